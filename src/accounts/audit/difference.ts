import { parseDay, writeDay } from '../../kit/pure/day.ts';
import type { FieldChange } from '../../kit/pure/history.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { AuditEntry, Counted, FieldWords } from './model.ts';
import { text } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isCounted(value);

const isCounted = (value: unknown): value is Counted =>
  typeof value === 'object' && value !== null && typeof (value as Counted).$count === 'number';

/** Each field that is not the same after as before, in words; what is no record of fields counts as one. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>, words: FieldWords, lang: Lang) {
  const [from, to] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(to), ...Object.keys(from)])];
  return inOrder(
    names.filter((name) => written(from[name]) !== written(to[name])),
    words,
  ).map((field): FieldChange => {
    const label = words.fields[field]?.[lang] ?? (field === whole ? text[lang].whole : field);
    const say = (value: unknown) => valueWords(value, field, words, lang);
    return { field, label, before: say(from[field]), after: say(to[field]) };
  });
}

/** As the words list them; names without words come last. */
function inOrder(names: string[], { fields }: FieldWords): string[] {
  const known = Object.keys(fields);
  const place = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length);
  return names.sort((a, b) => place(a) - place(b));
}

/** The name of what was written down without fields. */
const whole = '';

function fieldsOf(value: unknown): Fields {
  if (value === null || value === undefined) return {};
  return isFields(value) ? value : { [whole]: value };
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

const written = (value: unknown): string =>
  isEmpty(value)
    ? ''
    : JSON.stringify(value, (_, part) =>
        isFields(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
      );

const longest = 200;

/** A value as people read it; of a long list its length. */
export function valueWords(value: unknown, field: string, words: FieldWords, lang: Lang): string {
  const said = spoken(value, field, words, lang);
  return said.length > longest ? `${said.slice(0, longest)}…` : said;
}

function spoken(value: unknown, field: string, words: FieldWords, lang: Lang): string {
  const t = text[lang];
  if (isEmpty(value)) return t.none;
  if (isCounted(value)) return t.items(value.$count);
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return value.toLocaleString(lang);
  if (typeof value === 'string') return words.values?.[field]?.[value]?.[lang] ?? dayWords(value, lang);
  if (Array.isArray(value)) return listWords(value, field, words, lang);
  return isFields(value) ? partsWords(value, words, lang) : String(value);
}

const dayWords = (value: string, lang: Lang): string => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDay(value) : null;
  return day ? writeDay(day, lang) : value;
};

function listWords(list: unknown[], field: string, words: FieldWords, lang: Lang): string {
  const t = text[lang];
  if (list.length === 0) return t.none;
  const plain = list.every((item) => typeof item === 'string' || typeof item === 'number' || 'symbol' in Object(item));
  if (!plain && list.length > 3) return t.items(list.length);
  return list.map((item) => spoken(item, field, words, lang)).join(plain ? t.and : t.comma);
}

/** Wordings speak for themselves; of other parts each is named. */
function partsWords(parts: Fields, words: FieldWords, lang: Lang): string {
  const own = parts[lang] ?? parts.ja;
  if (typeof own === 'string') return own;
  const t = text[lang];
  const names = Object.keys(parts).filter((name) => !isEmpty(parts[name]));
  return inOrder(names, words)
    .map((name) => {
      const value = parts[name];
      const label = words.fields[name]?.[lang] ?? name;
      const said = spoken(value, name, words, lang);
      return label === '' ? said : t.part(label, said);
    })
    .join(t.and);
}
