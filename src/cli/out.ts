import { writeFile } from 'node:fs/promises';
import { refuse } from '../kit/pure/fault.ts';
import { type Options, WrongUsage } from './context.ts';

/** Writes the file a command was asked for. */
export const writeOut = (path: string, bytes: Uint8Array): Promise<void> =>
  writeFile(path, bytes).catch((error: NodeJS.ErrnoException) => {
    throw refuse(
      'file-not-writable',
      {
        ja: `ファイルを書けません（${error.code}）。開いていれば閉じ、場所を確かめてください。`,
        en: `The file cannot be written (${error.code}). Close it if it is open and check its folder.`,
      },
      { file: path },
    );
  });

export function charsetAsked({ charset = 'utf-8' }: Options): 'utf-8' | 'cp932' {
  if (charset === 'utf-8' || charset === 'cp932') return charset;
  throw new WrongUsage('--charset utf-8 | cp932');
}
