import { readFile } from 'node:fs/promises';
import papaparse from 'papaparse';
import type { Actor, Realm } from '../accounts/model.ts';
import { removeOffices } from '../accounts/offices/store.ts';
import { asActor } from '../accounts/scope.ts';
import { insertAuditEntry } from '../accounts/store.ts';
import { ways } from '../facilities/criteria/rules.ts';
import { shippedCriteria } from '../facilities/criteria/shipped.ts';
import type { InstitutionKind, Resource } from '../facilities/model.ts';
import { resourcesOf } from '../facilities/rules.ts';
import {
  insertCoverage,
  insertInstitutions,
  insertPublishedTotals,
  type NewTotal,
  removeFacilities,
} from '../facilities/store.ts';
import { readHubAnswers } from '../hubs/hub-table.ts';
import { insertHubAnswers, insertHubCoverage, removeHubs } from '../hubs/store.ts';
import { dayInJapan } from '../kit/pure/day.ts';
import { type Db, sql, type Trx } from '../kit/server/db.ts';
import { removeLinks } from '../regions/links/store.ts';
import { namedKinds } from '../regions/rules.ts';
import { insertAreas, insertMembers, removeAreas } from '../regions/store.ts';
import { insertSource, lockRealm, removeSources } from '../sources/store.ts';
import { loadRoles, removeRoles } from './designations.ts';
import { loadOffices } from './offices.ts';
import { sampleAsOf, sampleSources } from './sources.ts';

const folder = new URL('../../data/sample/chiba/', import.meta.url);
const actor: Actor = { kind: 'sample', name: '見本' };

/** The sample's own space: nothing in it counts together with what an office imports. */
export const chibaSample: Realm = { space: 'sample', prefecture: '12' };

type Record_ = Record<string, string>;

async function records(name: string): Promise<Record_[]> {
  const text = await readFile(new URL(name, folder), 'utf8');
  return papaparse.parse<Record_>(text, { header: true, skipEmptyLines: true }).data;
}

/** First row under the headings is row 2, as Excel shows it. */
const rowOf = (index: number) => index + 2;

/** Puts the Chiba sample in place of whatever the sample's space holds, in one transaction. */
export async function loadChibaSample(db: Db): Promise<void> {
  const [areas, municipalities, resources, institutions, hubs, hubAnswers] = await Promise.all(
    ['areas.csv', 'municipalities.csv', 'resources.csv', 'institutions.csv', 'hubs.csv', 'hub-answers.csv'].map(
      records,
    ),
  );
  const [offices, posts, handover] = await Promise.all(['offices.csv', 'posts.csv', 'handover.csv'].map(records));
  const [designations, consultations, covers, reports] = await Promise.all(
    ['designations.csv', 'consultations.csv', 'covers.csv', 'reports.csv'].map(records),
  );
  const roles = {
    ...{ designations: designations!, consultations: consultations!, covers: covers!, reports: reports! },
    municipalities: municipalities!,
  };
  await asActor(db, actor, chibaSample)
    .transaction()
    .execute(async (trx) => {
      await lockRealm(trx, chibaSample);
      await removeAll(trx);
      await loadAreas(trx, areas!, municipalities!);
      await loadTotals(trx, resources!);
      await loadInstitutions(trx, institutions!);
      await loadHubs(trx, hubs!, hubAnswers!);
      const people = { offices: offices!, posts: posts!, handover: handover!, municipalities: municipalities! };
      await loadRoles(trx, chibaSample, roles, dayInJapan(new Date()));
      await loadOffices(trx, chibaSample, people, dayInJapan(new Date()));
      await insertAuditEntry(trx, actor, chibaSample, { act: 'sample.write', subject: 'load chiba' });
    });
}

export async function clearSample(db: Db, by: Actor): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockRealm(trx, chibaSample);
    await removeAll(trx);
    await insertAuditEntry(trx, by, chibaSample, { act: 'sample.write', subject: 'clear' });
  });
}

async function removeAll(trx: Trx): Promise<void> {
  await removeRoles(trx, chibaSample);
  await removeOffices(trx, chibaSample);
  await removeFacilities(trx, chibaSample);
  await removeHubs(trx, chibaSample);
  await removeAreas(trx, chibaSample);
  await removeLinks(trx, chibaSample);
  await sql`delete from criterion where space = 'sample' and prefecture = '12'`.execute(trx);
  await sql`delete from term where space = 'sample' and prefecture = '12'`.execute(trx);
  await removeSources(trx, chibaSample);
}

