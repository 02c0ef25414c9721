import { known } from '../../kit/pure/figure.ts';
import type { Cell, Column, Table } from '../../kit/pure/table.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import { text } from '../text.ts';
import type { Answer, ComparisonView } from '../view.ts';
import { renumber } from './path.ts';

type Path = Answer['path'];

const separator = (lang: Lang) => (lang === 'ja' ? '、' : ', ');

/** The matrix as the one Table model, for copying: per unit the blank zones, all zones and the names, as in the files. */
export function matrixTable(view: ComparisonView, lang: Lang): Table {
  const t = text[lang];
  const units = view.units.filter((unit) => unit.shown);
  const columns: Column[] = [
    { id: 'criterion', key: 'criterion', heading: t.matrix.criterion, kind: 'text' },
    { id: 'institutions', key: 'institutions', heading: t.matrix.institutions, kind: 'number' },
    ...units.flatMap((unit): Column[] => [
      {
        id: `${unit.id}-blank`,
        key: `${unit.id.replaceAll('-', '_')}_blank`,
        heading: t.answer.blank,
        kind: 'number',
        group: unit.name,
      },
      {
        id: `${unit.id}-zones`,
        key: `${unit.id.replaceAll('-', '_')}_zones`,
        heading: t.matrix.zones,
        kind: 'number',
        group: unit.name,
      },
      {
        id: `${unit.id}-names`,
        key: `${unit.id.replaceAll('-', '_')}_blank_names`,
        heading: t.matrix.names,
        kind: 'text',
        group: unit.name,
      },
    ]),
  ];
  const rows = view.matrix.map((row) => ({
    id: row.criterion,
    cells: [
      { text: row.name, footnote: row.footnote },
      { figure: row.institutions },
      ...row.cells.flatMap((cell): Cell[] => [
        { figure: cell.blank, footnote: cell.footnote },
        { figure: known(cell.zones) },
        { text: cell.names.join(separator(lang)) },
      ]),
    ],
  }));
  return {
    id: 'comparison',
    title: t.matrix.title,
    asOf: view.asOfLabel,
    columns,
    rows,
    footnotes: view.footnotes.map((note) => note.text),
    caveats: view.caveats,
    sources: view.sources.map((source) => [source.title, source.part, source.asOf].filter(Boolean).join(' ')),
  };
}

/** The cures of the selected cell as a table. */
export function cureTable(view: ComparisonView, path: Path, lang: Lang): Table {
  const t = text[lang].cures;
  const { answer, cures } = view;
  const textColumn = (id: string, heading: string): Column => ({ id, key: id, heading, kind: 'text' });
  const later = cures[0]?.counts ?? [];
  const none = (words: string) => ({ text: words === '' ? t.none : words });
  return {
    id: 'cures',
    title: t.caption(answer.unitName, answer.criterionName),
    asOf: view.asOfLabel,
    columns: [
      textColumn('zone', t.zone),
      textColumn('container', t.container),
      ...later.map(
        (count): Column => ({ id: count.criterion, key: count.criterion, heading: count.label, kind: 'number' }),
      ),
      textColumn('cure', t.lightest),
      textColumn('neighbours', t.neighbours + t.count),
      textColumn('merge', t.merge),
    ],
    rows: cures.map((cure) => ({
      id: cure.key,
      cells: [
        { text: cure.zone },
        { text: cure.container ?? '' },
        ...cure.counts.map(
          (count): Cell => ({ figure: known(count.count), mark: count.count === 0 ? 'blank' : undefined }),
        ),
        { text: cure.wider ? renumber(cure.wider.text, answer.path, path) : t.noWider },
        none(
          cure.noNeighbour ?? cure.neighbours.map((n) => t.neighbour(n.zone, n.count, n.link)).join(separator(lang)),
        ),
        none(cure.merge ?? ''),
      ],
    })),
    footnotes: [],
    caveats: [],
    sources: [],
  };
}

/** Municipalities without resources as a table; a kind of nothing stays one. */
export function gapTable(view: ComparisonView, lang: Lang): Table {
  const t = text[lang].gaps;
  return {
    id: 'gaps',
    title: t.title,
    asOf: view.asOfLabel,
    columns: [
      { id: 'criterion', key: 'criterion', heading: t.criterion, kind: 'text' },
      { id: 'count', key: 'count', heading: t.count, kind: 'number' },
      { id: 'municipalities', key: 'municipalities', heading: t.municipalities, kind: 'text' },
    ],
    rows: view.gaps.map((gap) => ({
      id: gap.criterion,
      cells: [
        { text: gap.invented ? `${gap.name} ${t.invented}` : gap.name },
        { figure: gap.count },
        { text: gap.municipalities.join(separator(lang)) },
      ],
    })),
    footnotes: [],
    caveats: [],
    sources: [],
  };
}
