import { worded } from '../../kit/pure/worded.ts';
import type { Lang } from '../../kit/pure/wording.ts';

const ja = {
  open: '隣接のつながりを見直す',
  look: '隣接のつながりを見る',
  title: '隣接のつながり（橋・航路・道路）',
  about: '陸の境がなくても、橋・航路・道路でつながる市町村を隣として数えます。手当てと地図の色分けに使います。',
  sentence: (apart: number, open: number) =>
    apart === 0
      ? '陸の境で離れた市町村はありません'
      : open === 0
        ? `陸の境で離れた${apart}か所は、すべてつながっています`
        : open === apart
          ? `陸の境で離れた${apart}か所は、まだつながっていません`
          : `陸の境で離れた${apart}か所のうち、${open}か所がつながっていません`,
  apart: '陸の境で離れたところ',
  linked: 'つながりあり',
  unlinked: 'つながりなし',
  join: 'つなぐ',
  joinName: (names: string) => `${names}をつなぐ`,
  between: '・',
  list: (n: number) => `加えたつながり（${n}件）`,
  none: 'まだありません。',
  kindOf: (kind: string) => `（${kind}）`,
  ends: (a: string, b: string) => `${a} － ${b}`,
  remove: '外す',
  removeName: (name: string) => `つながり「${name}」を外す`,
  removed: (name: string) => `つながり「${name}」を外しました`,
  added: (name: string) => `つながり「${name}」を加えました`,
  restored: (name: string) => `つながり「${name}」を戻しました`,
  failed: '変えられませんでした。もう一度押してください。',
  form: 'つながりを加える',
  a: '市町村',
  b: 'つながる先の市町村',
  pickHelp: '名前・読み・コードで探せます',
  show: (label: string) => `${label}の一覧を出す`,
  nobody: '当てはまる市町村はありません',
  kind: '種類',
  kinds: { bridge: '橋', ferry: '航路', road: '道路' },
  name: '名前',
  nameHelp: '橋・航路・道路の名前。60文字まで',
  required: '必須',
  submit: 'つながりを加える',
  excel: 'Excelに出す',
  past: '前の基準日を見ているので、変えられません。最新に戻すと変えられます。',
};

const en: typeof ja = {
  open: 'Review links between neighbours',
  look: 'See links between neighbours',
  title: 'Links between neighbours (bridge, ferry, road)',
  about:
    'Municipalities joined by a bridge, ferry or road count as neighbours without a border on land. Cures and the colours of the map use them.',
  sentence: (apart, open) =>
    apart === 0
      ? 'No municipality is apart by land'
      : open === 0
        ? `${apart === 1 ? 'The 1 part' : `All ${apart} parts`} apart by land ${apart === 1 ? 'is' : 'are'} linked`
        : `${open} of ${apart} ${apart === 1 ? 'part' : 'parts'} apart by land ${open === 1 ? 'is' : 'are'} not linked`,
  apart: 'Apart by land',
  linked: 'Linked',
  unlinked: 'Not linked',
  join: 'Link',
  joinName: (names) => `Link ${names}`,
  between: ', ',
  list: (n) => `Links added (${n})`,
  none: 'None yet.',
  kindOf: (kind) => ` (${kind})`,
  ends: (a, b) => `${a} – ${b}`,
  remove: 'Remove',
  removeName: (name) => `Remove the link "${name}"`,
  removed: (name) => `Removed the link "${name}"`,
  added: (name) => `Added the link "${name}"`,
  restored: (name) => `Restored the link "${name}"`,
  failed: 'Nothing was changed. Press again.',
  form: 'Add a link',
  a: 'Municipality',
  b: 'Municipality it links to',
  pickHelp: 'Search by name, reading or code',
  show: (label) => `Show the list: ${label}`,
  nobody: 'No such municipality',
  kind: 'Kind',
  kinds: { bridge: 'Bridge', ferry: 'Ferry', road: 'Road' },
  name: 'Name',
  nameHelp: 'Name of the bridge, ferry or road, up to 60 characters',
  required: 'Required',
  submit: 'Add the link',
  excel: 'Export to Excel',
  past: 'An earlier day is shown, so nothing can be changed. Go back to the latest.',
};

export const linksPageText: Record<Lang, typeof ja> = worded({ ja, en });
