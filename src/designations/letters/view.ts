import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Recorded } from './issue-rules.ts';
import {
  type Issuing,
  kindOf,
  kindWording,
  type LetterKind,
  type ListedLetter,
  type Template,
  type TemplateId,
} from './model.ts';
import { revokedWords } from './revoked.ts';
import { text } from './text.ts';

export type LettersView = {
  realm: { key: string; sample: boolean; name: string };
  sentence: string;
  next: string;
  table: Table;
  /** As the rows of the table, with what files and filters need. */
  letters: { id: number; kind: LetterKind; label: string; revoked: boolean }[];
  /** Null where the reader may neither change a template nor issue a letter. */
  writing: { templates: TemplateView[]; last: Issuing | null; today: Day } | null;
};

export type TemplateView = Template & { label: string; changed: string };

export type SubjectView = {
  subject: string;
  designation: number;
  label: string;
  addressee: string;
  note: string;
  /** Of the record, as the letter would be made from it. */
  version: number;
  /** The letter on record: its number alone, and with its day; null where the record says none. */
  recorded: { number: string; words: string } | null;
};

export function recordedView({ number, dated }: Recorded, lang: Lang): SubjectView['recorded'] {
  if (number === '') return null;
  return { number, words: dated ? text[lang].facts.numbered(number, writeDay(dated, lang)) : number };
}

export type LettersGround = {
  realm: LettersView['realm'];
  today: Day;
  letters: readonly ListedLetter[];
  writing: { templates: (Template & { shipped: boolean })[]; last: Issuing | null } | null;
};

export function lettersView(ground: LettersGround, lang: Lang): LettersView {
  const t = text[lang].list;
  const { letters, realm, today, writing } = ground;
  return {
    realm,
    sentence: letters.length === 0 ? t.noLetters : t.letters(letters.length, letters.filter(isRevoked).length),
    next: writing ? (letters.length === 0 ? t.first : t.next) : t.readOnly,
    table: letterTable(letters, today, lang),
    letters: letters.map((one) => ({
      ...{ id: one.id, kind: kindOf(one.template), label: `${one.addressee} ${one.title}` },
      revoked: one.revoked !== null,
    })),
    writing: writing && {
      last: writing.last,
      today,
      templates: writing.templates.map(({ shipped, ...template }) => ({
        ...template,
        label: templateLabel(template.id, lang),
        changed: shipped ? t.shipped : t.changed,
      })),
    },
  };
}

const isRevoked = ({ revoked }: ListedLetter): boolean => revoked !== null;

export const templateLabel = (id: TemplateId, lang: Lang): string =>
  `${say(kindWording[kindOf(id)], lang)}${id.endsWith('-en') ? text[lang].list.inEnglish : ''}`;

function letterTable(letters: readonly ListedLetter[], today: Day, lang: Lang): Table {
  const t = text[lang].list.columns;
  const ids = ['kind', 'title', 'addressee', 'number', 'dated', 'state', 'by', 'files'] as const;
  return {
    id: 'letters',
    title: text[lang].list.title,
    asOf: writeDay(today, lang),
    columns: ids.map((id) => ({ id, key: id, heading: t[id], kind: 'text' })),
    rows: letters.map((one) => ({
      id: `${one.id}`,
      cells: [
        say(kindWording[kindOf(one.template)], lang),
        one.title,
        one.addressee || text[lang].list.nobody,
        one.number || text[lang].list.nobody,
        writeDay(one.dated, lang),
        stateWords(one, letters, lang),
        one.issuedBy,
        '',
      ].map((text) => ({ text })),
    })),
    footnotes: [],
    caveats: [],
    sources: [],
  };
}

/** Whether it holds, what it replaces, and what replaces it. */
export function stateWords(one: ListedLetter, all: readonly ListedLetter[], lang: Lang): string {
  const t = text[lang].revoked;
  const by = all.find(({ replaces, revoked }) => replaces === one.id && revoked === null);
  const said = [
    ...(one.revoked ? [revokedWords(one.revoked, lang)] : []),
    ...(by ? [t.replacedBy(by.id)] : []),
    ...(one.replaces === null ? [] : [t.replaces(one.replaces)]),
  ];
  return said.length === 0 ? t.stands : said.join(lang === 'ja' ? '。' : '. ');
}
