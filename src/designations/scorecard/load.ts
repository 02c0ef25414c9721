import { refuse } from '../../kit/pure/fault.ts';
import { fiscalYearOf } from '../../plans/rules.ts';
import { prefectureName } from '../../regions/names.ts';
import { municipalityKind } from '../../regions/rules.ts';
import { listReporting } from '../yearly/asking.ts';
import { yearsShown } from '../yearly/load.ts';
import { loadPlaces } from '../yearly/places.ts';
import type { Writer } from '../yearly/save.ts';
import { listReports, listYears, newestHandedIn } from '../yearly/store.ts';
import { listTasks } from './store.ts';
import type { ScoreGround } from './view.ts';

export type ScoresAsked = { year?: number; unit?: string };

/** By association, where they are known: it is bridged to municipalities. Of the newest year with reports. */
export async function loadScores(reader: Writer, { year, unit: wanted }: ScoresAsked): Promise<ScoreGround> {
  const { db, actor, realm, today } = reader;
  const fiscalYear = year ?? (await newestHandedIn(db, realm, 'hub')) ?? fiscalYearOf(today);
  const [places, hubs, reports, years, tasks, name] = await Promise.all([
    loadPlaces(db, realm, today),
    listReporting(reader, ['hub']),
    listReports(db, realm, { fiscalYear, kind: 'hub' }),
    listYears(db, realm),
    listTasks(db, realm),
    prefectureName(db, realm),
  ]);
  const find = (kind: string) => places.units.find((one) => one.kind.id === kind);
  const unit = wanted === undefined ? (find('medical-association') ?? find(municipalityKind.id)!) : find(wanted);
  if (!unit) throw unknownUnit(wanted!);
  return {
    name,
    places,
    actor,
    today,
    unit,
    fiscalYear,
    years: yearsShown(years, fiscalYear, today),
    hubs,
    reports,
    tasks,
  };
}

const unknownUnit = (unit: string) =>
  refuse('unknown-unit', {
    ja: `「${unit}」という単位は、この県にありません。単位を選び直してください。`,
    en: `There is no unit "${unit}" in this prefecture. Choose again.`,
  });
