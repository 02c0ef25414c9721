import type { Day } from './day.ts';
import type { Figure } from './figure.ts';
import type { MapView } from './map.ts';
import type { Table } from './table.ts';
import type { Lang } from './wording.ts';

/** A paper as DOCX, PDF and PPTX print it: wording is resolved to one language, figures stay figures. */
export type Paper = {
  lang: Lang;
  title: string;
  /** 千葉県: stands in the header line of every page. */
  subject: string;
  /** 見本: stands beside it where the data are not real. */
  mark: string | null;
  office: string | null;
  day: Day;
  /** The day as written. */
  asOf: string;
  /** When the file was made, as written; null leaves it out. */
  madeAt: string | null;
  size: 'A4' | 'A3';
  /** An official letter: wide margins, and nothing above or below the page but its mark. */
  dress?: 'letter';
  parts: PaperPart[];
};

/** Starts a page of its own. */
export type PaperPart = {
  id: string;
  title: string;
  /** By what stands in it where nothing is said. */
  orientation?: Orientation;
  blocks: Block[];
  /** What its texts rest on, where no table beside them says so. */
  foot?: Foot;
  struck?: Struck;
};

/** It holds no longer: `word` stands across each of its pages, and `note` above what it says. */
export type Struck = { word: string; note: string };

export type Orientation = 'portrait' | 'landscape';

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; look?: 'answer' | 'quiet' }
  | { kind: 'list'; items: string[] }
  /** `bare`: what stands above says its title. */
  | { kind: 'table'; table: Table; bare?: true }
  | { kind: 'map'; map: MapView }
  | { kind: 'chart'; chart: BarChart }
  | ({ kind: 'set' } & SetLines)
  | { kind: 'box'; lines: number }
  | { kind: 'page-break' };

/**
 * Lines set where a letter has them. Where rows have labels, these stand in a column as wide as `column`, and what they
 * label beside it. Widths are in letters of the line.
 */
export type SetLines = {
  rows: SetRow[];
  align?: 'center' | 'end';
  look?: 'title' | 'small';
  indent?: number;
  column?: number;
  /** Lines left free under them. */
  after?: number;
  /** On one page. */
  together?: boolean;
};

export type SetRow = { label?: string; text: string };

export type BarChart = Foot & { id: string; title: string; unit: string; bars: { label: string; figure: Figure }[] };

export type Foot = Pick<Table, 'footnotes' | 'caveats' | 'sources'>;

/** What stands under a part: each thing once, footnotes apart where their numbers differ. */
export type PartNotes = { caveats: string[]; footnotes: string[][]; sources: string[] };

export function notesOfPart(part: PaperPart): PartNotes {
  const feet = [...(part.foot ? [part.foot] : []), ...part.blocks.flatMap(footOf)];
  const lists = feet.map((foot) => foot.footnotes).filter((list) => list.length > 0);
  return {
    caveats: [...new Set(feet.flatMap((foot) => foot.caveats))],
    footnotes: lists.filter((list, i) => !lists.some((other, j) => j !== i && begins(other, list, j < i))),
    sources: [...new Set(feet.flatMap((foot) => foot.sources))],
  };
}

/** Says the longer list all of the other, in its order? Of equal ones the first stays. */
const begins = (longer: string[], list: string[], equalToo: boolean): boolean =>
  (longer.length > list.length || (equalToo && longer.length === list.length)) &&
  list.every((text, i) => text === longer[i]);

function footOf(block: Block): Foot[] {
  if (block.kind === 'table') return [block.table];
  if (block.kind === 'map') return [block.map];
  return block.kind === 'chart' ? [block.chart] : [];
}
