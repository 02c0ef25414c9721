import { printedNothing } from '../../pure/figure.ts';
import type { Cell, Row, Table } from '../../pure/table.ts';
import type { Lang } from '../../pure/wording.ts';

/** What stands above the tables: the page's title, space and date. */
export type CopyHead = { lines: string[] };

const words = {
  ja: { note: (n: number) => `注${n}`, caution: '注意', source: '出典' },
  en: { note: (n: number) => `Note ${n}`, caution: 'Caution', source: 'Source' },
};

/** Figures as plain digits, so that a spreadsheet takes them as numbers. */
const cellText = (cell: Cell, lang: Lang): string =>
  'text' in cell
    ? cell.text
    : cell.figure.state === 'ok'
      ? String(cell.figure.value)
      : printedNothing(cell.figure.state, lang);

const allRows = (table: Table): Row[] => (table.totals ? [...table.rows, table.totals] : table.rows);

function heading(table: Table, column: Table['columns'][number], lang: Lang): string {
  const group = column.group ? `${column.group} ` : '';
  const note = column.footnote && table.footnotes[column.footnote - 1] ? ` ${words[lang].note(column.footnote)}` : '';
  return group + column.heading + note;
}

/** The notes, cautions and sources that travel with a table, one line each. */
function tail(table: Table, lang: Lang): string[] {
  const w = words[lang];
  return [
    ...table.footnotes.map((note, i) => `${w.note(i + 1)} ${note}`),
    ...table.caveats.map((caveat) => `${w.caution} ${caveat}`),
    ...table.sources.map((source) => `${w.source} ${source}`),
  ];
}

const unbroken = (text: string) => text.replace(/[\t\r\n]+/g, ' ');

export function toTsv(head: CopyHead, tables: readonly Table[], lang: Lang): string {
  const blocks = tables.map((table) => [
    [table.title, table.unit].filter(Boolean).join(' '),
    table.columns.map((column) => unbroken(heading(table, column, lang))).join('\t'),
    ...allRows(table).map((row) => row.cells.map((cell) => unbroken(cellText(cell, lang))).join('\t')),
    ...tail(table, lang),
  ]);
  return [head.lines, ...blocks].map((lines) => lines.join('\r\n')).join('\r\n\r\n');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function toHtml(head: CopyHead, tables: readonly Table[], lang: Lang): string {
  const line = (text: string) => `<p>${escaped(text)}</p>`;
  return [
    ...head.lines.map(line),
    ...tables.map((table) => tableHtml(table, lang) + tail(table, lang).map(line).join('')),
  ].join('');
}

function tableHtml(table: Table, lang: Lang): string {
  const heads = table.columns.map((column) => `<th>${escaped(heading(table, column, lang))}</th>`).join('');
  const rows = allRows(table).map((row) => `<tr>${row.cells.map((cell) => cellHtml(cell, lang)).join('')}</tr>`);
  const caption = escaped([table.title, table.unit].filter(Boolean).join(' '));
  return `<table border="1"><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Codes such as 01202 keep their leading zero when pasted. */
const cellHtml = (cell: Cell, lang: Lang): string =>
  'text' in cell
    ? `<td style="mso-number-format:'\\@'">${escaped(cell.text)}</td>`
    : `<td align="right">${cellText(cell, lang)}</td>`;
