import { z } from 'zod';
import type { Table } from '../pure/table.ts';
import type { Lang } from '../pure/wording.ts';
import { type FileReply, mime, sendFile } from './attachment.ts';
import { tableToCsv } from './table-csv.ts';
import { tableToXlsx } from './table-xlsx.ts';

/** In which letters a CSV is asked for, and which of a page's tables; without a name it is the first. */
export const csvQuery = {
  charset: z.enum(['utf-8', 'cp932']).default('utf-8'),
  table: z.string().max(40).optional(),
};

type Asked = { lang: Lang; charset: 'utf-8' | 'cp932'; table?: string };

/** One table of a page as CSV, or all of them as a workbook; `name` is plain ASCII, without its ending. */
export async function sendTables(
  reply: FileReply,
  format: 'csv' | 'xlsx',
  name: string,
  tables: readonly Table[],
  { lang, charset, table }: Asked,
): Promise<unknown> {
  if (format === 'xlsx') return sendFile(reply, `${name}.xlsx`, mime.xlsx, await tableToXlsx([...tables], { lang }));
  const asked = tables.find(({ id }) => id === table) ?? tables[0]!;
  const type = `${mime.csv}; charset=${charset === 'cp932' ? 'Shift_JIS' : 'utf-8'}`;
  return sendFile(reply, `${name}-${asked.id}.csv`, type, tableToCsv(asked, { lang, charset }));
}
