const ja = {
  copy: '表をコピー',
  print: '印刷',
  toFile: 'ファイルに出す',
  xlsx: (tables: number): string => (tables > 1 ? 'Excel（すべての表）' : 'Excel'),
  csv: (table: string) => (table === '' ? 'CSV' : `CSV ${table}`),
  utf8: 'UTF-8（ほかのソフト向け）',
  cp932: 'Shift_JIS（Excelで開く）',
};

const en: typeof ja = {
  copy: 'Copy table',
  print: 'Print',
  toFile: 'Export file',
  xlsx: (tables) => (tables > 1 ? 'Excel (all tables)' : 'Excel'),
  csv: (table) => (table === '' ? 'CSV' : `CSV ${table}`),
  utf8: 'UTF-8 (other software)',
  cp932: 'Shift_JIS (for Excel)',
};

export const text = { ja, en };
