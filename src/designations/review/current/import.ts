import type { Actor, Realm } from '../../../accounts/model.ts';
import { insertAuditEntry } from '../../../accounts/store.ts';
import type { Day } from '../../../kit/pure/day.ts';
import { type Fault, Refusal } from '../../../kit/pure/fault.ts';
import type { Wording } from '../../../kit/pure/wording.ts';
import { type Db, inTransaction, type Trx } from '../../../kit/server/db.ts';
import { placeFinder } from '../../../regions/place.ts';
import { formerMunicipalities } from '../../../regions/reference.ts';
import { divisions, kindHeadings, municipalityKind } from '../../../regions/rules.ts';
import { findRegions, listMunicipalities } from '../../../regions/store.ts';
import {
  columnsLeft,
  dataRows,
  doubledHeading,
  type ImportFile,
  type ImportReport,
  noRows,
  openTable,
} from '../../../sources/import.ts';
import { lockRealm } from '../../../sources/store.ts';
import {
  giveNumber,
  insertBody,
  insertDesignation,
  insertEvent,
  listBodies,
  listDesignations,
} from '../../record/store.ts';
import { currentColumns } from './columns.ts';
import { changesOf, compare } from './compare.ts';
import {
  type CurrentGrounds,
  type CurrentKey,
  type CurrentPlan,
  type CurrentRow,
  currentKeys,
  type RawCurrent,
} from './model.ts';
import { bodyKey, readCurrent } from './read.ts';
import { listEveryInstitution } from './store.ts';

export type CurrentOptions = { realm: Realm; today: Day };

/** Reads 現行の位置付け一覧 and compares it with what is on record; writes nothing. */
export async function planCurrent(db: Db, file: ImportFile, options: CurrentOptions): Promise<CurrentPlan> {
  const grounds = await groundsOf(db, options);
  const { raw, sheet, left } = await readColumns(file, grounds);
  if (raw.rows.length === 0) throw noRows(file);
  const table = readCurrent(raw, grounds);
  const designations = await listDesignations(db, options.realm);
  const compared = compare(table.rows, { designations, bodies: grounds.bodies });
  const inFile = (fault: Fault): Fault => ({
    ...fault,
    at: { file: file.name, ...(sheet === null ? {} : { sheet }), ...fault.at },
  });
  const rejects = [...table.rejects, ...compared.rejects]
    .map(inFile)
    .sort((a, b) => (a.at?.row ?? 0) - (b.at?.row ?? 0));
  if (rejects.length === raw.rows.length) throw new Refusal(rejects);
  return { ...compared, file: file.name, grounds, rejects, notices: [...columnsLeft(left), ...table.notices] };
}

/** Saves it in one transaction with one audit entry. `expected`: as many as somebody was shown; null where nobody was. */
export async function importCurrent(
  db: Db,
  actor: Actor,
  file: ImportFile,
  options: CurrentOptions & { expected?: number | null },
): Promise<CurrentPlan> {
  return inTransaction(db, false, async (trx) => {
    await lockRealm(trx, options.realm);
    const plan = await planCurrent(trx, file, options);
    const { expected = null } = options;
    const changes = changesOf(plan);
    if (expected !== null && expected !== changes) throw changedMeanwhile(expected, changes);
    if (changes > 0) await save(trx, actor, file, plan, options);
    return plan;
  });
}

export const currentReport = (plan: CurrentPlan, realm: Realm): ImportReport => ({
  realms: [realm],
  changed: changesOf(plan),
  unchanged: plan.unchanged.length,
  rejects: plan.rejects,
  notices: [...plan.notices, ...plan.numbered.map(numberedNotice), ...plan.added.flatMap(unmatchedNotice)],
});

const numberedNotice = ({ row: { row, body }, known }: CurrentPlan['numbered'][number]): Wording => ({
  ja: `${row}行目：番号のなかった記録「${known.name}」に、番号${body.number}を入れました。`,
  en: `Row ${row}: "${known.name}", on record without a number, got number ${body.number}.`,
});

const unmatchedNotice = ({ row, body, unmatched }: CurrentRow): Wording[] =>
  unmatched
    ? [
        {
          ja: `${row}行目「${body.name}」は名簿の機関と結び付いていません：${unmatched.ja}。`,
          en: `Row ${row}, "${body.name}", is not tied to a register: ${unmatched.en}.`,
        },
      ]
    : [];

