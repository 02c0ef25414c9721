/** What an office calls one thing; empty where it keeps the official word. */
export type LocalTerm = { ja: string; en: string; enPlural: string };

export type StoredTerm = LocalTerm & { word: WordId; version: number };

/** One row of a prefecture's table: changed or not. */
export type TermRow = StoredTerm;

export const noLocal: LocalTerm = { ja: '', en: '', enPlural: '' };

/** An official word in every form the texts have it; the first form is the one it is called by. */
export type OfficialWord = { ja: readonly string[]; en: readonly string[]; enPlural: readonly string[] };

export const wordIds = ['zone', 'hub', 'lead', 'health-centre', 'association', 'desk', 'municipality'] as const;
export type WordId = (typeof wordIds)[number];

export const officialWords: Record<WordId, OfficialWord> = {
  zone: {
    ja: ['圏域', '在宅医療の圏域', '在宅医療圏域'],
    en: ['zone', 'home-care zone'],
    enPlural: ['zones', 'home-care zones'],
  },
  hub: {
    ja: ['連携拠点', '拠点', '在宅医療連携拠点'],
    en: ['hub', 'coordination hub'],
    enPlural: ['hubs', 'coordination hubs'],
  },
  lead: {
    ja: ['積極的役割を担う医療機関', '積極的役割'],
    en: ['lead institution'],
    enPlural: ['lead institutions'],
  },
  'health-centre': {
    ja: ['保健所'],
    en: ['health centre', 'public health centre'],
    enPlural: ['health centres', 'public health centres'],
  },
  association: {
    ja: ['医師会', '郡市区医師会', '地域医師会'],
    en: ['medical association', 'association'],
    enPlural: ['medical associations', 'associations'],
  },
  desk: {
    ja: ['相談窓口'],
    en: ['desk'],
    enPlural: ['desks'],
  },
  municipality: {
    ja: ['市町村'],
    en: ['municipality'],
    enPlural: ['municipalities'],
  },
};

/** Names of laws, papers and other things that hold one of the words and never change with it. */
export const untouched = {
  ja: [
    ...['二次医療圏域', '三次医療圏域', '医療圏域', '老人福祉圏域', '障害保健福祉圏域', '日常生活圏域', '生活圏域'],
    ...['保健所圏域', '在宅医療圏の設定単位', '在宅医療の圏域の設定について'],
    ...['在宅医療に必要な連携を担う拠点', '急性期拠点', '急性期拠点機能', '拠点病院', '診療拠点', '拠点個別調査'],
    ...['在宅医療において積極的役割を担う医療機関', '在宅医療における積極的役割を担う医療機関'],
    ...['積極的役割を担う病院', '積極的役割を担うの'],
    ...['保健所設置市', '保健所政令市', '日本医師会', '都道府県医師会', '県医師会', '府医師会', '都医師会', '道医師会'],
    ...['在宅医療・介護連携推進事業の相談窓口', '市町村コード', '市町村合併', '市町村国保', '市町村計画', '区市町村'],
  ],
  en: [
    ...['acute-care hub', 'acute-care hubs', 'time zone', 'time zones', 'help desk', 'help desks'],
    ...['medical or other association', 'medical or other associations', 'other association', 'other associations'],
  ],
};
