const ja = {
  sheet: '年次報告',
  title: (year: string) => `年次報告の用紙 ${year}`,
  intro: (year: string) => [
    `${year}の年次報告。青い見出しの列に書いて、つなぎに戻してください（または県・保健所に送ってください）。`,
    '今年の答え：実施・一部実施・未実施から選びます。病床のない診療所は、6番目の項目を「対象外」にします。空のところは今の答えのままです。',
    '実施・一部実施は、根拠（何を、いつ、どれだけ）と対象年齢を書きます。灰色の列と行の順は変えないでください。',
  ],
  columns: {
    number: '報告番号',
    version: '版',
    year: '年度',
    body: '医療機関・拠点',
    item: '項目',
    asks: '問い',
    before: '前の年度の答え',
    answer: '今年の答え',
    evidence: '根拠',
    ages: '対象年齢',
  },
  allAges: 'すべて',
  agesJoin: '・',
  noBefore: 'なし',
  beforeOf: (year: string, answer: string, evidence: string) => `${year} ${answer}${evidence && `：${evidence}`}`,
};

const en: typeof ja = {
  sheet: 'Yearly report',
  title: (year) => `Form of the yearly report, ${year}`,
  intro: (year) => [
    `Yearly report, ${year}. Fill in the columns with blue headings and bring the form back to Tsunagi (or send it to the prefecture).`,
    'This year: choose Done, Partly done or Not done. A clinic without beds chooses N/A for the sixth item. What is empty stays as it is.',
    'Done and Partly done need evidence (what, when, how much) and ages. Leave grey columns and the order of rows as they are.',
  ],
  columns: {
    number: 'Report no.',
    version: 'Version',
    year: 'Fiscal year',
    body: 'Institution or hub',
    item: 'Item',
    asks: 'Question',
    before: 'Answer of the year before',
    answer: 'This year',
    evidence: 'Evidence',
    ages: 'Ages',
  },
  allAges: 'All',
  agesJoin: '/',
  noBefore: 'None',
  beforeOf: (year, answer, evidence) => `${year} ${answer}${evidence && `: ${evidence}`}`,
};

export const formText = { ja, en };

export type FormColumnId = keyof typeof formText.ja.columns;
