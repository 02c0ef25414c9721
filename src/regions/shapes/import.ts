import type { Actor, PrefectureCode, Realm } from '../../accounts/model.ts';
import { insertAuditEntry } from '../../accounts/store.ts';
import { type Day, parseDay } from '../../kit/pure/day.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import { type Db, inTransaction, type Trx } from '../../kit/server/db.ts';
import type { ImportFile } from '../../sources/import.ts';
import { findSameFile, insertSource, lockRealm } from '../../sources/store.ts';
import type { Municipality, MunicipalityCode } from '../model.ts';
import { listMunicipalities } from '../store.ts';
import { wrongShapes } from './faults.ts';
import { mergeWards } from './leaves.ts';
import type { Shape } from './model.ts';
import { openShapes } from './open.ts';
import { dayInName, isNationalLand } from './read-features.ts';
import {
  type Coverage,
  coordinateFault,
  coverage,
  isWhole,
  type Matched,
  matchFeatures,
  selfCrossing,
  type Unmatched,
  withoutDoubledCities,
} from './rules.ts';
import { replaceShapes } from './store.ts';
import { daySaid, fileCredit, leftOut, nationalLandCredit, withoutDatum } from './text.ts';
import { packTopology, toTopology } from './topology.ts';

export type ShapesOptions = {
  today: Day;
  /** The day the boundaries describe, where the file's name does not say it. */
  asOf?: Day;
  /** Only this prefecture of a larger file. */
  only?: PrefectureCode;
  tryOnly?: boolean;
};

/** Where a municipality, or one of its wards, needs a look. */
export type NamedShape = { code: MunicipalityCode; name: string };

export type PrefectureReport = {
  prefecture: PrefectureCode;
  /** False where the very same boundaries were there. */
  changed: boolean;
  municipalities: number;
  wards: number;
  /** Villages of the Northern Territories. */
  uncounted: number;
  missing: NamedShape[];
  /** Counted municipalities of more than one part. */
  parts: (NamedShape & { parts: number })[];
  /** Kept and drawn; their outline crosses itself. */
  selfCrossing: NamedShape[];
  /** Size of what is stored. */
  bytes: number;
};

export type ShapesReport = {
  asOf: Day;
  prefectures: PrefectureReport[];
  unmatched: Unmatched[];
  notices: Wording[];
};

/** Boundaries of one prefecture or more into the offices' own space, all of them or none. */
export async function importShapes(
  db: Db,
  actor: Actor,
  file: ImportFile,
  options: ShapesOptions,
): Promise<ShapesReport> {
  const opened = await openShapes(file);
  const municipalities = await listMunicipalities(db, null);
  const matched = match(opened.features, municipalities, file);
  const { asOf, notice } = dayOf(file, opened.layer, options);
  const covered = prefecturesOf(matched.shapes, municipalities, asOf, options.only, file);
  const credit = isNationalLand(opened.features, file.name) ? nationalLandCredit : fileCredit(file.name);
  const whole = covered.filter((c) => isWhole(c.coverage));
  const few = covered.filter((c) => !isWhole(c.coverage)).map((c) => c.coverage);
  if (whole.length === 0) throw wrongShapes('few-municipalities', file.name, missingNames(few));
  const prepared = whole.map((c) => prepare(c, municipalities));
  return inTransaction(db, options.tryOnly ?? false, async (trx) => {
    const prefectures: PrefectureReport[] = [];
    for (const { topology, report } of prepared) {
      const realm: Realm = { space: 'own', prefecture: report.prefecture };
      const changed = await save(trx, realm, actor, file, { asOf, topology, credit, report });
      prefectures.push({ ...report, changed });
    }
    const notices = [...notice, ...(opened.datumUnsaid ? [withoutDatum] : []), ...few.map(leftOut)];
    return { asOf, prefectures, unmatched: matched.unmatched, notices };
  });
}

const missingNames = (few: Coverage[]) =>
  few
    .flatMap((c) => c.missing.map((m) => m.name))
    .slice(0, 10)
    .join('、');

