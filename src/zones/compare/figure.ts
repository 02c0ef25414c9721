import { resourcesOf } from '../../facilities/rules.ts';
import { known, noData } from '../../kit/pure/figure.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { nesting } from '../../regions/rules.ts';
import type { Trace } from '../../sources/model.ts';
import type { CountedCell } from '../model.ts';
import { cellOf, isCounted } from '../rules.ts';
import type { FigureView } from '../view.ts';
import { whyUncounted } from './answer.ts';
import { type Compared, criterionOf } from './model.ts';
import { sourceLine } from './notes.ts';
import { compareText } from './text.ts';

/** Which figure: a zone's institutions; without a zone the blank zones, or all institutions. */
export type FigureAsked = { unit: string; criterion: string; zone?: string; of: 'blank' | 'institutions' };

/** Where one figure of the comparison comes from, down to the rows of its source. */
export function figureView(compared: Compared, asked: FigureAsked, lang: Lang): FigureView {
  const cell = cellOf(compared.comparison, asked.unit, asked.criterion);
  const criterion = compared.grounds.criteria.find((c) => c.id === asked.criterion)!;
  const unit = compared.grounds.units.find((u) => u.kind.id === asked.unit)!;
  const at = asked.zone === undefined ? null : unit.areas.findIndex((a) => a.key === asked.zone);
  const where = at === null ? say(unit.kind.name, lang) : say(unit.areas[at]!.name, lang);
  const t = compareText[lang];
  const title = t.figureTitle(where, say(criterion.name, lang));
  if (!isCounted(cell)) {
    const explanation = whyUncounted(cell, compared, lang);
    return { title, value: noData, explanation, basis: null, sources: [], caveats: [], institutions: null };
  }
  const count = at === null ? cell.institutions : cell.counts[at]!;
  return {
    title,
    value: known(at === null && asked.of === 'blank' ? cell.blanks.length : count),
    explanation: explain(compared, cell, at, where, asked, lang),
    basis: cell.basis,
    sources: sourcesOf(compared, tracesOf(compared, cell, at), lang),
    caveats: caveats(compared, cell, lang),
    institutions:
      listed(compared) && count > 0 ? { href: listAddress(compared, asked), label: t.seeInstitutions(count) } : null,
  };
}

function explain(
  compared: Compared,
  cell: CountedCell,
  at: number | null,
  where: string,
  asked: FigureAsked,
  lang: Lang,
): string {
  const t = compareText[lang];
  if (at !== null) return t.inZone(cell.counts[at]!, where);
  const { minimum } = criterionOf(compared, asked.criterion);
  return asked.of === 'blank'
    ? t.blankOf(cell.blanks.length, cell.zones, minimum)
    : t.sumOf(cell.institutions, cell.zones);
}

function caveats({ realm }: Compared, cell: CountedCell, lang: Lang): string[] {
  const t = compareText[lang];
  if (cell.basis === 'placed') return [t.inventedNote];
  return realm.sample ? [t.sampleListNote] : [];
}

/** Institutions stand behind the figure where a register or the sample's own list is loaded. */
const listed = ({ grounds }: Compared): boolean => grounds.holdings.coverage.length > 0;

/** Traces of a cell, or of one of its zones: published rows are those of the areas inside the zone. */
function tracesOf(compared: Compared, cell: CountedCell, at: number | null): Trace[] {
  if (at === null || cell.basis !== 'published') return cell.traces;
  const { units, holdings } = compared.grounds;
  const unit = units.find((u) => u.kind.id === cell.unit)!;
  const resources = resourcesOf(compared.comparison.ways.get(cell.criterion)!) ?? [];
  const used = new Set(cell.traces.map((t) => `${t.source} ${t.row}`));
  return holdings.published
    .filter((p) => used.has(`${p.trace.source} ${p.trace.row}`))
    .filter((p) =>
      resources.some((r) => r.kind === p.resource.kind && r.symbols.every((s) => p.resource.symbols.includes(s))),
    )
    .filter((p) => {
      const inner = units.find((u) => u.kind.id === p.areaKind)!;
      return nesting(inner, unit)[inner.areas.findIndex((a) => a.key === p.area)] === at;
    })
    .map((p) => p.trace);
}

function sourcesOf(compared: Compared, traces: Trace[], lang: Lang): FigureView['sources'] {
  const rows = Map.groupBy(traces, (t) => t.source);
  return compared.sources
    .filter((s) => rows.has(s.id))
    .map((s) => {
      const numbers = rows.get(s.id)!.flatMap((t) => (t.row === undefined ? [] : [t.row]));
      return { ...sourceLine(s, lang), rows: [...new Set(numbers)].sort((a, b) => a - b) };
    });
}

function listAddress({ realm, grounds }: Compared, asked: FigureAsked): string {
  const query = new URLSearchParams({ unit: asked.unit, criterion: asked.criterion, asof: grounds.asOf });
  if (asked.zone !== undefined) query.set('zone', asked.zone);
  return `/${realm.key}/facilities?${query}`;
}
