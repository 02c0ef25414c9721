const ja = {
  rail: '取込',
  home: 'ホーム',
  title: '自分の県で始める',
  lead: {
    choose: '都道府県を選び、厚生局の名簿を置くと、圏域を比べられます。',
    first: (name: string, municipalities: number) =>
      `${name}の名簿を置くと、${municipalities}市町村の圏域を比べられます。`,
    again: (name: string) => `${name}のデータがあります。新しい名簿を置くと、変わるところを先に示します。`,
  },
  compare: '圏域の比較を見る',
  compareOf: (name: string) => `圏域の比較を見る（${name}）`,
  prefecture: {
    title: '1. 都道府県を選ぶ',
    opened: '取込済み',
    steps: ['2. 厚生局の名簿（Excel）を置く', '3. 保健所・郡市区医師会・連携拠点の表を置く（なくても比べられます）'],
    sampleLead: '先に見本で試せます。',
    sample: '見本を開く',
    noSample: '見本は、コマンド npx tsunagi sample load chiba で入れられます。',
  },
  chosen: {
    title: '1. 都道府県',
    other: '県を選び直す',
    municipalities: (n: number) => `${n}市町村`,
    areas: (name: string, n: number) => `${name} ${n}`,
    there: '（はじめから入っています）',
    show: '市町村と区域を見る',
  },
  files: {
    title: '2. 名簿を置く',
    choose: 'ファイルを選ぶ',
    or: 'または、ファイルをここへドラッグする（いくつでも）',
    safe: '置いても、まだ保存しません。変わるところを先に示します。見本とは混ざりません。',
    where: (prefecture: string, bureau: string) =>
      `${prefecture}の名簿は、${bureau}のホームページにある「届出受理医療機関名簿」のExcelです。CSVも読めます。`,
    kinds: '医科・歯科・薬局は別のファイルです。医科だけで始められます。',
    zip: 'ZIPで配られていたら、開いて中のExcelを選びます。',
    openFirst: 'いまのファイルを保存するか、やめてから置いてください。',
    waiting: (names: string[]) => `次に読むファイル：${names.join('、')}`,
    next: (name: string) => `次のファイルを読む（${name}）`,
    unreadable:
      'ファイルを開けません。フォルダーではなくファイルを選びます。Excelで開いているときは閉じて、もう一度選んでください。',
    tooLarge: 'ファイルが200MBを超えています。1つの都道府県、1つの区分（医科など）のファイルを選んでください。',
  },
  progress: {
    sending: (file: string) => `「${file}」を送っています`,
    reading: (file: string) => `「${file}」を読んでいます`,
    saving: (file: string) => `「${file}」を保存しています`,
    sent: (part: string, all: string) => `${part} / ${all}`,
    rows: (n: number) => `${n.toLocaleString('ja')}行`,
    percent: (n: number) => `${n}%`,
    cancel: 'やめる',
    cancelled: 'やめました。何も保存していません。',
    spoken: (words: string, percent: number) => `${words}。${percent}%`,
    lost: 'つなぎに接続できません。つながると続きを出します。起動した画面が開いているか確かめてください。',
  },
  preview: {
    unsaved: 'まだ保存していません。',
    spoken: (sentence: string) => `読み終わりました。${sentence}`,
    file: (name: string, size: string) => `${name}（${size}）`,
    save: '保存する',
    cancel: 'やめる',
    other: '別のファイルを選ぶ',
    workbook: '内訳をExcelで受け取る',
    checked: (n: number) => `${n.toLocaleString('ja')}件がなくなることを確かめました`,
    checkFirst: 'チェックを入れると保存できます。',
    parts: '変わるところ',
    facts: 'ファイルの中身',
    more: (n: number) => `ほか${n.toLocaleString('ja')}件は、内訳のExcelにあります。`,
    unreachable: 'つなぎに接続できません。起動した画面が開いているか確かめて、もう一度押してください。',
    failed: '保存できませんでした',
    retry: '何も変わっていません。少し待って、もう一度押してください。',
  },
  succession: {
    decision: '判断',
    of: (name: string) => `${name}の判断`,
    same: '同じ機関',
    other: '別の機関',
    later: 'あとで決める',
    decided: (done: number, all: number) => `決めた数 ${done} / ${all}`,
  },
  saved: {
    title: '保存しました',
    nothing: '変わるところはありませんでした',
  },
  refused: {
    title: (file: string) => `「${file}」は取り込めませんでした`,
    nothing: '何も保存していません。',
    more: (n: number) => `ほかに${n.toLocaleString('ja')}件あります。`,
    unreachable: 'つなぎに接続できません。起動した画面が開いているか確かめて、もう一度選んでください。',
    failed: '送れませんでした。少し待って、もう一度選んでください。',
  },
  gone: {
    title: 'ファイルをもう一度選んでください',
    body: '読んだ内容は、つなぎを起動し直すと消えます。保存したものは「取り込んだもの」に出ます。',
  },
  template: {
    title: '3. 保健所・郡市区医師会・連携拠点を足す',
    optional: 'なくても比べられます。足すと、比べる単位がふえます。',
    steps: ['ひな形を受け取る（市町村は書いてあります）', 'Excelで書く', '上の「2」と同じところへ置く'],
    download: 'ひな形を受け取る（Excel）',
  },
  loaded: {
    title: '取り込んだもの',
    none: 'まだありません。',
    asOf: (day: string) => `基準日 ${day}`,
    at: (when: string) => `取込 ${when}`,
  },
  commands: {
    summary: 'コマンドで取り込む・ほかの表の書き方',
    lead: 'つなぎを置いたフォルダーで実行します。ファイルは XLSX か CSV（UTF-8・Shift_JIS）です。',
    copy: 'コピー',
    copyOf: (title: string) => `「${title}」のコマンドをコピー`,
    copied: 'コマンドをコピーしました。',
    notCopied: 'コピーできませんでした。コマンドを選んで Ctrl+C で写してください。',
    list: [
      {
        id: 'register',
        title: '名簿',
        body: '厚生局のファイルを、そのまま読みます。',
        command: 'npx tsunagi import register 名簿.xlsx',
        example: null,
      },
      {
        id: 'areas',
        title: '市町村と区域',
        body: '市町村ごとに、いまの区域の名前を書きます。列は、比べたい単位の数だけ増やせます。',
        command: 'npx tsunagi import areas 市町村.csv',
        example: {
          caption: '市町村.csv の例',
          columns: ['コード', '市町村', '二次医療圏', '保健所', '郡市区医師会'],
          rows: [
            ['12204', '船橋市', '東葛南部', '船橋市', '船橋市医師会'],
            ['12216', '習志野市', '東葛南部', '習志野', '習志野市医師会'],
          ],
        },
      },
      {
        id: 'counts',
        title: '機関の数',
        body: '名簿がないときは、公表された数で比べられます。0は「数えて0」、分からないところは空欄です。',
        command: 'npx tsunagi import counts 機関数.csv --as-of 2026-11-01',
        example: {
          caption: '機関数.csv の例',
          columns: ['郡市区医師会', '機能強化型在支病', '在支病', '機能強化型在支診', '在宅療養後方支援病院'],
          rows: [
            ['船橋市医師会', '2', '6', '23', '3'],
            ['習志野市医師会', '0', '0', '6', '2'],
          ],
        },
      },
      {
        id: 'hubs',
        title: '連携拠点',
        body: '区域ごとの数か、市町村ごとの「設置済み・検討中・なし」を書きます。',
        command: 'npx tsunagi import hubs 拠点.csv --as-of 2026-04-01',
        example: {
          caption: '拠点.csv の例',
          columns: ['二次医療圏', '市町村数', '設置済み'],
          rows: [
            ['東葛南部', '6', '3'],
            ['東葛北部', '5', '5'],
          ],
        },
      },
    ] as Command[],
  },
};

