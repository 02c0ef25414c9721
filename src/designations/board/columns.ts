import type { Share } from '../../hubs/status/model.ts';
import { known, noData, nothing } from '../../kit/pure/figure.ts';
import type { Cell, Column } from '../../kit/pure/table.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import { supportSigns, supportWords } from '../cover/text.ts';
import type { Designation } from '../model.ts';
import type { BoardFacts, BoardZone } from './model.ts';
import { progressSigns, progressWords, text } from './text.ts';
import { setUpWords } from './zone-view.ts';

/** Up to three, then how many more. */
function namesOf(list: readonly Designation[], lang: Lang, most = 3): string {
  const t = text[lang];
  const names = list.map(({ body }) => body.name);
  const rest = names.length - most;
  return [...names.slice(0, most), ...(rest > 0 ? [t.more(rest)] : [])].join(t.comma);
}

/** A column, what it says of a zone, and what its sum is made of. */
export type Drawn = Column & { of: (zone: BoardZone) => Cell; sum?: (zone: BoardZone) => number };

export function columnsOf(facts: BoardFacts, lang: Lang): Drawn[] {
  const t = text[lang];
  const c = t.columns;
  const column = (id: string, key: string, of: Drawn['of'], more: Partial<Drawn> = {}): Drawn => ({
    ...{ id, key, heading: c[id as keyof typeof c], kind: 'text', of },
    ...more,
  });
  const count = (id: string, key: string, sum: (zone: BoardZone) => number, more: Partial<Drawn> = {}): Drawn =>
    column(id, key, (zone) => ({ figure: known(sum(zone)) }), { kind: 'number', sum, ...more });
  const ofPlans =
    (of: Drawn['of']): Drawn['of'] =>
    (zone) =>
      zone.plans ? of(zone) : { figure: nothing('suppressed') };
  const { places, municipalities, items } = t.units;
  const hidden = { unit: places };
  return [
    column('zone', 'zone', ({ name }) => ({ text: name })),
    column(
      'support',
      'support_24h',
      ({ support }) => ({
        text: `${supportSigns[support]} ${supportWords[support][lang]}`,
        mark: support === 'none' ? 'blank' : undefined,
      }),
      { footnote: 1 },
    ),
    column('by', 'supported_by', ({ givers, children }) => ({
      text: [...givers, ...(children.length > 0 ? [t.children(children.join(t.comma))] : [])].join(t.comma),
    })),
    column(
      'progress',
      'progress',
      ({ progress }) => ({
        text: `${progressSigns[progress]} ${progressWords[progress][lang]}`,
      }),
      { footnote: 2 },
    ),
    column('leads', 'lead_institutions', ({ leads }) => ({ text: namesOf(leads, lang) })),
    count('leadCount', 'lead_count', ({ leads }) => leads.length, hidden),
    column(
      'hubs',
      'hubs',
      (zone) => ({
        text: [namesOf(zone.hubs, lang), setUpWords(zone, lang) ?? ''].filter(Boolean).join(t.comma),
      }),
      { footnote: 3 },
    ),
    count('hubCount', 'hub_count', ({ hubs }) => hubs.length, hidden),
    column('setUp', 'municipalities_with_hub', ({ setUp }) => ({ figure: figureOf(setUp) }), {
      ...{ kind: 'number', unit: municipalities, footnote: 3 },
    }),
    count('municipalities', 'municipalities', (zone) => zone.municipalities.length, { unit: municipalities }),
    column(
      'candidates',
      'candidates',
      ofPlans(({ candidates }) => ({ figure: known(candidates.length) })),
      {
        ...{ kind: 'number', unit: items, sum: ({ candidates }) => candidates.length },
      },
    ),
    ...(facts.fiscalYear === null ? [] : reportColumns(column, ofPlans, items)),
    column(
      'others',
      'not_designated',
      ({ others }) => ({
        figure: facts.institutions === null ? noData : known(others.length),
      }),
      {
        kind: 'number',
        unit: places,
        footnote: 5,
        ...(facts.institutions ? { sum: ({ others }) => others.length } : {}),
      },
    ),
    column(
      'findings',
      'findings',
      ofPlans(({ findings }) => ({ figure: known(findings.length) })),
      {
        ...{ kind: 'number', unit: items, sum: ({ findings }) => findings.length },
      },
    ),
  ];
}

export const figureOf = ({ withHub }: Share) => (withHub === null ? noData : known(withHub));

type MakeColumn = (id: string, key: string, of: Drawn['of'], more?: Partial<Drawn>) => Drawn;

function reportColumns(column: MakeColumn, ofPlans: (of: Drawn['of']) => Drawn['of'], unit: string): Drawn[] {
  const of = (count: (zone: BoardZone) => number) =>
    ofPlans((zone) => ({ figure: zone.reports.due === 0 ? nothing('not-applicable') : known(count(zone)) }));
  const number = { kind: 'number' as const, unit, footnote: 6 };
  const [submitted, due] = [(zone: BoardZone) => zone.reports.submitted, (zone: BoardZone) => zone.reports.due];
  return [
    column('submitted', 'reports_submitted', of(submitted), { ...number, sum: submitted }),
    column('due', 'reports_due', of(due), { ...number, sum: due }),
  ];
}

/** Columns a page draws together with others: files have them apart. */
export const inFilesOnly: readonly string[] = ['by', 'leadCount', 'hubCount', 'setUp', 'municipalities', 'due'];
