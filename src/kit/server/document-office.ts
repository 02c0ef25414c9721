import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { refuse } from '../pure/fault.ts';
import { notoSansJp, officeFont, type PaperFont } from './document-fonts.ts';
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

const template = z.strictObject({
  office: z.string().max(100).optional(),
  logo: z.string().optional(),
  font: z
    .strictObject({ name: z.string().max(100), regular: z.string().optional(), bold: z.string().optional() })
    .optional(),
});

/** Where an office keeps `office.json`, its logo and its fonts: TSUNAGI_OFFICE, else `office` in the data folder. */
export const officeFolder = (data?: string): string =>
  process.env.TSUNAGI_OFFICE || join(data ?? defaultDataDirectory(), 'office');

export async function readOffice(folder: string): Promise<Office> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => null);
  if (text === null) return { name: null, logo: null, font: officeFont, embedded: await notoSansJp() };
  const { office, logo, font } = understand(text, join(folder, file));
  const part = (name: string) => readPart(folder, name);
  return {
    name: office ?? null,
    logo: logo ? await part(logo) : null,
    font: font?.name ?? officeFont,
    embedded: font?.regular
      ? { name: font.name, regular: await part(font.regular), bold: await part(font.bold ?? font.regular) }
      : await notoSansJp(),
  };
}

function understand(text: string, path: string): z.infer<typeof template> {
  try {
    return template.parse(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    const at = { file: path };
    throw refuse(
      'office-template',
      {
        ja: `部署の様式を読めません。office、logo（PNGのファイル名）、font（name、regular、bold）だけを書いてください：${reason}`,
        en: `The office template cannot be read. Write only office, logo (a PNG file) and font (name, regular, bold): ${reason}`,
      },
      at,
    );
  }
}

const readPart = (folder: string, name: string): Promise<Uint8Array> =>
  readFile(join(folder, name)).catch(() => {
    throw refuse(
      'office-template',
      {
        ja: `部署の様式にある「${name}」が見つかりません。office.jsonと同じフォルダに置いてください。`,
        en: `"${name}" of the office template is not there. Put it beside office.json.`,
      },
      { file: join(folder, name) },
    );
  });
