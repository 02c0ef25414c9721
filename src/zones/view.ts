import type { CriterionId } from '../facilities/criteria/model.ts';
import type { Basis } from '../facilities/model.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Figure } from '../kit/pure/figure.ts';
import type { Table } from '../kit/pure/table.ts';
import type { UnitId } from './model.ts';

/** The comparison page: GET /api/{realm}/zones/compare. Wording is in the language asked for. */
export type ComparisonView = {
  realm: { key: string; sample: boolean; prefecture: string; name: string };
  asOf: Day;
  asOfLabel: string;
  /** Days on which loaded data changed, newest first. */
  dates: { day: Day; label: string; printed?: string }[];
  /** False where an earlier day than the latest is looked at: nothing can be written then. */
  latest: boolean;
  /** All that can be asked; `shown` says what is. */
  units: { id: UnitId; name: string; zones: number; shown: boolean }[];
  criteria: CriterionHead[];
  matrix: MatrixRow[];
  answer: Answer;
  cures: CureRow[];
  /** Every zone of the selected unit with its count under each shown criterion. */
  zoneTable: Table;
  gaps: GapRow[];
  national: NationalLine;
  hubs: { sentence: string; table: Table } | null;
  footnotes: { number: number; text: string }[];
  caveats: string[];
  sources: SourceLine[];
  /** What the reader may do next. */
  /** `importData`: in the prefecture of one's own post, wherever one looks. */
  may: { addCriterion: boolean; importData: boolean; writeLinks: boolean };
};

export type CriterionHead = {
  id: CriterionId;
  name: string;
  short: string;
  /** The condition in words: 病院で 支援病１・支援病２ のいずれか. */
  condition: string;
  basis: string;
  minimum: number;
  shown: boolean;
  removable: boolean;
};

export type MatrixRow = {
  criterion: CriterionId;
  name: string;
  institutions: Figure;
  footnote?: number;
  cells: MatrixCell[];
};

export type MatrixCell = {
  unit: UnitId;
  zones: number;
  blank: Figure;
  names: string[];
  basis: Basis | null;
  /** Why there is no figure, as a sentence. */
  why?: string;
  footnote?: number;
};

export type Answer = {
  unit: UnitId;
  unitName: string;
  criterion: CriterionId;
  criterionName: string;
  zones: number;
  blank: Figure;
  /** 空白圏域が8か所残ります — read aloud, it answers the page's question. */
  sentence: string;
  /** ③まで広げると0になります; absent where no step closes them all. */
  afterword: string | null;
  /** The selected criterion and ever wider ones that leave fewer zones blank. */
  path: { step: number; criterion: CriterionId; label: string; blank: number; change: string | null }[];
};

export type CureRow = {
  key: string;
  zone: string;
  container: string | null;
  /** Counts under the later steps of the path, same order. */
  counts: { criterion: CriterionId; label: string; count: number }[];
  /** ② 在支病 1か所から選ぶ; null where no wider criterion helps. */
  wider: { step: number; criterion: CriterionId; text: string; count: number } | null;
  /** `link`: 今切大橋（橋）でつながる, where no land joins them. */
  neighbours: { zone: string; count: number; link: string | null }[];
  /** Why there is no neighbour, as a sentence. */
  noNeighbour: string | null;
  /** 船橋市と合わせると2か所. */
  merge: string | null;
};

export type GapRow = {
  criterion: CriterionId;
  name: string;
  count: Figure;
  municipalities: string[];
  invented: boolean;
};

/** How the 47 prefectures set their zones: 24 / 21 / 2. */
export type NationalLine = {
  title: string;
  parts: { label: string; prefectures: number; names?: string[] }[];
  total: number;
  source: string;
};

export type SourceLine = {
  id: number;
  title: string;
  part: string | null;
  asOf: string;
  notes: string[];
  file: string | null;
  sha256: string | null;
};

/** What stands behind one figure: GET /api/{realm}/zones/figure?unit&criterion&zone. */
export type FigureView = {
  title: string;
  value: Figure;
  /** 30か所 = 22圏域の計. */
  explanation: string;
  basis: Basis | null;
  sources: (SourceLine & { rows: number[] })[];
  caveats: string[];
  /** Address of the list of institutions behind it, where there is one. */
  institutions: { href: string; label: string } | null;
};
