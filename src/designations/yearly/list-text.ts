import { worded } from '../../kit/pure/worded.ts';

const ja = {
  title: (year: string) => `年次報告 ${year}`,
  columns: {
    body: '医療機関・拠点',
    kind: '役割',
    zone: '圏域',
    state: '状態',
    due: '期限',
    last: '最後の報告',
    stale: '12か月の報告',
    reminded: '督促した日',
  },
  kinds: { lead: '積極的役割', hub: '連携拠点' },
  stale: '報告なし',
  fresh: '報告あり',
  waiting: 'はじめの12か月',
  overdue: (day: string) => `${day}（過ぎています）`,
  never: 'なし',
  noDue: 'なし',
  notReminded: 'なし',
  sentence: (year: string, asked: number, handedIn: number, overdue: number) =>
    `${year}は、依頼した${asked}件のうち${handedIn}件が提出済みです${overdue > 0 ? `。期限を過ぎたものが${overdue}件あります` : ''}`,
  notAsked: (year: string, all: number) =>
    all === 0
      ? '報告する医療機関と連携拠点は、まだありません'
      : `${year}の報告は、まだ依頼していません（対象${all}件）`,
  mine: (year: string, open: number, all: number) =>
    all === 0
      ? `${year}の報告の依頼は、まだ来ていません`
      : open > 0
        ? `${year}の報告が${open}件、提出を待っています`
        : `${year}の報告は、提出済みです`,
  staleNote: '12か月の報告：位置付けの初日か最後の提出から12か月を超えると「報告なし」になります（基準日で数えます）。',
  waitingNote: '依頼して、まだ提出されていないものだけの一覧です。',
  space: (name: string, sample: boolean) => (sample ? `${name} 見本` : name),
};

const en: typeof ja = {
  title: (year) => `Yearly reports, ${year}`,
  columns: {
    body: 'Institution or hub',
    kind: 'Role',
    zone: 'Zone',
    state: 'State',
    due: 'Due',
    last: 'Last report',
    stale: 'Within 12 months',
    reminded: 'Reminded on',
  },
  kinds: { lead: 'Lead institution', hub: 'Hub' },
  stale: 'No report',
  fresh: 'Reported',
  waiting: 'First 12 months',
  overdue: (day) => `${day} (overdue)`,
  never: 'None',
  noDue: 'None',
  notReminded: 'No',
  sentence: (year, asked, handedIn, overdue) =>
    `${year}: ${handedIn} of the ${asked} reports asked for ${handedIn === 1 ? 'has' : 'have'} been handed in${overdue > 0 ? `; ${overdue} ${overdue === 1 ? 'is' : 'are'} overdue` : ''}`,
  notAsked: (year, all) =>
    all === 0
      ? 'No lead institution or hub has to report yet'
      : `The reports of ${year} have not been asked for yet (${all} to ask)`,
  mine: (year, open, all) =>
    all === 0
      ? `You have not been asked for a report of ${year} yet`
      : open > 0
        ? `${open} ${open === 1 ? 'report' : 'reports'} of ${year} wait for you`
        : `You have handed in your report of ${year}`,
  staleNote:
    'Within 12 months: "No report" once more than 12 months have passed since the first day of the designation or the last report, counted on the as-of day.',
  waitingNote: 'Only those asked for and not handed in.',
  space: (name, sample) => (sample ? `${name}, sample` : name),
};

export const listText = worded({ ja, en });
