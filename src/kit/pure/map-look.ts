import type { Nothing } from './figure.ts';
import type { MapFill, MapLine } from './map.ts';

export type Stroke = { color: string; width: number; dash?: number[] };

/** Strokes or dots laid over a colour, drawn as lines so that every program shows them. */
export type Hatch =
  | { kind: 'lines'; angle: number; gap: number; width: number; color: string }
  | { kind: 'dots'; gap: number; radius: number; color: string };

export type FillLook = { color: string; hatch?: Hatch; border?: Stroke };

export type MapLook = {
  font: string;
  textSize: number;
  ink: string;
  /** Letters on the dark steps of a scale. */
  lightInk: string;
  blankInk: string;
  halo: string;
  /** Under light letters that reach over the edge of their zone. */
  darkHalo: string;
  categories: string[];
  steps: string[];
  plain: FillLook;
  blank: FillLook & { hatch: Hatch; border: Stroke };
  nothing: Record<Nothing, FillLook>;
  lines: Record<MapLine['kind'], Stroke>;
};

const gray = { g50: '#f2f2f2', g100: '#e6e6e6', g200: '#cccccc', g536: '#767676', g700: '#4d4d4d', g800: '#333333' };
const ink = '#1a1a1a';
const orange = '#ac3e00';

/** The palettes of the design tokens, as screen, print and files show them. */
export const mapLook: MapLook = {
  font: "'Noto Sans JP','Yu Gothic','游ゴシック','Hiragino Sans','Meiryo',sans-serif",
  textSize: 14,
  ink,
  lightInk: '#ffffff',
  blankInk: '#a90000',
  halo: '#ffffff',
  darkHalo: '#00428c',
  categories: ['#ecddff', '#ffe380', '#51b883', '#cda6ff', '#ebb700', '#c2e5d1'],
  steps: ['#dcf0ff', '#97d3ff', '#39abff', '#0877d7', '#00428c'],
  plain: { color: '#ffffff' },
  blank: {
    color: '#fdeeee',
    hatch: { kind: 'lines', angle: -45, gap: 7, width: 2.4, color: '#ce0000' },
    border: { color: '#ce0000', width: 2.5 },
  },
  nothing: {
    'no-data': { color: gray.g50, hatch: { kind: 'dots', gap: 8, radius: 1.2, color: gray.g536 } },
    unset: { color: '#ffffff', border: { color: orange, width: 2, dash: [6, 4] } },
    unanswered: { color: '#ffffff', hatch: { kind: 'lines', angle: 90, gap: 6, width: 1.2, color: gray.g536 } },
    suppressed: { color: gray.g200, hatch: { kind: 'lines', angle: 0, gap: 6, width: 1.2, color: gray.g700 } },
    'not-applicable': { color: gray.g100 },
    unassigned: { color: '#ffffff', border: { color: '#000000', width: 2, dash: [6, 4] } },
  },
  lines: {
    municipality: { color: '#ffffff', width: 0.7 },
    zone: { color: gray.g800, width: 0.9 },
    container: { color: ink, width: 2.4 },
    coast: { color: gray.g700, width: 0.8 },
    link: { color: gray.g700, width: 1.2, dash: [4, 3] },
  },
};

export function fillLook(fill: MapFill, look: MapLook): FillLook {
  switch (fill.kind) {
    case 'plain':
      return look.plain;
    case 'blank':
      return look.blank;
    case 'nothing':
      return look.nothing[fill.nothing];
    case 'category':
      return laidOver(look.categories[fill.index % look.categories.length]!, fill.blank, look);
    case 'step':
      return laidOver(look.steps[stepColor(fill, look)]!, fill.blank, look);
  }
}

const laidOver = (color: string, blank: boolean, look: MapLook): FillLook =>
  blank ? { color, hatch: look.blank.hatch, border: look.blank.border } : { color };

/** Few steps are spread over the whole scale, so that the most is never pale. */
const stepColor = ({ index, of }: { index: number; of: number }, { steps }: MapLook): number =>
  of < 2 ? 0 : Math.round((Math.min(index, of - 1) * (steps.length - 1)) / (of - 1));

export const isBlank = (fill: MapFill): boolean => fill.kind === 'blank' || ('blank' in fill && fill.blank);

/** Dark fills carry light letters. */
export const isDark = (fill: MapFill, look: MapLook): boolean =>
  fill.kind === 'step' && !fill.blank && stepColor(fill, look) >= look.steps.length - 2;
