import type { Actor } from '../../accounts/model.ts';
import { insertAuditEntry } from '../../accounts/store.ts';
import { writeDay } from '../../kit/pure/day.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { Trx } from '../../kit/server/db.ts';
import { openPrefecture } from '../../regions/opening.ts';
import type { ImportFile } from '../../sources/import.ts';
import { insertSource } from '../../sources/store.ts';
import type { InstitutionKind } from '../model.ts';
import { insertCoverage } from '../store.ts';
import {
  type ListPlan,
  type PlacedInstitution,
  type ReadList,
  type RegisterChanges,
  type RegisterKind,
  registerKindWording,
  type Slice,
  type Succession,
  type SuccessionDecision,
} from './model.ts';
import { countsOf, successionKey } from './rules.ts';
import {
  cutFilings,
  cutStatements,
  insertEntries,
  insertFilings,
  insertList,
  insertStatements,
  keepNumbers,
} from './store.ts';
import { keepSuccessions } from './successions/store.ts';

export type SaveOptions = {
  /** As many filings may disappear as somebody confirmed; null where nobody did. */
  withdrawals: number | null;
  /** Answers by `successionKey`. */
  answers: ReadonlyMap<string, SuccessionDecision>;
  /** The states the plans were shown with; null where nothing was shown. */
  shown: string[] | null;
  signal?: AbortSignal;
  progress?: (share: number) => void;
};

const kindsOf: Record<RegisterKind, InstitutionKind[]> = {
  medical: ['hospital', 'clinic'],
  dental: ['dental'],
  pharmacy: ['pharmacy'],
};

/** Writes what one list changes of its prefecture, with its audit entry. */
export async function saveList(
  trx: Trx,
  actor: Actor,
  file: ImportFile,
  plan: ListPlan,
  options: SaveOptions,
): Promise<void> {
  const { list } = plan;
  await openPrefecture(trx, list.realm, actor);
  const parts = plan.parts.filter((part) => !part.repeats);
  const source = await insertSource(trx, list.realm, actor, registerSource(list, parts, file));
  const coverage = parts.flatMap((part) => kindsOf[part.changes.register].map((kind) => ({ kind, symbols: ['*'] })));
  await insertCoverage(trx, source, coverage);
  for (const { changes, slice, handedOn } of parts) {
    options.signal?.throwIfAborted();
    await saveChanges({ trx, list, changes, slice, handedOn, source, options });
  }
  await insertAuditEntry(trx, actor, list.realm, {
    act: 'data.import',
    subject: `register ${file.name}`,
    after: {
      ...{ sha256: file.sha256, source, asOf: list.asOf, rejected: list.rejected },
      changes: parts.map(({ changes }) => countsOf(changes)),
      answers: Object.fromEntries(options.answers),
    },
  });
}

type Saving = {
  trx: Trx;
  list: ReadList;
  changes: RegisterChanges;
  slice: Slice;
  handedOn: ListPlan['parts'][number]['handedOn'];
  source: number;
  options: SaveOptions;
};

async function saveChanges(saving: Saving): Promise<void> {
  const { trx, list, changes, source } = saving;
  const numbers = changes.listed.map((institution) => institution.number);
  const ids = await keepNumbers(trx, list.realm, changes.register, numbers);
  const idOf = ({ number }: { number: string }) => ids.get(number)!;
  await saveStatements(saving, idOf);
  saving.options.signal?.throwIfAborted();
  await saveFilings(saving, idOf);
  await insertEntries(
    trx,
    source,
    changes.listed.map((listed) => ({ ...listed, filings: undefined, institution: idOf(listed) })),
  );
  await insertList(trx, {
    ...countsOf(changes),
    source,
    issuedOn: list.issuedOn,
    complete: list.complete,
    rows: list.rows,
    rejected: list.rejected,
    unknownSymbols: list.unknownSymbols,
  });
  await saveSuccessions(saving);
}

type IdOf = (institution: { number: string }) => number;

