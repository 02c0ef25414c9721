import { z } from 'zod';
import type { Table } from '../pure/table.ts';
import type { Lang } from '../pure/wording.ts';
import { type FileReply, mime, sendFile } from './attachment.ts';
import { tableToCsv } from './table-csv.ts';
import { tableToXlsx } from './table-xlsx.ts';

/** In which letters a CSV is asked for. */
export const charset = z.enum(['utf-8', 'cp932']).default('utf-8');

/** And which of a page's tables; without a name it is the first. */
export const csvQuery = { charset, table: z.string().max(40).optional() };

type Format = 'csv' | 'xlsx';
type Asked = { lang: Lang; charset: z.infer<typeof charset> };

const csvType = ({ charset }: Asked): string => `${mime.csv}; charset=${charset === 'cp932' ? 'Shift_JIS' : 'utf-8'}`;

/** The first table as CSV, or all of them as a workbook; `name` is plain ASCII, without its ending. */
export async function sendTable(
  reply: FileReply,
  format: Format,
  name: string,
  tables: readonly Table[],
  asked: Asked,
): Promise<unknown> {
  if (format === 'csv') return sendFile(reply, `${name}.csv`, csvType(asked), tableToCsv(tables[0]!, asked));
  return sendFile(reply, `${name}.xlsx`, mime.xlsx, await tableToXlsx([...tables], asked));
}

/** The table that is asked for as CSV, named after it, or all of them as a workbook. */
export async function sendTables(
  reply: FileReply,
  format: Format,
  name: string,
  tables: readonly Table[],
  { table, ...asked }: Asked & { table?: string },
): Promise<unknown> {
  if (format === 'xlsx') return sendTable(reply, format, name, tables, asked);
  const one = tables.find(({ id }) => id === table) ?? tables[0]!;
  return sendTable(reply, format, `${name}-${one.id}`, [one], asked);
}
