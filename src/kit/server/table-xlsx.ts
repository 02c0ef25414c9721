import type { Workbook } from 'exceljs';
import { asOfDay, type Table } from '../pure/table.ts';
import type { Lang } from '../pure/wording.ts';
import { fileWords } from './table-words.ts';
import { addDataSheet } from './table-xlsx-data.ts';
import { addPaperSheet } from './table-xlsx-paper.ts';
import { withFixedTimes } from './zip-times.ts';

export type XlsxOptions = {
  lang: Lang;
  /** Stands in the properties of the file; without it the as-of day of the first table. */
  created?: Date;
};

/**
 * Each table as two sheets: 会議資料 to print and hand out, データ with one datum to a cell for machines.
 * Equal tables make equal files.
 */
export async function tableToXlsx(tables: Table[], options: XlsxOptions): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  setProperties(workbook, tables, options);
  const names = sheetNames(tables, options.lang);
  tables.forEach((table, i) => {
    addPaperSheet(workbook, names[i]!.paper, table, options.lang);
    addDataSheet(workbook, names[i]!.data, table, options.lang);
  });
  return withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function setProperties(workbook: Workbook, tables: Table[], { created }: XlsxOptions): void {
  const first = tables[0];
  const day = first ? asOfDay(first) : null;
  const at = created ?? new Date(`${day ?? '2000-01-01'}T00:00:00Z`);
  workbook.title = first?.title ?? '';
  workbook.creator = 'つなぎ';
  workbook.lastModifiedBy = 'つなぎ';
  workbook.created = at;
  workbook.modified = at;
  workbook.description = [...new Set(tables.flatMap((table) => table.caveats))].join('\n');
}

const longestName = 31;

/** 会議資料 and データ; with several tables each name carries the title of its table. */
export function sheetNames(tables: Table[], lang: Lang): { paper: string; data: string }[] {
  const { paper, data } = fileWords[lang];
  const taken = new Set<string>();
  return tables.map(({ title }) => {
    if (tables.length === 1) return { paper, data };
    const own = title.replace(/[[\]:*?/\\'\p{Cc}]/gu, ' ').trim();
    return { paper: freeName(own || paper, '', taken), data: freeName(own || paper, ` ${data}`, taken) };
  });
}

function freeName(name: string, ending: string, taken: Set<string>): string {
  for (let copy = 1; ; copy += 1) {
    const end = copy === 1 ? ending : ` ${copy}${ending}`;
    const free = cut(name, longestName - end.length) + end;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}

/** Cut to so many UTF-16 units without splitting a letter. */
function cut(text: string, length: number): string {
  let short = '';
  for (const letter of text) {
    if (short.length + letter.length > length) break;
    short += letter;
  }
  return short.trimEnd();
}