export type Command = {
  id: string;
  title: string;
  body: string;
  command: string;
  example: Example | null;
};

export type Example = { caption: string; columns: string[]; rows: string[][] };

const en: typeof ja = {
  rail: 'Import',
  home: 'Home',
  title: 'Start with your prefecture',
  lead: {
    choose: 'Choose the prefecture and drop the register: the zones can then be compared.',
    first: (name, municipalities) =>
      `Drop the register of ${name} to compare zones of ${municipalities} municipalities.`,
    again: (name) => `${name} has data. Drop a newer register to see first what would change.`,
  },
  compare: 'Compare zones',
  compareOf: (name) => `Compare zones (${name})`,
  prefecture: {
    title: '1. Choose the prefecture',
    opened: 'imported',
    steps: [
      '2. Drop the register of the regional bureau (Excel)',
      '3. Drop the table of health centres, medical associations and hubs (optional)',
    ],
    sampleLead: 'The sample can be tried first.',
    sample: 'Open the sample',
    noSample: 'The command npx tsunagi sample load chiba loads the sample.',
  },
  chosen: {
    title: '1. Prefecture',
    other: 'Choose another',
    municipalities: (n) => `${n} municipalities`,
    areas: (name, n) => `${name}: ${n}`,
    there: '(here from the start)',
    show: 'Show municipalities and areas',
  },
  files: {
    title: '2. Drop the register',
    choose: 'Choose files',
    or: 'or drop them here (any number)',
    safe: 'Nothing is saved yet: what would change is shown first. Your data never mix with the sample.',
    where: (prefecture, bureau) =>
      `For ${prefecture}, get the Excel file 届出受理医療機関名簿 (register of accepted filings) from the site of the ${bureau} bureau of health and welfare. CSV is read too.`,
    kinds: 'Medical, dental and pharmacy registers are separate files. The medical one is enough to start.',
    zip: 'If it comes as a ZIP, open it and choose the Excel file inside.',
    openFirst: 'Save or cancel the file on screen first.',
    waiting: (names) => `Files to be read next: ${names.join(', ')}`,
    next: (name) => `Read the next file (${name})`,
    unreadable:
      'The file cannot be opened. Choose a file, not a folder. If Excel has it open, close it there and choose again.',
    tooLarge: 'The file is larger than 200 MB. Choose the file of one prefecture and one kind (such as medical).',
  },
  progress: {
    sending: (file) => `Sending ${file}`,
    reading: (file) => `Reading ${file}`,
    saving: (file) => `Saving ${file}`,
    sent: (part, all) => `${part} of ${all}`,
    rows: (n) => `${n.toLocaleString('en')} rows`,
    percent: (n) => `${n}%`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was saved.',
    spoken: (words, percent) => `${words}. ${percent}%`,
    lost: 'Tsunagi cannot be reached. This goes on once it answers; check that its window is still open.',
  },
  preview: {
    unsaved: 'Nothing is saved yet.',
    spoken: (sentence) => `Read. ${sentence}`,
    file: (name, size) => `${name} (${size})`,
    save: 'Save',
    cancel: 'Cancel',
    other: 'Choose another file',
    workbook: 'Get the details as Excel',
    checked: (n) => `Checked: ${n.toLocaleString('en')} disappear`,
    checkFirst: 'Tick the box to save.',
    parts: 'What would change',
    facts: 'What the file holds',
    more: (n) => `The other ${n.toLocaleString('en')} are in the Excel file of the details.`,
    unreachable: 'Tsunagi cannot be reached. Check that its window is still open and press again.',
    failed: 'This could not be saved',
    retry: 'Nothing was changed. Wait a moment and press again.',
  },
  succession: {
    decision: 'Decision',
    of: (name) => `Decision on ${name}`,
    same: 'Same institution',
    other: 'Different one',
    later: 'Decide later',
    decided: (done, all) => `Decided ${done} of ${all}`,
  },
  saved: {
    title: 'Saved',
    nothing: 'Nothing had changed',
  },
  refused: {
    title: (file) => `${file} could not be imported`,
    nothing: 'Nothing was saved.',
    more: (n) => `There are ${n.toLocaleString('en')} more.`,
    unreachable: 'Tsunagi cannot be reached. Check that its window is still open and choose the file again.',
    failed: 'It could not be sent. Wait a moment and choose the file again.',
  },
  gone: {
    title: 'Choose the file again',
    body: 'What was read is gone once Tsunagi is started anew. What was saved is listed under Imported so far.',
  },
  template: {
    title: '3. Add health centres, medical associations and hubs',
    optional: 'Optional: it adds units to compare.',
    steps: ['Get the template (municipalities are filled in)', 'Fill it in with Excel', 'Drop it at step 2 above'],
    download: 'Get the template (Excel)',
  },
  loaded: {
    title: 'Imported so far',
    none: 'Nothing yet.',
    asOf: (day) => `As of ${day}`,
    at: (when) => `imported ${when}`,
  },
  commands: {
    summary: 'By command, and how other tables are written',
    lead: 'Run in the folder where Tsunagi is. Files are XLSX or CSV (UTF-8 or Shift_JIS).',
    copy: 'Copy',
    copyOf: (title) => `Copy the command for ${title}`,
    copied: 'Command copied.',
    notCopied: 'Could not copy. Select the command and press Ctrl+C.',
    list: [
      {
        id: 'register',
        title: 'Register',
        body: "The bureau's file is read as it is.",
        command: 'npx tsunagi import register register.xlsx',
        example: null,
      },
      {
        id: 'areas',
        title: 'Municipalities and areas',
        body: 'For each municipality, the names of its present areas. Add a column for every unit to compare.',
        command: 'npx tsunagi import areas municipalities.csv',
        example: {
          caption: 'Example of municipalities.csv',
          columns: ['code', 'name', 'secondary_area', 'health_centre', 'medical_association'],
          rows: [
            ['12204', '船橋市', '東葛南部', '船橋市', '船橋市医師会'],
            ['12216', '習志野市', '東葛南部', '習志野', '習志野市医師会'],
          ],
        },
      },
      {
        id: 'counts',
        title: 'Numbers of institutions',
        body: 'Without a register, published numbers can be compared. 0 means counted, none; leave unknown cells empty.',
        command: 'npx tsunagi import counts counts.csv --as-of 2026-11-01',
        example: {
          caption: 'Example of counts.csv',
          columns: [
            'medical_association',
            'enhanced_support_hospitals',
            'support_hospitals',
            'enhanced_support_clinics',
            'backup_hospitals',
          ],
          rows: [
            ['船橋市医師会', '2', '6', '23', '3'],
            ['習志野市医師会', '0', '0', '6', '2'],
          ],
        },
      },
      {
        id: 'hubs',
        title: 'Coordination hubs',
        body: 'Numbers per area, or the state of each municipality (set-up, considering, none).',
        command: 'npx tsunagi import hubs hubs.csv --as-of 2026-04-01',
        example: {
          caption: 'Example of hubs.csv',
          columns: ['secondary_area', 'municipalities', 'with_hub'],
          rows: [
            ['東葛南部', '6', '3'],
            ['東葛北部', '5', '5'],
          ],
        },
      },
    ],
  },
};

export const text = { ja, en };
