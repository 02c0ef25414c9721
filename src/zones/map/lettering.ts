import { textWidth } from '../../kit/pure/text-width.ts';
import type { Box, Ring } from './geometry.ts';
import type { Ground } from './ground.ts';

/** What asks for a label: its polygons in pixels, largest first, and ways to write it, best first. */
export type Labelled = { key: string; polygons: Ring[][]; writings: string[][]; urgent: boolean; dark: boolean };

/** `taken` holds the names of frames; `buttons` stand in the corners only while the whole picture is seen. */
export type Room = { width: number; height: number; ground: Ground; taken: Box[]; buttons: Box[] };

const size = 14;
export const leading = size * 1.2;
/** Half-width bold letters are a little wider than half a full one. */
export const lettersWide = (text: string): number => textWidth(text) * size * 0.53;
export const widthOf = (lines: string[]): number => Math.max(...lines.map(lettersWide));

export const tenth = (value: number): number => Math.round(value * 10) / 10;
