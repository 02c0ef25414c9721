import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Paper } from '../pure/document.ts';
import { known, type Nothing, nothing } from '../pure/figure.ts';
import type { Table } from '../pure/table.ts';
import { nodesUnder, partsOf, readDocx, readPdf, readPptx } from './document-fixture.ts';
import { breakLines } from './document-lines.ts';
import { readOffice } from './document-office.ts';
import { svgToPng } from './document-picture.ts';
import { paperToDocx } from './docx-document.ts';
import { paperToPdf } from './pdf-document.ts';
import { paperToPptx } from './pptx-document.ts';

const states: Nothing[] = ['no-data', 'unset', 'unanswered', 'suppressed', 'not-applicable', 'unassigned'];

const table: Table = {
  id: 'zones',
  title: '在宅医療の資源',
  unit: '単位：か所',
  asOf: '令和8年11月1日',
  columns: [
    { id: 'zone', key: 'zone', heading: '圏域', kind: 'text' },
    { id: 'a', key: 'a', heading: '機能強化型', kind: 'number', group: '在支病', footnote: 1 },
    { id: 'b', key: 'b', heading: '平均距離', kind: 'number', group: '在支病', unit: 'km' },
    { id: 'c', key: 'c', heading: '設置日', kind: 'day' },
  ],
  rows: [
    { id: '1', cells: [{ text: '髙﨑𠮷①㈱' }, { figure: known(1741) }, { figure: known(-1.5) }, { text: 'R8.11.1' }] },
    {
      id: '2',
      cells: [{ text: '<b>&"空白"' }, { figure: known(0), mark: 'blank' }, { figure: known(2) }, { text: '' }],
    },
    ...states.map((state) => ({
      id: state,
      cells: [{ text: state }, { figure: nothing(state) }, { figure: known(0) }, { text: '' }],
    })),
    ...Array.from({ length: 90 }, (_, i) => ({
      id: `n${i}`,
      cells: [{ text: `圏域${i}` }, { figure: known(i) }, { figure: known(i / 4) }, { text: '' }],
    })),
  ],
  totals: { id: 't', cells: [{ text: '合計' }, { figure: known(1741) }, { figure: known(0) }, { text: '' }] },
  footnotes: ['届出による'],
  caveats: ['訪問看護の医療保険分は含みません。'],
  sources: ['関東信越厚生局'],
};

const paper: Paper = {
  lang: 'ja',
  title: '資料',
  subject: '千葉県',
  mark: null,
  office: null,
  day: '2026-11-01' as Paper['day'],
  asOf: '令和8年11月1日',
  madeAt: '令和8年11月22日 17:00',
  size: 'A4',
  parts: [
    {
      id: 'one',
      title: '資源',
      blocks: [
        { kind: 'heading', text: '見出し' },
        { kind: 'paragraph', text: '空白圏域が8か所残ります', look: 'answer' },
        { kind: 'list', items: ['一つ目', '二つ目'] },
        {
          kind: 'chart',
          chart: {
            id: 'chart',
            title: '空白',
            unit: 'か所',
            bars: [
              { label: '保健所', figure: known(4) },
              { label: '市町村', figure: nothing('no-data') },
            ],
            footnotes: [],
            caveats: [],
            sources: ['図の出典'],
          },
        },
        { kind: 'page-break' },
        { kind: 'table', table },
      ],
    },
  ],
};

const office = await readOffice('/nowhere');
const printed = ['1,741', '空白 0', '…', '未設定', '未回答', 'x', '－', '未割当', '△1.50'];

test('PDF・DOCX・PPTXは、無いことの種類と髙﨑𠮷①㈱をそのまま持つ（ux 3.4）', async () => {
  const read = {
    pdf: await readPdf(await paperToPdf(paper, office)),
    docx: await readDocx(await paperToDocx(paper, office)),
    pptx: await readPptx(await paperToPptx(paper, office)),
  };
  for (const [format, { rows, text }] of Object.entries(read)) {
    const cells = rows.flat().map((cell) => cell.trim());
    for (const cell of ['髙﨑𠮷①㈱', '<b>&"空白"', ...printed]) assert.ok(cells.includes(cell), `${format}: ${cell}`);
    for (const note of [...table.footnotes, ...table.caveats, ...table.sources, '図の出典']) {
      assert.ok(text.includes(note), `${format}: ${note}`);
    }
  }
});

test('長い表は、頁やスライドごとに見出しが繰り返され、行は1つも失われない', async () => {
  const pdf = await readPdf(await paperToPdf(paper, office));
  assert.ok(pdf.pages.length > 3);
  assert.ok(pdf.pages.slice(1).filter((text) => text.includes('機能強化型')).length >= 3);
  const docx = (await partsOf(await paperToDocx(paper, office))).get('word/document.xml')!;
  assert.equal(docx.match(/<w:tblHeader\/>/g)?.length, 2);
  assert.equal(docx.match(/<w:cantSplit\/>/g)?.length, table.rows.length + 3);
  const pptx = await readPptx(await paperToPptx(paper, office));
  for (const rows of [pdf.rows, pptx.rows]) {
    const names = rows.map((cells) => cells[0]).filter((name) => name?.startsWith('圏域') && name !== '圏域');
    assert.deepEqual(
      names,
      Array.from({ length: 90 }, (_, i) => `圏域${i}`),
    );
  }
});

