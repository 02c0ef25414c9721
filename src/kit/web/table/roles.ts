/** Stated, because a table whose rows are laid out as cards on a phone loses the roles its elements have. */
export const roles = {
  grid: { role: 'grid' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  selectableRow: (selected: boolean) => ({ role: 'row', 'aria-selected': selected }),
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  gridcell: { role: 'gridcell' },
  selectable: (selected: boolean) => ({ role: 'gridcell', 'aria-selected': selected }),
} as const;
