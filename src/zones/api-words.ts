import type { ApiWords } from '../kit/pure/api-document.ts';
import type { Wording } from '../kit/pure/wording.ts';

const compareFile = (format: string, what: Wording): ApiWords['routes'] => ({
  [`GET /api/:realm/zones/compare.${format}`]: { tag: 'zones', does: what },
});

const councilPaper = (ja: string, en: string): Wording => ({
  ja: `会議資料を${ja}で作る`,
  en: `Make the council paper as ${en}`,
});

/** What each route of this noun does, for the description of the API. */
export const zoneApiWords: ApiWords['routes'] = {
  'GET /api/:realm/zones/compare': {
    tag: 'zones',
    does: { ja: '圏域の設定単位ごとに空白圏域を比べる', en: 'Compares the zone units by the zones they leave blank' },
  },
  'GET /api/:realm/zones/figure': {
    tag: 'zones',
    does: { ja: '一つの数の出典と数え方を答える', en: 'The source of one figure and how it was counted' },
  },
  ...compareFile('csv', { ja: '比較の表を一つCSVで渡す', en: 'One table of the comparison as CSV' }),
  ...compareFile('xlsx', { ja: '比較の表をExcelで渡す', en: 'The tables of the comparison as an Excel file' }),
  ...compareFile('pptx', councilPaper('PowerPoint', 'a PowerPoint file')),
  ...compareFile('docx', councilPaper('Word', 'a Word file')),
  ...compareFile('pdf', councilPaper('PDF', 'PDF')),
  'GET /api/:realm/zones/paper': {
    tag: 'zones',
    does: { ja: '会議資料を、画面に出して印刷する形で渡す', en: 'The council paper, laid out to show and print' },
  },
  'GET /api/:realm/zones/map': {
    tag: 'zones',
    does: { ja: '圏域の地図を、描く前の形で渡す', en: 'The map of zones, ready to draw' },
  },
  'GET /api/:realm/zones/map.svg': {
    tag: 'zones',
    does: { ja: '圏域の地図をSVGの図で渡す', en: 'The map of zones as an SVG picture' },
  },
  'GET /api/:realm/links': {
    tag: 'zones',
    does: {
      ja: '橋・航路・道路のつながりと、陸で離れた市町村を挙げる',
      en: 'Lists the links by bridge, ferry and road, and municipalities apart by land',
    },
  },
  'GET /api/:realm/links.xlsx': {
    tag: 'zones',
    does: { ja: '同じつながりをExcelで渡す', en: 'The same links as an Excel file' },
  },
  'POST /api/:realm/links': {
    tag: 'zones',
    does: { ja: 'つながりを加え、両方の市町村を隣にする', en: 'Adds a link: its municipalities become neighbours' },
  },
  'DELETE /api/:realm/links': {
    tag: 'zones',
    does: { ja: '加えたつながりを外す', en: 'Removes a link' },
  },
};
