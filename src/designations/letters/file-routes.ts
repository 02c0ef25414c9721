import { z } from 'zod';
import { params, realmOf } from '../../accounts/asked.ts';
import { refuse } from '../../kit/pure/fault.ts';
import { mime, sendFile } from '../../kit/server/attachment.ts';
import type { Db } from '../../kit/server/db.ts';
import { officeFolder, readOffice } from '../../kit/server/document-office.ts';
import type { App } from '../../kit/server/http.ts';
import { joinedPaper, letterFormats, letterZip, paperFile } from './files.ts';
import type { Letter } from './model.ts';
import { findLetters } from './store.ts';

const most = 100;
const ids = z
  .string()
  .regex(/^[1-9]\d{0,14}(,[1-9]\d{0,14}){0,99}$/)
  .transform((text) => [...new Set(text.split(',').map(Number))].slice(0, most));

/** Letters as they were frozen: one file, or a ZIP with a file of its own for each. */
export function letterFileRoutes(app: App): void {
  const config = { act: 'designations.read-plans' as const, partly: true };
  const schema = { params, querystring: z.object({ ids }) };
  for (const format of letterFormats) {
    app.get(`/api/:realm/letters.${format}`, { config, schema }, async ({ params, query, db }, reply) => {
      const letters = await foundLetters(db, params, query.ids);
      const bytes = await paperFile(joinedPaper(letters), format, await readOffice(officeFolder()));
      return sendFile(reply, `${nameOf(params.realm, letters)}.${format}`, mime[format], bytes);
    });
  }
  const zipped = { params, querystring: z.object({ ids, format: z.enum(letterFormats).default('pdf') }) };
  app.get('/api/:realm/letters.zip', { config, schema: zipped }, async ({ params, query, db }, reply) => {
    const letters = await foundLetters(db, params, query.ids);
    const bytes = await letterZip(letters, query.format, await readOffice(officeFolder()));
    return sendFile(reply, `${nameOf(params.realm, letters)}-${query.format}.zip`, 'application/zip', bytes);
  });
}

async function foundLetters(db: Db, params: { realm: string }, ids: number[]): Promise<Letter[]> {
  const letters = await findLetters(db, realmOf(params), ids);
  const missing = ids.filter((id) => !letters.some((one) => one.id === id));
  if (missing.length > 0) throw unknownLetters(missing);
  return letters;
}

function nameOf(realm: string, letters: readonly Letter[]): string {
  const numbers = letters.map(({ id }) => id);
  const which = numbers.length === 1 ? `${numbers[0]}` : `${Math.min(...numbers)}-${Math.max(...numbers)}`;
  return `tsunagi-${realm}-letter-${which}`;
}

const unknownLetters = (ids: readonly number[]) =>
  refuse('unknown-letter', {
    ja: `文書${ids.join('、')}はないか、見られません。文書の一覧から選び直してください。`,
    en: `There are no letters ${ids.join(', ')}, or you may not see them. Choose again from the list of letters.`,
  });
