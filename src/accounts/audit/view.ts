import { type Day, parseDay, writeDay, writeDayShort } from '../../kit/pure/day.ts';
import type { HistoryLine } from '../../kit/pure/history.ts';
import type { Cell, Column, Table } from '../../kit/pure/table.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Act } from '../model.ts';
import { acts } from '../text.ts';
import { changesOf } from './difference.ts';
import type {
  AuditEntry,
  AuditFilter,
  AuditWords,
  Chain,
  ChainFault,
  EntrySums,
  FieldWords,
  ListedEntry,
  Named,
} from './model.ts';
import { chainFaults } from './rules.ts';
import { text } from './text.ts';

/** The page of entries: newest first, as many as a page holds, and where the next begins. */
export type AuditView = {
  space: string;
  sentence: string;
  /** Whose entries these are. */
  reads: string;
  table: Table;
  /** The address's `before` of the next page; null where there is none. */
  next: number | null;
  first: boolean;
  empty: string | null;
  acts: { id: Act; label: string }[];
  /** What the record is called whose entries alone are shown. */
  record: string | null;
  /** Whether the reader sees the whole prefecture's entries, and so may ask for the verification. */
  whole: boolean;
};

export type EntryView = {
  seq: number;
  title: string;
  facts: { label: string; value: string }[];
  record: string | null;
  changes: HistoryLine['changes'];
};

export type ChainView = {
  ok: boolean;
  sentence: string;
  /** `seq`: the entry to look at, where it is still there. */
  faults: { words: string; seq: number | null }[];
  more: string | null;
  meaning: string;
};

/** 11/20 10:12, with the year where it says more. */
export const writeTime = (at: string, lang: Lang): string => `${dayWords(at, lang)} ${at.slice(11, 16)}`;

function dayWords(at: string, lang: Lang): string {
  const day = parseDay(at.slice(0, 10))!;
  return lang === 'ja' ? writeDayShort(day) : writeDay(day, lang);
}

export function whoWords({ kind, name, office }: AuditEntry['actor'], lang: Lang): string {
  if (office !== null) return `${office} ${name}`;
  const t = text[lang];
  if (kind === 'person') return t.local;
  if (kind === 'sample') return t.sampleWriter;
  return `${t.operator} ${/^operator \((.+)\)$/.exec(name)?.[1] ?? ''}`.trim();
}

export const actWords = (act: Act, lang: Lang): string => {
  const words = acts[act]?.[lang] ?? act;
  return lang === 'en' ? words[0]!.toUpperCase() + words.slice(1) : words;
};

type Subject = Pick<AuditEntry, 'act' | 'subject'> & { before?: unknown; after?: unknown };

export function subjectWords({ act, subject, before, after }: Subject, words: AuditWords, lang: Lang): string {
  const known = words.subjects[act] ?? {};
  if (known[subject]) return known[subject][lang];
  const [first = '', ...rest] = subject.split(' ');
  if (known[first]) return [known[first][lang], ...rest].join(' ');
  return nameOf(after, lang) ?? nameOf(before, lang) ?? subject;
}

function nameOf(value: unknown, lang: Lang): string | null {
  const { name } = (value ?? {}) as { name?: unknown };
  const said = (name ?? {}) as { ja?: unknown; en?: unknown };
  const own = said[lang] ?? said.ja;
  return typeof own === 'string' ? own : null;
}

const noWords: FieldWords = { fields: {} };

const fieldsFor = ({ record, act }: Pick<AuditEntry, 'record' | 'act'>, { fields }: AuditWords): FieldWords =>
  fields[record?.split(' ')[0] ?? ''] ?? fields[act] ?? noWords;

/** What happened to one record, newest first. */
export function historyView(entries: readonly AuditEntry[], lang: Lang, words: FieldWords): HistoryLine[] {
  return [...entries]
    .sort((a, b) => b.seq - a.seq)
    .map((entry) => ({
      id: entry.seq,
      at: { day: entry.at.slice(0, 10) as Day, words: writeTime(entry.at, lang) },
      who: whoWords(entry.actor, lang),
      what: actWords(entry.act, lang),
      reason: entry.reason,
      changes: changesOf(entry, words, lang),
    }));
}

const shownChanges = 2;
const shownLetters = 40;

const short = (words: string) => (words.length > shownLetters ? `${words.slice(0, shownLetters)}…` : words);

/** What changed, on one line: two fields, and how many more. */
function changesLine(entry: ListedEntry, words: AuditWords, lang: Lang): string {
  const t = text[lang];
  if (entry.large) return t.large;
  const changes = changesOf(entry, fieldsFor(entry, words), lang);
  const said = changes.slice(0, shownChanges).map(({ label, before, after }) => {
    const [from, to] = [short(before), short(after)];
    return before === t.none ? t.set(label, to) : t.change(label, from, to);
  });
  const more = changes.length - said.length;
  return [...said, ...(more > 0 ? [t.more(more)] : [])].join(t.comma);
}

