import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../pure/fault.ts';
import type { Wording } from '../pure/wording.ts';
import { notoSansJp, officeFont, type PaperFont } from './document-fonts.ts';
import { officeFaults } from './document-office-text.ts';
import { defaultDataDirectory } from './embedded-postgres.ts';

/** What an office changes on its papers: its name, its logo (PNG), its fonts. */
export type Office = {
  name: string | null;
  logo: Uint8Array | null;
  /** Named in DOCX and PPTX. */
  font: string;
  /** Embedded in PDF. */
  embedded: PaperFont;
};

const file = 'office.json';

const path = z.string().min(1).max(200);
const template = z.strictObject({
  office: z.string().max(100).optional(),
  logo: path.optional(),
  font: z
    .strictObject({ name: z.string().min(1).max(100), regular: path.optional(), bold: path.optional() })
    .optional(),
});

/** Where an office keeps `office.json`, its logo and its fonts: TSUNAGI_OFFICE, else `office` in the data folder. */
export const officeFolder = (data?: string): string =>
  process.env.TSUNAGI_OFFICE || join(data ?? defaultDataDirectory(), 'office');

export async function readOffice(folder: string): Promise<Office> {
  const at = join(folder, file);
  const text = await readFile(at, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw wrong(at, officeFaults.unreadable(error.code ?? ''));
  });
  if (text === null) return { name: null, logo: null, font: officeFont, embedded: await notoSansJp() };
  const { office, logo, font } = understand(text, at);
  return {
    name: office || null,
    logo: logo ? await readPart(folder, 'logo', logo) : null,
    font: font?.name ?? officeFont,
    embedded: font?.regular
      ? {
          name: font.name,
          regular: await readPart(folder, 'font.regular', font.regular),
          bold: await readPart(folder, 'font.bold', font.bold ?? font.regular),
        }
      : await notoSansJp(),
  };
}

const wrong = (at: string, ...messages: Wording[]): Refusal =>
  new Refusal(messages.map((message) => ({ code: 'office-template', message, at: { file: at } })));

/** Editors put a mark before the text; JSON has none. */
function understand(text: string, at: string): z.infer<typeof template> {
  let written: unknown;
  try {
    written = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw wrong(at, officeFaults.notJson((error as Error).message));
  }
  const read = template.safeParse(written);
  if (!read.success) throw wrong(at, ...read.error.issues.flatMap(faultsOf));
  if (read.data.font?.bold && !read.data.font.regular) throw wrong(at, officeFaults.field('font.regular'));
  return read.data;
}

function faultsOf(issue: z.core.$ZodIssue): Wording[] {
  const field = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [officeFaults.field(field)];
  return issue.keys.map((key) => officeFaults.unknown(field ? `${field}.${key}` : key));
}

const png = ['89504e47'];
const fonts = ['00010000', '4f54544f', '74727565'];

async function readPart(
  folder: string,
  field: 'logo' | 'font.regular' | 'font.bold',
  name: string,
): Promise<Uint8Array> {
  const at = join(folder, name);
  const bytes = await readFile(at).catch(() => {
    throw wrong(at, officeFaults.missing(field, name));
  });
  const begins = bytes.subarray(0, 4).toString('hex');
  if (!(field === 'logo' ? png : fonts).includes(begins)) throw wrong(at, officeFaults.kind(field, name));
  return bytes;
}
