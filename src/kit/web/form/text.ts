const ja = {
  saving: '保存中…',
  saved: (time: string) => `下書き保存済み ${time}`,
  failing: '保存できていません',
  retryIn: (seconds: number) => `（再試行 ${seconds}秒後）`,
  kept: '書いた内容はこの画面にあります。',
  notSaved: '保存していません',
  summary: (n: number) => `保存していません。直すところが${n}か所あります`,
  day: {
    calendar: 'カレンダーから選ぶ',
    earlierYear: '前の年',
    earlier: '前の月',
    later: '次の月',
    laterYear: '次の年',
    short: { earlierYear: '前の年', earlier: '前の月', later: '次の月', laterYear: '次の年' },
    today: (day: string) => `今日（${day}）`,
    month: (era: string, year: number, month: number) => `${era}（${year}年）${month}月`,
  },
  conflict: {
    field: '項目',
    mine: '自分',
    take: '採る',
    takeOf: (label: string) => `${label}は、どちらを採るか`,
    empty: '（なし）',
    save: '選んだ内容で保存',
    keep: '自分の版を別案として残す',
    later: 'あとで決める',
  },
};

const en: typeof ja = {
  saving: 'Saving…',
  saved: (time) => `Draft saved ${time}`,
  failing: 'Not saved',
  retryIn: (seconds) => ` (again in ${seconds} s)`,
  kept: 'What you wrote stays on this page.',
  notSaved: 'Not saved',
  summary: (n) => `Not saved: ${n} ${n === 1 ? 'thing' : 'things'} to mend`,
  day: {
    calendar: 'Choose from a calendar',
    earlierYear: 'Year before',
    earlier: 'Month before',
    later: 'Month after',
    laterYear: 'Year after',
    short: { earlierYear: '‹ Year', earlier: '‹ Month', later: 'Month ›', laterYear: 'Year ›' },
    today: (day) => `Today (${day})`,
    month: (_, year, month) =>
      new Date(Date.UTC(year, month - 1)).toLocaleDateString('en-GB', {
        timeZone: 'UTC',
        month: 'long',
        year: 'numeric',
      }),
  },
  conflict: {
    field: 'Field',
    mine: 'Mine',
    take: 'Take',
    takeOf: (label) => `Which to take for ${label}`,
    empty: '(none)',
    save: 'Save what is chosen',
    keep: 'Keep mine as another version',
    later: 'Decide later',
  },
};

export const text = { ja, en };