/** What was decided before stands. An older list only offers: its former number may be stated again later. */
function answerOf({ changes, slice, options }: Saving, s: Succession): SuccessionDecision {
  if (s.answer !== 'open' || slice.until !== 'infinity') return s.answer;
  return options.answers.get(successionKey(changes.register, s.former.number, s.successor.number)) ?? s.answer;
}

/** Institutions that enter: wholly new ones, and those that may succeed a former number. */
const entering = (changes: RegisterChanges): PlacedInstitution[] => [
  ...changes.added,
  ...changes.successions.map((s) => s.successor),
];

async function saveStatements(saving: Saving, idOf: IdOf): Promise<void> {
  const { trx, list, changes, slice, source } = saving;
  const succeeded = changes.successions.filter((s) => list.complete || answerOf(saving, s) === 'same');
  const ended = [...changes.changed.map((c) => c.known), ...changes.closed, ...succeeded.map((s) => s.former)];
  await cutStatements(
    trx,
    ended.map((known) => known.id),
    slice,
  );
  const stated = [...entering(changes), ...changes.changed.map((c) => c.listed)];
  await insertStatements(
    trx,
    source,
    stated.map((listed) => ({ ...listed, filings: undefined, institution: idOf(listed), row: listed.firstRow })),
    slice,
  );
}

const batch = 5_000;

async function saveFilings(saving: Saving, idOf: IdOf): Promise<void> {
  const { trx, list, changes, slice, source, options } = saving;
  const ended = [
    ...changes.withdrawn.map((w) => w.filing),
    ...changes.refiled.map((r) => r.before),
    ...changes.successions.flatMap((s) => s.former.filings),
  ];
  await cutFilings(
    trx,
    ended.map((filing) => filing.id),
    slice,
  );
  const filed = [
    ...entering(changes).flatMap((institution) => institution.filings.map((filing) => ({ institution, filing }))),
    ...changes.filed,
    ...changes.refiled.map((r) => ({ institution: r.institution, filing: r.after })),
  ].map(({ institution, filing }) => ({ ...filing, institution: idOf(institution) }));
  for (let at = 0; at < filed.length; at += batch) {
    options.signal?.throwIfAborted();
    options.progress?.(at / filed.length);
    await insertFilings(trx, list.realm, source, filed.slice(at, at + batch), slice);
  }
}

async function saveSuccessions(saving: Saving): Promise<void> {
  const { trx, list, changes, slice, handedOn } = saving;
  const offers = changes.successions.map((s) => ({
    register: changes.register,
    former: s.former.number,
    successor: s.successor.number,
    reasons: s.reasons,
    answer: answerOf(saving, s),
  }));
  await keepSuccessions(trx, list.realm, list.asOf, offers);
  if (slice.until === 'infinity') return;
  const later = handedOn.map((offer) => ({ ...offer, register: changes.register, answer: 'open' as const }));
  await keepSuccessions(trx, list.realm, slice.until, later);
}

function registerSource(list: ReadList, parts: ListPlan['parts'], file: ImportFile) {
  const names = (lang: 'ja' | 'en') =>
    parts
      .map(({ changes }) => registerKindWording[changes.register][lang].toLowerCase())
      .join(lang === 'ja' ? '・' : ', ');
  const issued = list.issuedOn;
  return {
    kind: 'register' as const,
    title: {
      ja: `届出受理医療機関名簿（${names('ja')}）`,
      en: `Register of accepted filings (${names('en')})`,
    },
    asOf: list.asOf,
    fileName: file.name,
    sha256: file.sha256,
    ...(issued ? { part: { ja: `${writeDay(issued, 'ja')}作成`, en: `made on ${writeDay(issued, 'en')}` } } : {}),
    notes: list.rejected > 0 ? [rejectedNote(list)] : [],
  };
}

const rejectedNote = ({ rejected, rows }: ReadList): Wording => ({
  ja: `名簿の${rows}行のうち${rejected}行が読めず、その届出は数に入っていません。`,
  en: `${rejected} of ${rows} rows of the register could not be read; their filings are in no count.`,
});
