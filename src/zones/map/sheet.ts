import type { MapView } from '../../kit/pure/map.ts';
import { type Drawing, type DrawingMark, drawMap } from '../../kit/pure/map-drawing.ts';
import { mapLook } from '../../kit/pure/map-look.ts';
import { linesIn, textWidth } from '../../kit/pure/text-width.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import { mapText } from './text.ts';

/** The map as a picture that goes out alone: what it shows, notes, caveats and sources stand under it. */
export function mapSheet(view: MapView, lang: Lang): Drawing {
  const t = mapText[lang];
  const drawing = drawMap(view, { schematic: t.schematic });
  const lines = [
    { text: `${view.title}${lang === 'ja' ? '　' : ', '}${t.asOf(view.asOf)}`, bold: true },
    ...said(t.caution, view.caveats, view.width),
    ...view.footnotes.flatMap((note, i) => said(`${t.note}${i + 1}`, [note], view.width)),
    ...said(t.source, view.sources, view.width),
  ];
  const top = drawing.height + 8;
  const marks = lines.map((line, i) => write(line, top + (i + 1) * leading));
  return { ...drawing, height: top + lines.length * leading + 10, marks: [...drawing.marks, ...marks] };
}

type Line = { text: string; bold: boolean };

const leading = 20;
const margin = 4;

const said = (word: string, texts: string[], width: number): Line[] =>
  texts.flatMap((text) => wrap(`${word} ${text}`, width).map((line) => ({ text: line, bold: false })));

/** Breaks after any letter, as Japanese does; after a space where there is one near. */
function wrap(text: string, width: number): string[] {
  const most = Math.floor((width - 2 * margin) / (mapLook.textSize * 0.53));
  if (linesIn(text, most) < 2) return [text];
  const lines = [''];
  for (const word of text
    .split(/(?<=[ 、。・，）])|(?=[（「])/)
    .flatMap((part) => (textWidth(part) > most ? [...part] : [part]))) {
    if (textWidth(lines.at(-1)! + word.trimEnd()) > most) lines.push('');
    lines[lines.length - 1] += word;
  }
  return lines;
}

const write = ({ text, bold }: Line, y: number): DrawingMark => ({
  kind: 'text',
  x: margin,
  y,
  text,
  anchor: 'start',
  size: mapLook.textSize,
  bold,
  color: mapLook.ink,
});
