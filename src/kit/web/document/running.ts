import { useLayoutEffect } from 'react';
import type { PrintedPaper } from '../../pure/printed-paper.ts';
import { paperWords } from './text.ts';

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', ' ')}"`;

/** Hands the lines above and below every printed page to the margins, which CSS alone reaches. */
export function useRunningLines({ lang, running, mark }: PrintedPaper): void {
  useLayoutEffect(() => {
    const { before, between, after } = paperWords[lang].page;
    const said = {
      '--paper-whose': quoted(running.whose),
      '--paper-as-of': quoted(mark ? `［${mark}］ ${running.asOf}` : running.asOf),
      '--paper-made': quoted(running.made),
      '--paper-page-before': quoted(before),
      '--paper-page-between': quoted(between),
      '--paper-page-after': quoted(after),
    };
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(said)) style.setProperty(name, value);
    return () => {
      for (const name of Object.keys(said)) style.removeProperty(name);
    };
  }, [lang, running, mark]);
}