test('PDFは、読み上げる順・見出しの段・図の説明・表の見出しの向きを持つ（N7）', async () => {
  const bytes = await paperToPdf(paper, office);
  const { sheets } = await readPdf(bytes);
  const heard = sheets.map(({ words }) => words).join('');
  const order = [
    '資料',
    '見出し',
    '空白圏域が8か所',
    '一つ目',
    '二つ目',
    '空白（か所）',
    '在宅医療の資源',
    '平均距離',
    '髙﨑',
    '圏域89',
    '合計',
    '注意',
  ];
  const places = order.map((words) => heard.indexOf(words));
  assert.ok(places[0]! >= 0);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
    places.join(),
  );
  const nodes = sheets.flatMap(({ tree }) => nodesUnder(tree));
  const levels = nodes.flatMap(({ role }) => (/^H\d$/.test(role ?? '') ? [Number(role![1])] : []));
  assert.ok(
    levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1),
    levels.join(),
  );
  for (const figure of nodes.filter(({ role }) => role === 'Figure')) {
    assert.match(figure.alt!, /空白.*保健所 4/);
    assert.equal(figure.bbox!.length, 4);
  }
  assert.match(Buffer.from(bytes).toString('latin1'), /\/Scope \/Column[\s\S]*\/Scope \/Row/);
  for (const { outside, number } of sheets) {
    const left = outside.replace('千葉県　資料', '').replaceAll('圏域', '');
    assert.match(left, new RegExp(`基準日.*${number} / ${sheets.length} 頁$`));
    assert.doesNotMatch(left, /髙﨑|空白圏域が|関東信越/);
  }
});

test('図は、PowerPointでもWordでも数を直せる', async () => {
  const pptx = await partsOf(await paperToPptx(paper, office));
  const docx = await partsOf(await paperToDocx(paper, office));
  assert.ok([...pptx.keys()].some((name) => name === 'ppt/charts/chart1.xml'));
  assert.ok([...docx.keys()].some((name) => name === 'word/charts/chart1.xml'));
});

test('部署の名とロゴと書体は office.json で変わり、読めなければ何を直すかを言う', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tsunagi-office-'));
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#0017c1"/></svg>';
  await writeFile(join(folder, 'logo.png'), await svgToPng(svg, 60, office.embedded));
  await writeFile(
    join(folder, 'office.json'),
    JSON.stringify({ office: '医療政策課', logo: 'logo.png', font: { name: 'メイリオ' } }),
  );
  const own = await readOffice(folder);
  const docx = await partsOf(await paperToDocx(paper, own));
  assert.ok(docx.get('word/header1.xml')!.includes('医療政策課'));
  assert.ok(docx.get('word/styles.xml')!.includes('メイリオ'));
  assert.ok((await readPdf(await paperToPdf(paper, own))).text.includes('医療政策課'));
  assert.ok((await readPptx(await paperToPptx(paper, own))).slides.every((slide) => slide.includes('医療政策課')));
  await rm(folder, { recursive: true });
});

test('office.json の誤りは、どの項目をどう直すかを言う', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tsunagi-office-'));
  await writeFile(join(folder, 'picture.txt'), 'not a picture');
  const wrong: [written: string, ...said: RegExp[]][] = [
    ['{"office": "課"', /JSONになっていません/],
    ['[]', /かっこ \{ \} の中に/],
    ['{"ofice": "課"}', /「ofice」という項目はありません.*font\.bold/],
    [
      '{"office": 1, "font": {"name": "", "size": 9}}',
      /「office」を読めません/,
      /「font\.name」/,
      /「font\.size」という項目/,
    ],
    ['{"font": "メイリオ"}', /「font」を読めません.*"name"/],
    ['{"font": {"name": "A", "bold": "b.ttf"}}', /「font\.regular」を読めません/],
    ['{"logo": "logo.png"}', /「logo」のファイル「logo\.png」がありません/],
    ['{"logo": "picture.txt"}', /「logo」のファイル「picture\.txt」はPNGではありません/],
    ['{"font": {"name": "A", "regular": "picture.txt"}}', /「font\.regular」のファイル.*TTFでもOTFでもありません/],
  ];
  for (const [written, ...said] of wrong) {
    await writeFile(join(folder, 'office.json'), written);
    await assert.rejects(readOffice(folder), (error: Error) => {
      assert.equal(error.name, 'Refusal');
      for (const words of said) assert.match(error.message, words);
      return true;
    });
  }
  await writeFile(join(folder, 'office.json'), '\uFEFF{"office": "課"}');
  assert.equal((await readOffice(folder)).name, '課');
  await rm(folder, { recursive: true });
});

test('行は、句読点で始まらず、かっこで終わらない', () => {
  const lines = breakLines(
    '在支病（機能強化型を含む）、機能強化型の在支診。ABC def',
    40,
    (text) => [...text].length * 10,
  );
  assert.ok(
    lines.every((line) => !/^[、。）]/.test(line) && !/[（]$/.test(line)),
    lines.join('|'),
  );
  assert.equal(lines.join('').replaceAll(' ', ''), '在支病（機能強化型を含む）、機能強化型の在支診。ABCdef');
});
