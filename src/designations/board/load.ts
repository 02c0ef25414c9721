import type { Institution } from '../../facilities/model.ts';
import { listInstitutions } from '../../facilities/store.ts';
import { listOpenHubs } from '../../hubs/record/store.ts';
import { statuses } from '../../hubs/status/rules.ts';
import { findHubs } from '../../hubs/store.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import { fiscalYearOf } from '../../plans/rules.ts';
import { municipalityKind } from '../../regions/rules.ts';
import type { Standing } from '../cover/model.ts';
import { backupSymbol, supportSymbols } from '../eligibility/symbols.ts';
import { loadReview } from '../review/load.ts';
import { listReports } from '../yearly/store.ts';
import type { BoardFacts, Other } from './model.ts';

const symbols = [...supportSymbols.hospital, ...supportSymbols.clinic, backupSymbol];

export async function loadBoard(db: Db, standing: Standing, lang: Lang): Promise<BoardFacts> {
  const { realm, at, past } = standing;
  const municipalities = standing.units
    .find(({ kind }) => kind.id === municipalityKind.id)!
    .areas.map(({ key }) => key);
  const [institutions, hubs, survey, reports, review] = await Promise.all([
    listInstitutions(db, realm, { at, symbols, municipalities }),
    past ? [] : listOpenHubs(db, realm),
    findHubs(db, realm, at),
    listReports(db, realm, {}),
    past ? null : loadReview(db, realm, at),
  ]);
  const years = reports.map(({ fiscalYear }) => fiscalYear).filter((year) => year <= fiscalYearOf(at));
  const fiscalYear = years.length > 0 ? Math.max(...years) : null;
  const listed = standing.sources.some(({ kind }) => kind === 'register' || kind === 'invented');
  return {
    institutions: listed ? institutions.flatMap(otherOf) : null,
    setUp: { statuses: statuses(municipalities, hubs, survey), survey, divisions: standing.units },
    fiscalYear,
    reports: reports.filter((one) => one.fiscalYear === fiscalYear),
    findings: (review?.review.rows ?? []).flatMap(({ reviewed, findings }) =>
      findings.map(({ reason }) => ({ designation: reviewed.designation.id, words: say(reason, lang) })),
    ),
  };
}

const otherOf = ({ number, name, kind, municipality, filings }: Institution): Other[] =>
  municipality === null ? [] : [{ number, name, kind, municipality, symbols: filings.map(({ symbol }) => symbol) }];
