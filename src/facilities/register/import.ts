import type { Actor, PrefectureCode } from '../../accounts/model.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { refuse } from '../../kit/pure/fault.ts';
import type { Db } from '../../kit/server/db.ts';
import { scanSheets } from '../../kit/server/sheet-reader.ts';
import type { FormerMunicipality, Municipality, Prefecture } from '../../regions/model.ts';
import { placeFinder } from '../../regions/place.ts';
import { formerMunicipalities } from '../../regions/reference.ts';
import { romanName } from '../../regions/romaji.ts';
import { listMunicipalities, listPrefectures } from '../../regions/store.ts';
import type { ImportFile } from '../../sources/import.ts';
import { lockRealm } from '../../sources/store.ts';
import type { FilingSymbol } from '../model.ts';
import {
  type ListPlan,
  type PlacedInstitution,
  type ReadList,
  type RegisterList,
  registerKindWording,
  type Slice,
  type StatedInstitution,
} from './model.ts';
import { registerReader } from './read.ts';
import { changesNothing, changesOf, disappearing, mostlyUnknown, registerChanges, successionKey } from './rules.ts';
import { type SaveOptions, saveList } from './save.ts';
import { listSavedLists, listStated, type SavedList } from './store.ts';
import { pair } from './succession.ts';
import { listSuccessions } from './successions/store.ts';
import { symbolsByWidth, unknownSymbols } from './symbols.ts';
import { loadSymbols } from './symbols-file.ts';

export type Reading = { file: ImportFile; lists: ReadList[] };

export type ReadOptions = {
  /** Where the file is silent; refused where it says something else. */
  prefecture?: PrefectureCode;
  asOf?: Day;
  /** No register describes a day that is not over. */
  today?: Day;
  signal?: AbortSignal;
  progress?: (share: number, rows: number) => void;
};

/** What reading a register needs to know of the country: names, codes and symbols. */
export type Country = {
  prefectures: Prefecture[];
  /** Every dated code of every prefecture. */
  municipalities: Municipality[];
  former: FormerMunicipality[];
  /** `symbolsByWidth` of the known symbols. */
  symbols: ReadonlyMap<string, FilingSymbol>;
};

/** Reads 届出受理医療機関名簿: every institution with its filings, and the municipality its address names. */
export async function readRegister(db: Db, file: ImportFile, options: ReadOptions): Promise<Reading> {
  const [prefectures, municipalities, former, known] = await Promise.all([
    listPrefectures(db),
    listMunicipalities(db, null),
    formerMunicipalities(),
    loadSymbols(),
  ]);
  return readLists(file, options, { prefectures, municipalities, former, symbols: symbolsByWidth(known) });
}

export async function readLists(file: ImportFile, options: ReadOptions, country: Country): Promise<Reading> {
  const { prefectures, symbols } = country;
  const reader = registerReader(file.name, { ...options, prefectures, known: symbols });
  let rows = 0;
  await scanSheets(
    file,
    {
      sheet: reader.sheet,
      row: (row, cells) => {
        rows += 1;
        reader.row(row, cells);
      },
    },
    { signal: options.signal, progress: (share) => options.progress?.(share, rows) },
  );
  const read = reader.end();
  refuseFew(read, file, prefectures);
  const lists = onlyAsked(read, file, prefectures, options).map((list) => place(list, country));
  for (const list of lists) refuseFuture(list, file, options.today);
  for (const list of lists) refuseUnknown(list, file);
  return { file, lists };
}

/** Below this share of a file, a prefecture or fee table is a slip in a few rows, and would open as if it were complete. */
const leastShare = 0.02;

function refuseFew(lists: RegisterList[], file: ImportFile, prefectures: Prefecture[]): void {
  const all = lists.flatMap((list) => list.institutions.map((institution) => ({ institution, list })));
  for (const group of Map.groupBy(
    all,
    ({ institution, list }) => `${list.prefecture} ${institution.register}`,
  ).values()) {
    if (group.length >= leastShare * all.length) continue;
    const [{ institution, list }] = group as [(typeof all)[number]];
    const prefecture = prefectures.find((p) => p.code === list.prefecture)!.name;
    const register = registerKindWording[institution.register];
    throw refuse(
      'few-of-a-kind',
      {
        ja: `${all.length}機関のうち${group.length}機関だけが${prefecture}の${register.ja}です。書き間違いなら「都道府県コード」か「区分」を直し、正しければ別のファイルに分けて、もう一度選んでください。`,
        en: `Of ${all.length} institutions only ${group.length} ${group.length === 1 ? 'is' : 'are'} of ${prefecture} ${register.en.toLowerCase()}. Correct 都道府県コード or 区分, or put them into a file of their own, and choose the file again.`,
      },
      {
        file: file.name,
        ...(institution.sheet === null ? {} : { sheet: institution.sheet }),
        row: institution.firstRow,
      },
      institution.name,
    );
  }
}

