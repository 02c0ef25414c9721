import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Drawing } from '../pure/map-drawing.ts';
import { drawingToSvg } from '../pure/map-svg.ts';
import { notoSansJp, type PaperFont } from './document-fonts.ts';
import { type Sheet, struckSize, struckTurn } from './document-layout.ts';
import { paperColor } from './document-look.ts';

/** A drawing for programs that read SVG, with the same as pixels for those that do not. */
export type Picture = { svg: string; png: Uint8Array; width: number; height: number };

const { resolve } = createRequire(import.meta.url);

let ready: Promise<void> | undefined;
const prepare = (): Promise<void> => {
  ready ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  return ready;
};

export async function takePicture(drawing: Drawing, font?: PaperFont): Promise<Picture> {
  const svg = drawingToSvg(drawing);
  const png = await svgToPng(svg, drawing.width * 2, font ?? (await notoSansJp()));
  return { svg, png, width: drawing.width, height: drawing.height };
}

/** Without outside parts and with our own letters, so that every machine makes the same pixels. */
export async function svgToPng(svg: string, width: number, font: PaperFont): Promise<Uint8Array> {
  await prepare();
  const resvg = new Resvg(svg, {
    font: { fontBuffers: [font.regular, font.bold], defaultFontFamily: font.name },
    fitTo: { mode: 'width', value: Math.min(4000, Math.round(width)) },
    background: '#ffffff',
  });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}

/** A word across a page, as large as it is printed there. */
export async function struckPicture(word: string, sheet: Sheet, font: PaperFont) {
  const [width, height] = [sheet.width * 0.84, sheet.width * 0.84];
  const size = struckSize(sheet, [...word].length);
  const text = word.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text x="${width / 2}" y="${
    height / 2 + size * 0.36
  }" text-anchor="middle" font-weight="700" font-size="${size}" fill="#${paperColor.struck}" transform="rotate(${struckTurn} ${
    width / 2
  } ${height / 2})">${text}</text></svg>`;
  return { width, height, data: await svgToPng(svg, width * 2, font) };
}

/** The size stands in the first chunk of a PNG. */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
