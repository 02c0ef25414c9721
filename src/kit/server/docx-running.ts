import {
  AlignmentType,
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Paper } from '../pure/document.ts';
import { type Sheet, widthInside } from './document-layout.ts';
import { paperColor, paperSize } from './document-look.ts';
import type { Office } from './document-office.ts';
import { pngSize } from './document-picture.ts';
import { documentWords } from './document-words.ts';
import { halfPoints, twips } from './docx-table.ts';

const type = { size: halfPoints(paperSize.least + 0.5), color: paperColor.quiet };

/** Above the pages of a letter. */
export const letterHeaderOf = (paper: Paper): Header =>
  new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: markOf(paper) })] });

function markOf({ mark }: Paper): TextRun[] {
  const chip = { type: ShadingType.CLEAR, fill: paperColor.markTint, color: 'auto' };
  return mark
    ? [new TextRun({ text: ` ${mark} `, ...type, bold: true, color: paperColor.markText, shading: chip })]
    : [];
}

export function headerOf(paper: Paper, office: Office, sheet: Sheet): Header {
  const words = documentWords[paper.lang];
  const line = [office.name ?? paper.office, paper.subject, paper.title].filter(Boolean).join(words.between);
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(widthInside(sheet)) }],
        border: { bottom: { style: 'single', size: 4, color: paperColor.line, space: 3 } },
        children: [
          ...logoOf(office),
          new TextRun({ text: line, ...type }),
          new TextRun({ text: '\t', ...type }),
          ...markOf(paper),
          new TextRun({ text: ` ${words.asOf(paper.asOf)}`, ...type }),
        ],
      }),
    ],
  });
}

function logoOf({ logo }: Office): (ImageRun | TextRun)[] {
  if (!logo) return [];
  const { width, height } = pngSize(logo);
  const high = 22;
  const image = new ImageRun({
    type: 'png',
    data: logo,
    transformation: { width: (width * high) / height, height: high },
  });
  return [image, new TextRun('　')];
}

export function footerOf(paper: Paper, sheet: Sheet): Footer {
  const words = documentWords[paper.lang];
  const maker = paper.lang === 'ja' ? 'つなぎ' : 'Tsunagi';
  const made = [maker, paper.madeAt ? words.madeAt(paper.madeAt) : ''].filter(Boolean).join(words.between);
  const [before, between, after] = words.page('\u0001', '\u0001').split('\u0001');
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(widthInside(sheet)) }],
        children: [
          new TextRun({
            ...type,
            children: [`${made}\t${before}`, PageNumber.CURRENT, between!, PageNumber.TOTAL_PAGES, after!],
          }),
        ],
      }),
    ],
  });
}
