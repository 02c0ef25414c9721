const ja = {
  title: '会議資料',
  back: '比較に戻る',
  size: '用紙の大きさ',
  landscape: 'すべて横向き',
  download: 'ファイルに出す',
  print: '印刷',
  hint: '見えているとおりに紙に出ます。PDF・Word・PowerPointも同じ内容です。',
};

const en: typeof ja = {
  title: 'Council paper',
  back: 'Back to the comparison',
  size: 'Paper size',
  landscape: 'All landscape',
  download: 'Save as a file',
  print: 'Print',
  hint: 'It prints as it is shown here. PDF, Word and PowerPoint hold the same.',
};

export const paperPageText = { ja, en };
