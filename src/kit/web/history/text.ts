const ja = {
  field: '項目',
  allFields: 'すべての項目',
  from: '前',
  to: '後',
  reason: '理由',
  none: 'まだ変更はありません。',
  noneOf: (label: string) => `「${label}」の変更はありません。`,
  at: 'この時点で見る',
  restore: 'この値に戻す',
  restoreOf: (label: string, value: string) => `この値に戻す：${label}「${value}」`,
};

const en: typeof ja = {
  field: 'Field',
  allFields: 'All fields',
  from: 'Before',
  to: 'After',
  reason: 'Reason',
  none: 'Nothing has changed yet.',
  noneOf: (label) => `"${label}" has not changed.`,
  at: 'See as of then',
  restore: 'Restore this value',
  restoreOf: (label, value) => `Restore this value: ${label} "${value}"`,
};

export const text = { ja, en };
