import type { XmlVisitor } from './xml-scan.ts';

/** Office writes signs that XML forbids as `_x000D_`. Excel's own line end in a cell is LF. */
export const unescapeText = (text: string): string =>
  text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

/** Takes the texts that cells point to. Rich text is joined; furigana (`rPh`) is not part of the text. */
export function sharedTextVisitor(take: (text: string) => void): XmlVisitor {
  let written = '';
  let inText = false;
  let inFurigana = false;
  return {
    open: (name) => {
      if (name === 'si') written = '';
      else if (name === 'rPh') inFurigana = true;
      else if (name === 't') inText = true;
    },
    text: (part) => {
      if (inText && !inFurigana) written += part.string();
    },
    close: (name) => {
      if (name === 'si') take(unescapeText(written));
      else if (name === 'rPh') inFurigana = false;
      else if (name === 't') inText = false;
    },
  };
}
