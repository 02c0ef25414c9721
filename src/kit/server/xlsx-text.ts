import type { CellRichTextValue } from 'exceljs';

export const fontName = 'Yu Gothic';

/** Excel reads `_x0041_` in a file as the letter A: what was written so is escaped. */
export const plainText = (text: string): string => text.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');

/** Text with the mark of its note raised behind it. */
export function withNote(
  text: string,
  mark: string,
  font: { bold?: boolean; color?: string; size: number },
): CellRichTextValue {
  const base = {
    name: fontName,
    size: font.size,
    bold: font.bold,
    color: font.color ? { argb: font.color } : undefined,
  };
  return {
    richText: [
      { text: plainText(text), font: base },
      { text: mark, font: { ...base, bold: false, vertAlign: 'superscript' } },
    ],
  };
}
