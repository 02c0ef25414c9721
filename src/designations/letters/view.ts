import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import {
  type Issuing,
  kindOf,
  kindWording,
  type LetterKind,
  type ListedLetter,
  type Template,
  type TemplateId,
} from './model.ts';
import { text } from './text.ts';

export type LettersView = {
  realm: { key: string; sample: boolean; name: string };
  sentence: string;
  next: string;
  table: Table;
  /** As the rows of the table, with what files and filters need. */
  letters: { id: number; kind: LetterKind; label: string }[];
  /** Null where the reader may neither change a template nor issue a letter. */
  writing: { templates: TemplateView[]; last: Issuing | null; today: Day } | null;
};

export type TemplateView = Template & { label: string; changed: string };

export type SubjectView = { subject: string; designation: number; label: string; addressee: string; note: string };

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
    sentence: letters.length === 0 ? t.noLetters : t.letters(letters.length),
    next: writing ? (letters.length === 0 ? t.first : t.next) : t.readOnly,
    table: letterTable(letters, today, lang),
    letters: letters.map((one) => ({ id: one.id, kind: kindOf(one.template), label: `${one.addressee} ${one.title}` })),
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

export const templateLabel = (id: TemplateId, lang: Lang): string =>
  `${say(kindWording[kindOf(id)], lang)}${id.endsWith('-en') ? text[lang].list.inEnglish : ''}`;

function letterTable(letters: readonly ListedLetter[], today: Day, lang: Lang): Table {
  const t = text[lang].list.columns;
  const ids = ['kind', 'title', 'addressee', 'number', 'dated', 'by', 'files'] as const;
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
        writeDay(one.dated as Day, lang),
        one.issuedBy,
        '',
      ].map((text) => ({ text })),
    })),
    footnotes: [],
    caveats: [],
    sources: [],
  };
}
