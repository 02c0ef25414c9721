import type { MapView } from './map.ts';
import { type Drawing, type DrawingMark, drawMap } from './map-drawing.ts';
import { type MapLook, mapLook, type Stroke } from './map-look.ts';

/** The map as a picture by itself, with legend and scale. */
export const mapToSvg = (view: MapView, words: { schematic: string }, look: MapLook = mapLook): string =>
  drawingToSvg(drawMap(view, words, look));

/** One picture without scripts, styles or outside parts, as office programs and browsers read it. */
export function drawingToSvg({ width, height, name, description, font, marks }: Drawing): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeXml(font)}">`;
  const words = `<title>${escapeXml(name)}</title><desc>${escapeXml(description)}</desc>`;
  return `${head}${words}${marks.map(writeMark).join('')}</svg>`;
}

/** Control letters have no place in XML. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const round = (value: number): number => Math.round(value * 100) / 100;

const writeMark = (mark: DrawingMark): string => (mark.kind === 'path' ? writePath(mark) : writeText(mark));

function writePath({ path, fill, stroke, name }: Extract<DrawingMark, { kind: 'path' }>): string {
  const look = `fill="${fill ?? 'none'}"${fill ? ' fill-rule="evenodd"' : ''}${stroke ? writeStroke(stroke) : ''}`;
  const open = `<path d="${escapeXml(path)}" ${look}`;
  return name ? `${open}><title>${escapeXml(name)}</title></path>` : `${open}/>`;
}

const writeStroke = ({ color, width, dash }: Stroke): string =>
  ` stroke="${color}" stroke-width="${width}" stroke-linejoin="round"${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`;

/** The halo is a text of its own under the letters: office programs know no paint-order. */
function writeText({ x, y, text, anchor, size, bold, color, halo }: Extract<DrawingMark, { kind: 'text' }>): string {
  const place = `x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-size="${size}"${bold ? ' font-weight="700"' : ''}`;
  const under = halo
    ? `<text ${place} fill="${halo}" stroke="${halo}" stroke-width="4" stroke-linejoin="round" aria-hidden="true">${escapeXml(text)}</text>`
    : '';
  return `${under}<text ${place} fill="${color}">${escapeXml(text)}</text>`;
}
