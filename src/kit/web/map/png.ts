import type { Drawing, DrawingMark } from '../../pure/map-drawing.ts';

const scale = 2;

/** The drawing as pixels, twice as fine as the screen, with the fonts of the page. */
export async function drawingToPng(drawing: Drawing): Promise<Blob | null> {
  await document.fonts.load(`700 14px ${fontOf(drawing)}`);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(drawing.width * scale);
  canvas.height = Math.ceil(drawing.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.lineJoin = 'round';
  for (const mark of drawing.marks) draw(pen, mark, fontOf(drawing));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

const fontOf = ({ font }: Drawing): string => font;

function draw(pen: CanvasRenderingContext2D, mark: DrawingMark, font: string): void {
  if (mark.kind === 'text') write(pen, mark, font);
  else trace(pen, mark);
}

function trace(pen: CanvasRenderingContext2D, mark: Extract<DrawingMark, { kind: 'path' }>): void {
  const path = new Path2D(mark.path);
  if (mark.fill) {
    pen.fillStyle = mark.fill;
    pen.fill(path, 'evenodd');
  }
  if (!mark.stroke) return;
  pen.strokeStyle = mark.stroke.color;
  pen.lineWidth = mark.stroke.width;
  pen.setLineDash(mark.stroke.dash ?? []);
  pen.stroke(path);
}

function write(pen: CanvasRenderingContext2D, mark: Extract<DrawingMark, { kind: 'text' }>, font: string): void {
  const { x, y, text, anchor, size, bold, color, halo } = mark;
  pen.font = `${bold ? 700 : 400} ${size}px ${font}`;
  pen.textAlign = anchor === 'middle' ? 'center' : anchor;
  pen.setLineDash([]);
  if (halo) {
    pen.strokeStyle = halo;
    pen.lineWidth = 4;
    pen.strokeText(text, x, y);
  }
  pen.fillStyle = color;
  pen.fillText(text, x, y);
}

export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
