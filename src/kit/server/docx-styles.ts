import type { IStylesOptions } from 'docx';
import type { Lang } from '../pure/wording.ts';
import { paperColor, paperSize } from './document-look.ts';
import { halfPoints } from './docx-table.ts';

/** Where the words of a note begin, in twips. */
export const noteIndent = 700;

/** Styles by their usual names, so that an office changes them in one place. */
export function docxStyles(font: string, lang: Lang): IStylesOptions {
  const face = { ascii: font, hAnsi: font, eastAsia: font, cs: font };
  const language = { value: lang === 'ja' ? 'ja-JP' : 'en-GB', eastAsia: 'ja-JP' };
  const head = (points: number) => ({
    run: { font: face, size: halfPoints(points), bold: true, color: paperColor.ink },
    paragraph: { spacing: { before: 120, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: { run: { font: face, size: halfPoints(paperSize.body), color: paperColor.ink, language } },
      title: head(paperSize.title),
      heading1: head(paperSize.part),
      heading2: head(paperSize.heading),
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        run: { font: face, size: halfPoints(paperSize.body), bold: true },
        paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { font: face, size: halfPoints(paperSize.least), color: paperColor.quiet },
        paragraph: { indent: { left: noteIndent, hanging: noteIndent } },
      },
    ],
  };
}