export type Listed = {
  space: string;
  entries: readonly ListedEntry[];
  filter: AuditFilter;
  /** Where the reader sees one office's entries only. */
  office: string | null;
  today: Day;
};

/** The entries as the one table of screen and file. */
export function auditTable({ space, entries, today }: Listed, words: AuditWords, lang: Lang): Table {
  const t = text[lang];
  const column = (id: keyof typeof t.columns, kind: Column['kind'] = 'text'): Column => ({
    id,
    key: id,
    heading: t.columns[id],
    kind,
  });
  return {
    id: 'audit',
    title: `${t.title} ${space}`,
    asOf: writeDay(today, lang),
    columns: [column('at'), column('who'), column('act'), column('subject'), column('changes'), column('reason')],
    rows: entries.map((entry) => ({ id: `${entry.seq}`, cells: cellsOf(entry, words, lang) })),
    footnotes: [],
    caveats: [],
    sources: [],
  };
}

const cellsOf = (entry: ListedEntry, words: AuditWords, lang: Lang): Cell[] =>
  [
    writeTime(entry.at, lang),
    whoWords(entry.actor, lang),
    actWords(entry.act, lang),
    subjectWords(entry, words, lang),
    changesLine(entry, words, lang),
    entry.reason ?? '',
  ].map((text) => ({ text }));

export function auditView(
  listed: Listed & { sums: EntrySums; acts: readonly Act[]; next: number | null; first: boolean },
  words: AuditWords,
  lang: Lang,
): AuditView {
  const t = text[lang];
  const { sums, office, next, first } = listed;
  const asked = Object.keys(listed.filter).length > 0;
  return {
    space: listed.space,
    sentence: sums.more ? t.foundMany(sums.entries) : t.found(sums.entries, periodWords(sums, lang)),
    reads: office === null ? t.readsAll : t.readsOffice(office),
    table: auditTable(listed, words, lang),
    next,
    first,
    empty: sums.entries > 0 ? null : asked ? t.nothingMet : t.nothingYet,
    acts: listed.acts.map((id) => ({ id, label: actWords(id, lang) })),
    record: recordName(listed, words, lang),
    whole: office === null,
  };
}

function recordName({ entries, filter }: Listed, words: AuditWords, lang: Lang): string | null {
  const [newest] = entries;
  return filter.record && newest ? subjectWords(newest, words, lang) : (filter.record ?? null);
}

const periodWords = ({ first, last }: EntrySums, lang: Lang): string =>
  first === null || last === null ? '' : text[lang].period(writeDay(first, lang), writeDay(last, lang));

/** One entry with each field before and after. */
export function entryView(entry: AuditEntry, words: AuditWords, lang: Lang): EntryView {
  const t = text[lang];
  const facts = [
    { label: t.columns.at, value: writeTime(entry.at, lang) },
    { label: t.columns.who, value: whoWords(entry.actor, lang) },
    { label: t.columns.act, value: actWords(entry.act, lang) },
    { label: t.columns.subject, value: subjectWords(entry, words, lang) },
    { label: t.columns.reason, value: entry.reason ?? '' },
  ];
  return {
    seq: entry.seq,
    title: t.entry(entry.seq),
    facts: facts.filter(({ value }) => value !== ''),
    record: entry.record,
    changes: changesOf(entry, fieldsFor(entry, words), lang),
  };
}

const shownFaults = 20;

export function chainView(chain: Chain & { wholeAt?: string }, at: string, words: AuditWords, lang: Lang): ChainView {
  const t = text[lang].chain;
  const faults = chainFaults(chain);
  const { wholeAt = at } = chain;
  const when = wholeAt === at ? writeTime(at, lang) : t.since(writeTime(at, lang), writeTime(wholeAt, lang));
  return {
    ok: faults.length === 0,
    sentence: faults.length === 0 ? t.ok(chain.entries, when) : t.broken(faults.length, when),
    faults: faults
      .slice(0, shownFaults)
      .map((fault) => ({ words: faultWords(fault, words, lang), seq: 'entry' in fault ? fault.entry.seq : null })),
    more: faults.length > shownFaults ? t.more(faults.length - shownFaults) : null,
    meaning: t.meaning,
  };
}

/** 記録12（R8.11.20 10:12 柏市地域包括支援課 田中「拠点の記録を書く」柏市の拠点） */
export function faultWords(fault: ChainFault, words: AuditWords, lang: Lang): string {
  return text[lang].fault(fault, (entry) => namedWords(entry, words, lang));
}

function namedWords(entry: Named, words: AuditWords, lang: Lang): string {
  const [at, who, act] = [writeTime(entry.at, lang), whoWords(entry.actor, lang), actWords(entry.act, lang)];
  const subject = subjectWords(entry, words, lang);
  return lang === 'ja'
    ? `記録${entry.seq}（${at} ${who}「${act}」${subject}）`
    : `Entry ${entry.seq} (${at}, ${who}, "${act}", ${subject})`;
}
