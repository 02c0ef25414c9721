type Step = {
  id: string;
  title: string;
  body: string;
  command: string;
  example: { caption: string; columns: string[]; rows: string[][] };
  after: string;
};

const ja = {
  rail: '取込',
  home: 'ホーム',
  title: '自分の県で始める',
  lead: '表を3つ取り込むと、自分の県の圏域を比べられます。',
  honest:
    'この画面からの取込は、次の版で使えます。いまの版では、つなぎを置いたフォルダーでコマンドを実行します。取り込んだデータは見本と混ざりません。',
  formats: 'ファイルは XLSX か CSV（UTF-8・Shift_JIS）です。見出しは1行、1行に1件で書きます。列の順番は自由です。',
  steps: [
    {
      id: 'areas',
      title: '市町村と圏域の対応',
      body: '市町村ごとに、いまの区域の名前を書きます。列は、比べたい単位の数だけ増やせます。空欄は「どこにも入っていない」です。',
      command: 'npx tsunagi import areas 市町村.csv',
      example: {
        caption: '市町村.csv の例',
        columns: ['コード', '市町村', '二次医療圏', '保健所', '郡市区医師会'],
        rows: [
          ['12204', '船橋市', '東葛南部', '船橋市', '船橋市医師会'],
          ['12216', '習志野市', '東葛南部', '習志野', '習志野市医師会'],
        ],
      },
      after: 'コードは5桁（検査数字つきの6桁も読めます）。県はコードから分かります。',
    },
    {
      id: 'counts',
      title: '機関の数',
      body: '公表された表のとおり、区域ごとの機関の数を書きます。区域の列の見出しは、上の表と同じ名前にします。',
      command: 'npx tsunagi import counts 機関数.csv --as-of 2026-11-01',
      example: {
        caption: '機関数.csv の例',
        columns: [
          '郡市区医師会',
          '機能強化型在支病',
          '在支病',
          '機能強化型在支診',
          '在宅療養後方支援病院',
          '機能強化型訪問看護ST',
        ],
        rows: [
          ['船橋市医師会', '2', '6', '23', '3', '5'],
          ['習志野市医師会', '0', '0', '6', '2', '0'],
        ],
      },
      after: '0は「数えて0」です。分からないところは空欄にします。--as-of は数の基準日です。',
    },
    {
      id: 'hubs',
      title: '連携拠点',
      body: '区域ごとに、市町村の数と、拠点のある市町村の数を書きます。この表がなくても、圏域の比較は使えます。',
      command: 'npx tsunagi import hubs 拠点.csv --as-of 2026-04-01',
      example: {
        caption: '拠点.csv の例',
        columns: ['二次医療圏', '市町村数', '設置済み'],
        rows: [
          ['東葛南部', '6', '3'],
          ['東葛北部', '5', '5'],
        ],
      },
      after: '市町村ごとに「設置済み・検討中・なし」を書いた表も読めます。',
    },
  ] as Step[],
  copyCommand: (title: string) => `「${title}」のコマンドをコピー`,
  copy: 'コピー',
  copied: 'コマンドをコピーしました。',
  notCopied: 'コピーできませんでした。コマンドを選んで Ctrl+C で写してください。',
  rejects:
    '読めない行があると、行の番号と理由が出ます。読めた行は取り込まれます。直して同じコマンドを実行すると続きます。',
  finishTitle: '取り込んだあと',
  finish: 'この画面を読み直すと、左上の県の切替に自分の県が出ます。',
  open: (name: string) => `${name}の圏域の比較を開く`,
  sample: '見本を開く',
  noSample: '見本は次のコマンドで入れられます。',
  sampleCommand: 'npx tsunagi sample load chiba',
  sampleTitle: '見本',
};

const en: typeof ja = {
  rail: 'Import',
  home: 'Home',
  title: 'Start with your prefecture',
  lead: 'Three tables are enough to compare the zones of your prefecture.',
  honest:
    'Importing on this page comes with the next version. In this version, run the commands below in the folder where Tsunagi is. What you import never mixes with the sample.',
  formats:
    'Files are XLSX or CSV (UTF-8 or Shift_JIS) with one heading row and one record per row, columns in any order.',
  steps: [
    {
      id: 'areas',
      title: 'Municipalities and their areas',
      body: 'For each municipality, the names of its present areas. Add a column for every unit to compare. An empty cell means it is in none.',
      command: 'npx tsunagi import areas municipalities.csv',
      example: {
        caption: 'Example of municipalities.csv',
        columns: ['code', 'name', 'secondary_area', 'health_centre', 'medical_association'],
        rows: [
          ['12204', '船橋市', '東葛南部', '船橋市', '船橋市医師会'],
          ['12216', '習志野市', '東葛南部', '習志野', '習志野市医師会'],
        ],
      },
      after: 'Codes have five digits (six with the check digit are read too). They tell the prefecture.',
    },
    {
      id: 'counts',
      title: 'Numbers of institutions',
      body: 'The number of institutions per area, as published. Head the column of areas with the same name as above.',
      command: 'npx tsunagi import counts counts.csv --as-of 2026-11-01',
      example: {
        caption: 'Example of counts.csv',
        columns: [
          'medical_association',
          'enhanced_support_hospitals',
          'support_hospitals',
          'enhanced_support_clinics',
          'backup_hospitals',
          'enhanced_visiting_nurse_stations',
        ],
        rows: [
          ['船橋市医師会', '2', '6', '23', '3', '5'],
          ['習志野市医師会', '0', '0', '6', '2', '0'],
        ],
      },
      after: '0 means counted and none; leave unknown cells empty. --as-of is the day the figures describe.',
    },
    {
      id: 'hubs',
      title: 'Coordination hubs',
      body: 'Per area, how many municipalities it has and how many of them have a hub. The comparison works without this table.',
      command: 'npx tsunagi import hubs hubs.csv --as-of 2026-04-01',
      example: {
        caption: 'Example of hubs.csv',
        columns: ['secondary_area', 'municipalities', 'with_hub'],
        rows: [
          ['東葛南部', '6', '3'],
          ['東葛北部', '5', '5'],
        ],
      },
      after: 'A table with the state of each municipality (set-up, considering, none) is read too.',
    },
  ],
  copyCommand: (title) => `Copy the command for ${title}`,
  copy: 'Copy',
  copied: 'Command copied.',
  notCopied: 'Could not copy. Select the command and press Ctrl+C.',
  rejects:
    'Rows that cannot be read are listed with their number and the reason; the others are saved. Mend them and run the command again.',
  finishTitle: 'After importing',
  finish: 'Load this page again: your prefecture appears in the switch at the top left.',
  open: (name) => `Compare zones of ${name}`,
  sample: 'Open the sample',
  noSample: 'This command loads the sample.',
  sampleCommand: 'npx tsunagi sample load chiba',
  sampleTitle: 'Sample',
};

export const text = { ja, en };
export type StartStep = Step;