async function loadAreas(trx: Trx, areas: Record_[], municipalities: Record_[]): Promise<void> {
  const source = await insertSource(trx, chibaSample, actor, sampleSources.areas);
  const kinds = namedKinds.map(({ kind }) => kind).filter((kind) => areas.some((a) => a.kind === kind.id));
  await insertAreas(
    trx,
    chibaSample,
    kinds.map((kind) => ({ id: kind.id, name: kind.name.ja, nameEn: kind.name.en ?? null })),
    areas.map((a) => ({ kind: a.kind!, name: a.name!, nameEn: a.name_en || null })),
  );
  const members = municipalities.flatMap((m, i) =>
    kinds.map((kind) => ({
      kind: kind.id,
      area: m[kind.id]!,
      municipality: m.code!,
      from: '-infinity' as const,
      row: rowOf(i),
    })),
  );
  await insertMembers(trx, chibaSample, source, members);
}

/** The columns of the paper's table and the criterion each of them counts. */
const columns = {
  機能強化型在支病: 'enhanced-support-hospital',
  機能強化型在支診: 'enhanced-support-clinic',
  在宅療養後方支援病院: 'backup-hospital',
  機能強化型訪問看護ST: 'enhanced-visiting-nurse-station',
  在支病: 'support-hospital',
} as const;

function resourceOf(criterion: string): Resource {
  const { condition } = shippedCriteria.find((c) => c.id === criterion)!;
  return resourcesOf(ways(condition, sampleAsOf))![0]!;
}

async function loadTotals(trx: Trx, rows: Record_[]): Promise<void> {
  const totals = Object.entries(columns).map(([heading, criterion]) => ({
    stations: criterion === 'enhanced-visiting-nurse-station',
    totals: rows.map(
      (row, i): NewTotal => ({
        areaKind: 'medical-association',
        area: row.郡市区医師会!,
        ...resourceOf(criterion),
        count: Number(row[heading]),
        row: rowOf(i),
      }),
    ),
  }));
  for (const stations of [false, true]) {
    const source = await insertSource(
      trx,
      chibaSample,
      actor,
      stations ? sampleSources.stationTotals : sampleSources.totals,
    );
    const given = totals.filter((t) => t.stations === stations).flatMap((t) => t.totals);
    await insertPublishedTotals(trx, chibaSample, source, given);
  }
}

async function loadInstitutions(trx: Trx, rows: Record_[]): Promise<void> {
  const source = await insertSource(trx, chibaSample, actor, sampleSources.institutions);
  const institutions = rows.map((row, i) => ({
    kind: row.kind as InstitutionKind,
    number: row.number!,
    name: row.name!,
    address: row.address!,
    municipality: row.municipality!,
    placement: 'invented' as const,
    symbols: row.symbols!.split(';'),
    row: rowOf(i),
  }));
  await insertInstitutions(trx, chibaSample, source, institutions);
  const listed = Map.groupBy(Object.values(columns).map(resourceOf), (r) => r.kind);
  const coverage = [...listed].map(([kind, rs]) => ({ kind, symbols: [...new Set(rs.flatMap((r) => r.symbols))] }));
  await insertCoverage(trx, source, coverage);
}

async function loadHubs(trx: Trx, rows: Record_[], answers: Record_[]): Promise<void> {
  const source = await insertSource(trx, chibaSample, actor, sampleSources.hubs);
  const coverage = rows.map((row, i) => ({
    areaKind: 'secondary-area',
    area: row.二次医療圏!,
    municipalities: Number(row.市町村数),
    withHub: Number(row.設置済み),
    row: rowOf(i),
  }));
  await insertHubCoverage(trx, chibaSample, source, coverage);
  const answered = answers.map((row, i) => ({ row: rowOf(i), cells: Object.values(row) }));
  await insertHubAnswers(
    trx,
    chibaSample,
    source,
    readHubAnswers({ rows: answered, state: 0, municipalities: 1 }).answers,
  );
}

/** Was the sample ever loaded or cleared here? The first start loads it; nobody's clearing is undone. */
export async function sampleWasTouched(db: Db): Promise<boolean> {
  const { rows } = await sql<{ touched: boolean }>`
    select exists (select from audit_entry where act = 'sample.write') as touched`.execute(db);
  return rows[0]!.touched;
}
