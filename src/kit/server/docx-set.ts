import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { SetLines } from '../pure/document.ts';
import { letterSize, paperColor } from './document-look.ts';
import { halfPoints, twips } from './docx-table.ts';

const alignments = { center: AlignmentType.CENTER, end: AlignmentType.RIGHT };

/** Lines of a letter where it has them; labels are parted from what they label by a tab. */
export function docxRows({ rows, align, look, indent = 0, column = 0, after = 0, together }: SetLines): Paragraph[] {
  const points = letterSize[look ?? 'body'];
  const height = points * letterSize.leading;
  const left = twips((indent + column) * points);
  return rows.map(({ label, text }, i) => {
    const last = i === rows.length - 1;
    const beside = label !== undefined;
    return new Paragraph({
      heading: look === 'title' ? HeadingLevel.TITLE : undefined,
      alignment: align && alignments[align],
      indent: beside ? { left, hanging: twips(column * points) } : { left: twips(indent * points) },
      tabStops: beside ? [{ type: TabStopType.LEFT, position: left }] : undefined,
      spacing: { line: twips(height), lineRule: LineRuleType.EXACT, after: last ? twips(after * height) : 0 },
      keepNext: together && !last,
      children: linesOf(beside ? `${label}\t${text}` : text, { size: halfPoints(points), bold: false }),
    });
  });
}

const linesOf = (text: string, type: { size: number; bold: false }): TextRun[] =>
  text.split('\n').map((line, i) => new TextRun({ text: line, ...type, break: i > 0 ? 1 : undefined }));

/** An empty frame to write in. */
export function docxBox(lines: number, width: number): (Paragraph | Table)[] {
  const edge = { style: BorderStyle.SINGLE, size: 6, color: paperColor.line };
  const size = { size: twips(width), type: WidthType.DXA };
  const cell = new TableCell({
    width: size,
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    children: [new Paragraph({ children: [] })],
  });
  const height = { value: twips(lines * letterSize.body * letterSize.leading), rule: HeightRule.EXACT };
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: size,
      columnWidths: [twips(width)],
      rows: [new TableRow({ cantSplit: true, height, children: [cell] })],
    }),
    new Paragraph({ children: [], spacing: { line: twips(8), lineRule: LineRuleType.EXACT } }),
  ];
}
