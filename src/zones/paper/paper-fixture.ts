import assert from 'node:assert/strict';
import type { Figure } from '../../kit/pure/figure.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { ComparisonView } from '../view.ts';

type Datum = string | number | null;

const data = (figure: Figure): Datum => figure.value;

const between: Record<Lang, string> = { ja: '、', en: ', ' };

export const stillBlank = '広い基準でも空白のまま';

/** What closes each blank zone of a unit, or that wider criteria leave it blank. */
export const curesOnScreen = ({ cures }: ComparisonView, lang: Lang): Datum[][] =>
  cures.map(({ zone, container, wider, neighbours, noNeighbour, merge }) => [
    zone,
    container ?? '',
    wider?.text ?? stillBlank,
    neighbours.map((n) => `${n.zone}(${n.count})`).join(between[lang]) || (noNeighbour ?? ''),
    merge ?? '',
  ]);

/** Every row of the page, as a reader writes it down. */
function rowsOnScreen(view: ComparisonView, lang: Lang): Datum[][] {
  const matrix = view.matrix.map((row) => [
    row.name,
    data(row.institutions),
    ...row.cells.flatMap((cell) => [data(cell.blank), cell.zones]),
  ]);
  const unitName = (id: string) => view.units.find((unit) => unit.id === id)!.name;
  const blanks = view.matrix[0]!.cells.flatMap(({ unit }, i) =>
    view.matrix.map((row): Datum[] => {
      const cell = row.cells[i]!;
      const institutions = cell.blank.value === null ? null : data(row.institutions);
      return [unitName(unit), row.name, cell.zones, institutions, data(cell.blank), cell.names.join(between[lang])];
    }),
  );
  const tables = [view.zoneTable, view.hubs!.table].flatMap((table) => [...table.rows, table.totals!]);
  const gaps = view.gaps.map((gap) => [gap.name, data(gap.count), gap.municipalities.join(between[lang])]);
  const cells = tables.map((row) => row.cells.map((cell) => ('figure' in cell ? data(cell.figure) : cell.text)));
  return [...matrix, ...blanks, ...cells, ...gaps, ...curesOnScreen(view, lang)];
}

/** Without gaps, and without the en dash, which a browser's PDF holds as a shape only. */
export const squeeze = (text: string): string => text.replaceAll(/[\s–]/g, '');

/** 空白 0 → 0, 注2 33 → 33, … → nothing; 機能強化型訪問看護ST注1 → the name. */
function read(text: string, like: Datum): Datum {
  if (typeof like === 'string') return text.replace(/(注|Note)\d$/, '');
  const plain = text.replace(/^(空白|blank)/, '').replace(/^(注|Note)\d/, '');
  return plain === '…' ? null : Number(plain.replaceAll(',', ''));
}

/** Every figure of the page stands in the file, in a row of its own. */
export const assertAllThere = (rows: string[][], view: ComparisonView, format: string, lang: Lang = 'ja'): void =>
  assertRows(rows, rowsOnScreen(view, lang), format);

export function assertRows(rows: string[][], wanted: Datum[][], format: string): void {
  for (const row of wanted) {
    const found = rows.some(
      (cells) =>
        cells.length === row.length &&
        row.every((datum, i) =>
          Object.is(read(squeeze(cells[i]!), datum), typeof datum === 'string' ? squeeze(datum) : datum),
        ),
    );
    assert.ok(found, `${format}: ${row.join(' | ')}`);
  }
}

/** So do its cautions, notes and sources. */
export function assertNotes(text: string, view: ComparisonView, format: string): void {
  const there = squeeze(text);
  const said = [
    ...view.caveats,
    ...view.footnotes.map((note) => note.text),
    ...view.zoneTable.sources,
    ...view.hubs!.table.sources,
  ];
  assert.ok(said.length > 5);
  for (const note of said) assert.ok(there.includes(squeeze(note)), `${format}: ${note}`);
}
