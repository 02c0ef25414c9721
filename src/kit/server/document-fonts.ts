import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The whole font, so that 髙 﨑 𠮷 ① ㈱ are there; files carry only the letters they use. */
export type PaperFont = { name: string; regular: Uint8Array; bold: Uint8Array };

const { resolve } = createRequire(import.meta.url);
const noto = '@expo-google-fonts/noto-sans-jp';

export async function notoSansJp(): Promise<PaperFont> {
  const [regular, bold] = await Promise.all([
    readFile(resolve(`${noto}/400Regular/NotoSansJP_400Regular.ttf`)),
    readFile(resolve(`${noto}/700Bold/NotoSansJP_700Bold.ttf`)),
  ]);
  return { name: 'Noto Sans JP', regular, bold };
}

/** What Word and PowerPoint show: a font of theirs that has the same letters. */
export const officeFont = 'Yu Gothic';
