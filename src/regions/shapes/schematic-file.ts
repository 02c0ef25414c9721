import { readFile } from 'node:fs/promises';
import type { MultiPolygon } from 'geojson';
import papaparse from 'papaparse';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { PrefectureCode } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Municipality, MunicipalityCode } from '../model.ts';
import { readMunicipalities } from '../reference.ts';
import { inForce } from '../rules.ts';
import { type DrawnShapes, mergeLeaves } from './leaves.ts';
import type { Polygon, Position } from './model.ts';
import { drawCells, type Ground, type Office, settle } from './schematic.ts';
import { schematicCredit } from './text.ts';

const reference = new URL('../../../data/reference/', import.meta.url);
const coastFile = new URL(import.meta.resolve('world-atlas/countries-10m.json'));

type Facts = { offices: Office[]; coast: Polygon[]; municipalities: Municipality[] };

let facts: Promise<Facts> | undefined;

const shipped = (name: string) => readFile(new URL(name, reference), 'utf8');

async function readFacts(): Promise<Facts> {
  const [offices, municipalities, atlas] = await Promise.all([
    shipped('offices.csv'),
    shipped('municipalities.csv'),
    readFile(coastFile, 'utf8'),
  ]);
  return {
    offices: readOffices(offices),
    municipalities: readMunicipalities(municipalities),
    coast: japan(JSON.parse(atlas)),
  };
}

const readOffices = (csv: string): Office[] =>
  papaparse
    .parse<Record<'code' | 'lat' | 'lon', string>>(csv, { header: true, skipEmptyLines: true })
    .data.map(({ code, lat, lon }) => ({ code, place: [Number(lon), Number(lat)] }));

type Atlas = Topology<{ countries: GeometryCollection }>;

const polygonsOf = (atlas: Atlas, country: string): Polygon[] => {
  const found = atlas.objects.countries.geometries.find(({ id }) => id === country)!;
  return (feature(atlas, found) as unknown as { geometry: MultiPolygon }).geometry.coordinates as Polygon[];
};

/** Countries of the atlas go by their ISO 3166 number, and by who holds them: the Northern Territories stand under 643. */
const japan = (atlas: Atlas): Polygon[] => [
  ...polygonsOf(atlas, '392'),
  ...polygonsOf(atlas, '643').filter((part) => part[0]!.every(inNorthernTerritories)),
];

const inNorthernTerritories = ([x, y]: Position) => x > 145.3 && x < 149 && y > 43.3 && y < 45.6;

/** Offices that take part on a day: wards where the city has some with an office, else the city. */
function officesOn({ offices, municipalities }: Facts, at: Day): { office: Office; municipality: Municipality }[] {
  const places = new Map(offices.map((office) => [office.code, office]));
  const now = municipalities.filter((m) => inForce(m, at) && places.has(m.code));
  const byWards = new Set(now.map((m) => m.city));
  return now
    .filter((m) => !byWards.has(m.code))
    .map((municipality) => ({ office: places.get(municipality.code)!, municipality }));
}

const grounds = new Map<string, Ground>();
const drawn = new Map<string, DrawnShapes>();

/** 概略図 of a prefecture: a cell for every municipality, islands included. Its borders are for drawing only. */
export async function schematicShapes(prefecture: PrefectureCode, at: Day): Promise<DrawnShapes> {
  facts ??= readFacts();
  const known = await facts;
  const offices = officesOn(known, at);
  const era = offices.map(({ office }) => office.code).join();
  const key = `${prefecture} ${era}`;
  const set = drawn.get(key) ?? draw(prefecture, offices, groundOf(era, known, offices));
  drawn.set(key, set);
  return set;
}

function groundOf(era: string, { coast }: Facts, offices: { office: Office }[]): Ground {
  const ground =
    grounds.get(era) ??
    settle(
      coast,
      offices.map(({ office }) => office),
    );
  grounds.set(era, ground);
  return ground;
}

function draw(
  prefecture: PrefectureCode,
  offices: { office: Office; municipality: Municipality }[],
  ground: Ground,
): DrawnShapes {
  const own = offices.filter(({ municipality }) => municipality.prefecture === prefecture);
  const cells = drawCells(ground, new Set<MunicipalityCode>(own.map(({ office }) => office.code)));
  const cities = new Map(own.map(({ municipality }) => [municipality.code, municipality.city]));
  const { municipalities, wards } = mergeLeaves(cells, (code) => cities.get(code));
  const uncounted = new Set(
    own.filter(({ municipality: m }) => !m.counted && !m.city).map(({ office }) => office.code),
  );
  return {
    origin: 'schematic',
    municipalities: municipalities.filter((s) => !uncounted.has(s.code)),
    wards,
    uncounted: municipalities.filter((s) => uncounted.has(s.code)),
    asOf: null,
    credit: schematicCredit,
  };
}