async function groundsOf(db: Db, { realm, today }: CurrentOptions): Promise<CurrentGrounds> {
  const [regions, institutions, bodies, municipalities, former] = await Promise.all([
    findRegions(db, realm, today),
    listEveryInstitution(db, realm, today),
    listBodies(db, realm),
    listMunicipalities(db, [realm.prefecture]),
    formerMunicipalities(),
  ]);
  if (!regions) throw noPrefecture(realm.prefecture);
  const find = placeFinder(regions.prefecture, municipalities, former, today);
  return {
    ...{ prefecture: realm.prefecture, today, institutions, bodies },
    divisions: divisions(regions.municipalities, regions.kinds, regions.areas, regions.members),
    placeOf: (address) => {
      const placed = address === '' ? null : find(address);
      return placed && 'municipality' in placed ? placed.municipality : null;
    },
  };
}

async function readColumns(file: ImportFile, { divisions }: CurrentGrounds) {
  const opened = await openTable<CurrentKey>(file, currentColumns, ['name']);
  const { sheet, header } = opened;
  const headingAt = (index: number) => ({ index, heading: sheet.rows[header.row]![index]!.trim() });
  const columns = Object.fromEntries(
    currentKeys.flatMap((key) => (header.columns[key] === undefined ? [] : [[key, headingAt(header.columns[key])]])),
  ) as RawCurrent['columns'];
  const headed = header.others.flatMap(({ index, heading }) => {
    const kind = divisions.map((one) => one.kind).find((one) => one.id !== municipalityKind.id && names(one, heading));
    return kind ? [{ ...headingAt(index), unit: kind.id }] : [];
  });
  const twice = headed.find((one, i) => headed.findIndex(({ unit }) => unit === one.unit) < i);
  if (twice)
    throw new Refusal([doubledHeading([headed.find(({ unit }) => unit === twice.unit)!.heading, twice.heading])]);
  const left = header.others.filter(({ index }) => !headed.some((one) => one.index === index));
  const raw: RawCurrent = { rows: dataRows(opened), columns, divisions: headed };
  return { raw, sheet: sheet.name, left: left.map(({ heading }) => heading) };
}

const names = (kind: Parameters<typeof kindHeadings>[0], heading: string): boolean =>
  kindHeadings(kind).includes(heading.normalize('NFKC').trim());

async function save(trx: Trx, actor: Actor, file: ImportFile, plan: CurrentPlan, { realm, today }: CurrentOptions) {
  for (const { row, known } of plan.numbered) await giveNumber(trx, realm, known.id, row.body);
  const bodies = await listBodies(trx, realm);
  const numberless = new Map(bodies.filter(({ number }) => number === null).map((body) => [bodyKey(body), body]));
  for (const { body, designation } of plan.added) {
    const known = numberless.get(bodyKey(body)) ?? (await insertBody(trx, realm, body));
    const id = await insertDesignation(trx, realm, { ...designation, body: known.id });
    await insertEvent(trx, realm, {
      ...{ designation: id, on: today, step: 'inherited', by: actor.name },
      reason: `現行の位置付け一覧（${file.name}）`,
    });
  }
  await insertAuditEntry(trx, actor, realm, {
    act: 'designations.write',
    subject: `designations ${file.name}`,
    after: {
      ...{ sha256: file.sha256, rejected: plan.rejects.length, unchanged: plan.unchanged.length },
      added: plan.added.map(({ asWritten: _, ...row }) => row),
      ...(plan.numbered.length > 0 ? { numbered: plan.numbered.map(numberedEntry) } : {}),
    },
  });
}

const numberedEntry = ({ row: { body }, known: { id, name } }: CurrentPlan['numbered'][number]) => ({
  ...{ id, name, register: body.register, number: body.number },
});

const changedMeanwhile = (shown: number, now: number) =>
  new Refusal([
    {
      code: 'changed-meanwhile',
      message: {
        ja: `見ている間に記録が変わりました（取り込むのは${shown}件でしたが、今は${now}件です）。もう一度ファイルを選んでください。`,
        en: `Records changed meanwhile: ${shown} were to be imported, now ${now}. Choose the file again.`,
      },
    },
  ]);

const noPrefecture = (code: string) =>
  new Refusal([
    {
      code: 'unknown-prefecture',
      message: {
        ja: `県${code}はありません。01から47の番号にしてください。`,
        en: `There is no prefecture ${code}. Use 01 to 47.`,
      },
    },
  ]);