function refuseFuture({ asOf }: ReadList, file: ImportFile, today: Day | undefined): void {
  if (today === undefined || asOf <= today) return;
  throw refuse(
    'future-day',
    {
      ja: `現在の日（${writeDay(asOf, 'ja')}）が、今日（${writeDay(today, 'ja')}）より後です。見出しの上の日付を直して、もう一度選んでください。`,
      en: `The register describes ${writeDay(asOf, 'en')}, after today (${writeDay(today, 'en')}). Correct the day above the headings and choose the file again.`,
    },
    { file: file.name },
  );
}

function refuseUnknown(list: ReadList, file: ImportFile): void {
  const found = mostlyUnknown(list);
  if (!found) return;
  const first = list.unknownSymbols[0]!.symbol;
  throw refuse(
    'symbols-unknown',
    {
      ja: `届出${found.of}件のうち${found.unknown}件の受理記号が、知られていないものです（例：「${first}」）。「受理記号」の列に別の内容が入っていないか確かめて、もう一度選んでください。`,
      en: `Of ${found.of} filings, ${found.unknown} have a symbol nobody knows (such as "${first}"). Check that the column 受理記号 holds the symbols, and choose the file again.`,
    },
    { file: file.name, column: '受理記号' },
    first,
  );
}

/** The file's own prefecture and day decide; another wish is refused, naming both. */
function onlyAsked(
  lists: RegisterList[],
  file: ImportFile,
  prefectures: Prefecture[],
  asked: ReadOptions,
): RegisterList[] {
  const nameOf = (code: PrefectureCode) => prefectures.find((p) => p.code === code)?.name ?? code;
  const chosen = asked.prefecture ? lists.filter((list) => list.prefecture === asked.prefecture) : lists;
  if (chosen.length === 0)
    throw otherPrefecture(
      file,
      nameOf(asked.prefecture!),
      lists.map((l) => nameOf(l.prefecture)),
    );
  const other = asked.asOf && chosen.find((list) => list.asOf !== asked.asOf);
  if (other) throw otherDay(file, asked.asOf!, other.asOf);
  return chosen;
}

const otherPrefecture = (file: ImportFile, asked: string, found: string[]) =>
  refuse(
    'other-prefecture',
    {
      ja: `このファイルは${found.join('・')}の名簿です。${asked}の名簿ではありません。${asked}のファイルを選ぶか、県を選び直してください。`,
      en: `This file is the register of ${found.join(', ')}, not of ${asked}. Choose the file of ${asked}, or the other prefecture.`,
    },
    { file: file.name },
  );

const otherDay = (file: ImportFile, asked: Day, found: Day) =>
  refuse(
    'other-day',
    {
      ja: `このファイルは${writeDay(found, 'ja')}現在の名簿です。${writeDay(asked, 'ja')}とは違います。日付の指定を外すと、ファイルの日付で取り込みます。`,
      en: `This file states ${writeDay(found, 'en')}, not ${writeDay(asked, 'en')}. Leave the day out and the file's own day is taken.`,
    },
    { file: file.name },
  );

function place(list: RegisterList, country: Country): ReadList {
  const prefecture = country.prefectures.find((p) => p.code === list.prefecture)!;
  const municipalities = country.municipalities.filter((m) => m.prefecture === list.prefecture);
  const find = placeFinder(prefecture, municipalities, country.former, list.asOf);
  const unplaced: ReadList['unplaced'] = [];
  const institutions = list.institutions.map((institution): PlacedInstitution => {
    const placed = find(institution.address);
    if ('municipality' in placed) return { ...institution, municipality: placed.municipality, ward: placed.ward };
    unplaced.push({ institution, reason: placed.reason });
    return { ...institution, municipality: null, ward: null };
  });
  return {
    ...list,
    realm: { space: 'own', prefecture: list.prefecture },
    prefectureName: { ja: prefecture.name, en: romanName(prefecture.kana, 'prefecture') },
    institutions,
    unplaced,
    unknownSymbols: unknownSymbols(list, country.symbols),
  };
}

/** Compares a register with what is stated for its day; reads only. */
export async function planRegister(db: Db, reading: Reading): Promise<ListPlan[]> {
  const plans: ListPlan[] = [];
  for (const list of reading.lists) plans.push(await planList(db, list, reading.file));
  return plans;
}

async function planList(db: Db, list: ReadList, file: ImportFile): Promise<ListPlan> {
  const [saved, successions] = await Promise.all([listSavedLists(db, list.realm), listSuccessions(db, list.realm)]);
  const answered = new Map(successions.map((s) => [successionKey(s.register, s.former, s.successor), s.answer]));
  const parts: ListPlan['parts'] = [];
  for (const register of list.registers) {
    const ofRegister = saved.filter((s) => s.register === register);
    refuseOlderEdition(list, ofRegister, file);
    const later = ofRegister.find((s) => s.asOf > list.asOf);
    const listed = list.institutions.filter((institution) => institution.register === register);
    const stated = await listStated(db, list.realm, register, list.asOf);
    const changes = registerChanges({ ...list, register }, listed, stated, answered);
    const repeats = ofRegister.some((s) => isEditionOf(s, list)) && changesNothing([changes]);
    const slice: Slice = { from: list.asOf, until: later?.asOf ?? 'infinity' };
    const handedOn = later ? handedOver(listed, await listStated(db, list.realm, register, later.asOf)) : [];
    parts.push({ changes, slice, repeats, handedOn });
  }
  return { list, parts, state: stateOf(saved) };
}

