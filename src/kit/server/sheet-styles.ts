import { builtInFormat, type CellFormat, readFormat } from '../pure/excel-day.ts';
import type { XmlVisitor } from './xml-scan.ts';

export type CellStyles = { formats: CellFormat[]; from1904: boolean };

/** Takes the number format of each cell style, in the order cells refer to them. */
export function styleVisitor(take: (format: CellFormat) => void): XmlVisitor {
  const own = new Map<number, CellFormat>();
  let inCellStyles = false;
  return {
    open: (name, attributes) => {
      const id = Number(attributes.string('numFmtId') ?? 0);
      if (name === 'numFmt') own.set(id, readFormat(attributes.string('formatCode') ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) take(own.get(id) ?? builtInFormat(id));
    },
    text: () => {},
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  };
}
