const ja = { page: { before: '', between: ' / ', after: ' 頁' } };

const en: typeof ja = { page: { before: 'Page ', between: ' of ', after: '' } };

export const paperWords = { ja, en };
