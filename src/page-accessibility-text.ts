type Part = { title: string; lines: string[] };

const ja = {
  home: 'ホーム',
  title: 'アクセシビリティ',
  lead: 'JIS X 8341-3:2016とWCAG 2.2のレベルAAを目標に作り、下のとおり試しました。読み上げソフトでの試験はこれからです。',
  parts: [
    {
      title: '試したこと',
      lines: [
        '機械の検査（axe）：いまあるページを、日本語と英語、パソコンとスマートフォンの幅で。見つかった違反は0件です。',
        'キーボードだけの操作：表のマスを矢印キーで動き、Enterで選び、Escで元へ戻れます。',
        '幅320ピクセル（400％の拡大にあたる）：横に動かすのは表の中だけで、ページは1列になります。',
        'ハイコントラスト（色の強制、ブラウザーの模擬で）：選ばれているもの・空白圏域・データなしは、色がなくても文字か線で分かります。',
        '動きを減らす設定：動く効果は出ません。',
      ],
    },
    {
      title: 'まだ試していないこと',
      lines: [
        '読み上げソフト（NVDA、PC-Talker、VoiceOver、TalkBack）での読み上げ。',
        '音声で操作するソフト、スイッチ、画面を拡大するソフト。',
        '障害のある利用者に使ってもらう試験。',
        'JIS X 8341-3:2016の附属書に沿った正式な試験。そのため「準拠」とは述べません。',
      ],
    },
    {
      title: 'うまくいかないとき',
      lines: [
        '表は「Excelに出す」「CSV」でも受け取れます。同じ数・注・出典が入ります。',
        '使えないところがあれば、ページのアドレスと、使っている道具を添えて、つなぎを動かしている担当者に知らせてください。',
      ],
    },
  ] as Part[],
};

const en: typeof ja = {
  home: 'Home',
  title: 'Accessibility',
  lead: 'Made towards JIS X 8341-3:2016 and WCAG 2.2, level AA, and tried as said below. Screen readers are yet to be tried.',
  parts: [
    {
      title: 'What was tried',
      lines: [
        'By machine (axe): every page in Japanese and English, at desktop and phone width. It finds no violation.',
        'Keyboard alone: arrow keys move through the cells of a table, Enter chooses, Esc returns.',
        '320 pixels wide (as at 400% zoom): only tables scroll sideways; the page becomes one column.',
        'High contrast (forced colours, emulated by the browser): what is chosen, blank zones and missing data are told by words or lines without colour.',
        'Reduced motion: no effect moves.',
      ],
    },
    {
      title: 'What was not tried yet',
      lines: [
        'Screen readers: NVDA, PC-Talker, VoiceOver, TalkBack.',
        'Voice control, switches, screen magnifiers.',
        'Tests with people who have disabilities.',
        'A formal test after the annex of JIS X 8341-3:2016. So no conformance is claimed.',
      ],
    },
    {
      title: 'When something does not work',
      lines: [
        'Tables also come as Excel and CSV files with the same figures, notes and sources.',
        'Where something cannot be used, tell whoever runs Tsunagi the address of the page and the tools you use.',
      ],
    },
  ],
};

export const text = { ja, en };
