import type { Day } from '../kit/pure/day.ts';
import type { ProperName } from '../kit/pure/wording.ts';

/** What a figure can rest on, strongest first when several answer. */
export type SourceKind =
  | 'register'
  | 'published'
  | 'invented'
  | 'areas'
  | 'hubs'
  | 'reference'
  | 'functions'
  | 'shapes';

/** A paper or file that figures come from. */
export type Source = {
  id: number;
  kind: SourceKind;
  title: ProperName;
  /** Page or table inside the paper. */
  part?: ProperName;
  /** The day the figures describe. */
  asOf: Day;
  /** The day as the source prints it, where that is in doubt. */
  asOfPrinted?: ProperName;
  fileName?: string;
  sha256?: string;
  /** Corrections and cautions that belong to it. */
  notes: ProperName[];
  loadedAt: string;
  loadedBy: string;
};

/** Where one figure stands in its source. */
export type Trace = {
  source: number;
  row?: number;
  /** Set where it takes several rows. */
  lastRow?: number;
  sheet?: string;
};
