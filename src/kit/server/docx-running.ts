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
import type { Paper, Struck } from '../pure/document.ts';
import { type Sheet, widthInside } from './document-layout.ts';
import { paperColor, paperSize } from './document-look.ts';
import type { Office } from './document-office.ts';
import { pngSize, struckPicture } from './document-picture.ts';
import { documentWords } from './document-words.ts';
import { halfPoints, twips } from './docx-table.ts';

const type = { size: halfPoints(paperSize.least + 0.5), color: paperColor.quiet };

/** Above the pages of a letter, and across those of one that holds no longer. */
export const letterHeaderOf = async (paper: Paper, sheet: Sheet, office: Office, struck?: Struck): Promise<Header> =>
  new Header({
    children: [
      ...(struck ? [await struckOf(struck, sheet, office)] : []),
      new Paragraph({ alignment: AlignmentType.RIGHT, children: markOf(paper) }),
    ],
  });

async function struckOf({ word, note }: Struck, sheet: Sheet, office: Office): Promise<Paragraph> {
  const { width, height, data } = await struckPicture(word, sheet, office.embedded);
  const middle = { relative: 'page', align: 'center' } as const;
  const across = new ImageRun({
    type: 'png',
    data,
    transformation: { width: Math.round((width * 96) / 72), height: Math.round((height * 96) / 72) },
    floating: { behindDocument: true, horizontalPosition: middle, verticalPosition: middle },
    altText: { name: word, title: word, description: word },
  });
  const said = new TextRun({ text: note, size: type.size, bold: true, color: paperColor.blankText });
  return new Paragraph({ children: [across, said] });
}

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