/** Of the same day and made no earlier: one made later is kept, so that none made between them comes after it. */
const isEditionOf = (saved: SavedList, { asOf, issuedOn }: ReadList): boolean =>
  saved.asOf === asOf && (issuedOn === null || (saved.issuedOn !== null && saved.issuedOn >= issuedOn));

/** An older list that comes after the next one: who stands in that under another number. */
function handedOver(listed: PlacedInstitution[], next: StatedInstitution[]): ListPlan['parts'][number]['handedOn'] {
  const [before, after] = [listed, next].map((all) => new Set(all.map(({ number }) => number))) as [
    Set<string>,
    Set<string>,
  ];
  const gone = listed.filter(({ number }) => !after.has(number));
  const added = next.filter(({ number }) => !before.has(number));
  return pair(gone, added, () => 'open').map(({ former, successor, reasons }) => ({
    former: former.number,
    successor: successor.number,
    reasons,
  }));
}

const stateOf = (saved: SavedList[]): string => saved.map((s) => `${s.source} ${s.register}`).join(',');

/** Of two editions for one day the one made later stays. */
function refuseOlderEdition(list: ReadList, saved: SavedList[], file: ImportFile): void {
  const newer = saved.find(
    (s) => s.asOf === list.asOf && s.issuedOn !== null && list.issuedOn !== null && s.issuedOn > list.issuedOn,
  );
  if (!newer) return;
  const [own, other] = [list.issuedOn!, newer.issuedOn!];
  throw refuse(
    'older-edition',
    {
      ja: `${writeDay(list.asOf, 'ja')}現在の名簿は、より新しい${writeDay(other, 'ja')}作成のものが取り込まれています。このファイルは${writeDay(own, 'ja')}作成なので、取り込みません。`,
      en: `For ${writeDay(list.asOf, 'en')} a register made on ${writeDay(other, 'en')} is loaded. This file was made earlier, on ${writeDay(own, 'en')}, and is not imported.`,
    },
    { file: file.name },
  );
}

/** Saves a register in one transaction; answers what it changed. Refuses too many withdrawals nobody confirmed. */
export async function saveRegister(db: Db, actor: Actor, reading: Reading, options: SaveOptions): Promise<ListPlan[]> {
  return db.transaction().execute(async (trx) => {
    const realms = reading.lists.map((list) => list.realm);
    for (const realm of realms.sort((a, b) => a.prefecture.localeCompare(b.prefecture))) await lockRealm(trx, realm);
    const plans = await planRegister(trx, reading);
    if (options.shown && plans.some((plan, i) => plan.state !== options.shown![i]))
      throw changedMeanwhile(reading.file);
    refuseWithdrawals(plans, reading.file, options.withdrawals);
    for (const [i, plan] of plans.entries()) {
      if (plan.parts.every((part) => part.repeats)) continue;
      await saveList(trx, actor, reading.file, plan, options);
      options.progress?.((i + 1) / plans.length);
    }
    return plans;
  });
}

const changedMeanwhile = (file: ImportFile) =>
  refuse(
    'changed-meanwhile',
    {
      ja: '確かめているあいだに、ほかの名簿が取り込まれました。もう一度このファイルを選ぶと、いまの内容と比べ直します。',
      en: 'Another register was imported meanwhile. Choose this file again to compare it with what is there now.',
    },
    { file: file.name },
  );

function refuseWithdrawals(plans: ListPlan[], file: ImportFile, allowed: number | null): void {
  const { filings, of, tooMany } = disappearing(changesOf(plans));
  if (!tooMany || (allowed !== null && allowed >= filings)) return;
  const share = Math.round((1000 * filings) / of) / 10;
  throw refuse(
    'too-many-withdrawals',
    {
      ja: `前の名簿にあった届出${of}件のうち${filings}件（${share}%）がこのファイルにないか、番号が変わっています。10%を超えるときは確認が要ります。途中で切れたファイルや別の種類の名簿でないか確かめ、正しければ取下げ${filings}件を認めてください（--allow-withdrawals ${filings}）。`,
      en: `Of ${of} filings in the register before, ${filings} (${share}%) are not in this file or have another number; more than 10% need a confirmation. Check that it is not cut off or of another kind; if it is right, allow ${filings} withdrawals (--allow-withdrawals ${filings}).`,
    },
    { file: file.name },
  );
}