function match(
  features: Parameters<typeof matchFeatures>[0],
  municipalities: Municipality[],
  file: ImportFile,
): Matched {
  if (features.length === 0) throw wrongShapes('empty-geometry', file.name);
  const matched = matchFeatures(features, new Set(municipalities.map((m) => m.code)));
  if (!matched) throw wrongShapes('no-codes', file.name);
  const empty = matched.shapes.find((s) => s.polygons.length === 0);
  if (empty) throw wrongShapes('empty-geometry', file.name, empty.code);
  const fault = coordinateFault(features);
  if (fault) throw wrongShapes(fault.code, file.name, fault.found);
  return { ...matched, shapes: withoutDoubledCities(matched.shapes, municipalities) };
}

function dayOf(file: ImportFile, layer: string | null, options: ShapesOptions): { asOf: Day; notice: Wording[] } {
  if (options.asOf) return { asOf: options.asOf, notice: [] };
  const said = parseDay(dayInName(file.name) ?? dayInName(layer ?? '') ?? '');
  const asOf = said ?? options.today;
  return { asOf, notice: [daySaid(asOf, said !== null)] };
}

type Covered = { coverage: Coverage; shapes: Shape[] };

function prefecturesOf(
  shapes: Shape[],
  municipalities: Municipality[],
  at: Day,
  only: PrefectureCode | undefined,
  file: ImportFile,
): Covered[] {
  const byPrefecture = Map.groupBy(shapes, (s) => s.code.slice(0, 2));
  const asked = [...byPrefecture].filter(([prefecture]) => only === undefined || prefecture === only);
  if (asked.length === 0) throw wrongShapes('other-prefecture', file.name, [...byPrefecture.keys()].join('、'));
  return asked.map(([prefecture, own]) => ({
    shapes: own,
    coverage: coverage(prefecture, own, municipalities, at),
  }));
}

type Prepared = { topology: string; report: Omit<PrefectureReport, 'changed'> };

function prepare({ coverage: covered, shapes }: Covered, municipalities: Municipality[]): Prepared {
  const known = new Map(municipalities.map((m) => [m.code, m]));
  const named = (code: MunicipalityCode): NamedShape => ({ code, name: known.get(code)?.name ?? code });
  const counted = new Set(covered.municipalities);
  const shared = toTopology(shapes);
  const merged = mergeWards(shared, (code) => known.get(code)?.city);
  const topology = packTopology(shared);
  return {
    topology,
    report: {
      prefecture: covered.prefecture,
      municipalities: covered.municipalities.length,
      wards: covered.wards.length,
      uncounted: covered.uncounted.length,
      missing: covered.missing,
      parts: merged.municipalities
        .filter((s) => counted.has(s.code) && s.polygons.length > 1)
        .map((s) => ({ ...named(s.code), parts: s.polygons.length })),
      selfCrossing: selfCrossing(shapes).map(named),
      bytes: Buffer.byteLength(topology),
    },
  };
}

type Saved = { asOf: Day; topology: string; credit: Wording; report: Prepared['report'] };

async function save(trx: Trx, realm: Realm, actor: Actor, file: ImportFile, saved: Saved): Promise<boolean> {
  const { asOf, topology, credit, report } = saved;
  await lockRealm(trx, realm);
  if ((await findSameFile(trx, realm, 'shapes', file.sha256, asOf)) !== null) return false;
  const source = await insertSource(trx, realm, actor, {
    kind: 'shapes',
    title: credit,
    asOf,
    fileName: file.name,
    sha256: file.sha256,
    notes: [],
  });
  await replaceShapes(trx, realm, { asOf, topology, credit, source });
  await insertAuditEntry(trx, actor, realm, {
    act: 'data.import',
    subject: `shapes ${file.name}`,
    after: { sha256: file.sha256, source, asOf, municipalities: report.municipalities, wards: report.wards },
  });
  return true;
}
