/** What a reading reports: each sheet, then its rows. */
export type SheetVisitor = {
  /** The name is null for text files, which have no sheets. */
  sheet(name: string | null, hidden: boolean): void;
  /**
   * A row as Excel numbers it, from 1. Cells are text, nothing trimmed. Rows of a workbook that have nothing written
   * in them are left out, and so are empty rows at the end.
   */
  row(row: number, cells: string[]): void;
};
