import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, databaseOf } from '../../kit/server/db.ts';
import type { Municipality } from '../model.ts';
import { inForce } from '../rules.ts';
import { listMunicipalities } from '../store.ts';
import { type DrawnShapes, mergeWards } from './leaves.ts';
import { schematicShapes } from './schematic-file.ts';
import { findShapesSource, readShapes } from './store.ts';
import { unpackTopology } from './topology.ts';

/** What a source holds never changes, so it is read once; a day only decides which wards exist. */
type Kept = { all: DrawnShapes; byWards: Map<string, DrawnShapes> };

const kept = new WeakMap<object, Map<number, Kept>>();

/** Boundaries of the prefecture where some were imported, else 概略図. The same question gets the same object. */
export async function loadShapes(db: Db, { prefecture }: Realm, at: Day): Promise<DrawnShapes> {
  const [source, municipalities] = await Promise.all([
    findShapesSource(db, prefecture, at),
    listMunicipalities(db, [prefecture]),
  ]);
  if (source === null) return schematicShapes(prefecture, at);
  const ofDb = kept.get(databaseOf(db)) ?? new Map<number, Kept>();
  kept.set(databaseOf(db), ofDb);
  const found = ofDb.get(source) ?? { all: await readDrawn(db, source, municipalities), byWards: new Map() };
  ofDb.set(source, found);
  return onDay(found, new Set(municipalities.filter((m) => m.city && inForce(m, at)).map((m) => m.code)));
}

function onDay({ all, byWards }: Kept, inForceNow: ReadonlySet<string>): DrawnShapes {
  const wards = all.wards.filter((s) => inForceNow.has(s.code));
  const key = wards.map((s) => s.code).join();
  const set = byWards.get(key) ?? { ...all, wards };
  byWards.set(key, set);
  return set;
}

async function readDrawn(db: Db, source: number, municipalities: Municipality[]): Promise<DrawnShapes> {
  const stored = (await readShapes(db, source))!;
  const known = new Map(municipalities.map((m) => [m.code, m]));
  const merged = mergeWards(unpackTopology(stored.topology), (code) => known.get(code)?.city);
  const isCounted = ({ code }: { code: string }) => known.get(code)?.counted !== false;
  return {
    origin: 'boundaries',
    municipalities: merged.municipalities.filter(isCounted),
    wards: merged.wards,
    uncounted: merged.municipalities.filter((shape) => !isCounted(shape)),
    asOf: stored.asOf,
    credit: stored.credit,
  };
}
