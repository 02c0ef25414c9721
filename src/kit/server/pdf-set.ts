import type { SetLines, SetRow } from '../pure/document.ts';
import { letterSize, paperColor } from './document-look.ts';
import { artifact, linesOf, marked, measure, needRoom, type Press, setLine, type Type } from './pdf-press.ts';

type Laid = { row: SetRow; lines: string[] };

/** Lines of a letter where it has them: at the left, the middle or the right, or beside their labels. */
export function setRows(press: Press, set: SetLines): void {
  const type: Type = { size: letterSize[set.look ?? 'body'] };
  const height = type.size * letterSize.leading;
  const left = press.sheet.left + (set.indent ?? 0) * type.size;
  const beside = left + (set.column ?? 0) * type.size;
  const laid = set.rows.map((row): Laid => {
    const from = row.label === undefined ? left : beside;
    return { row, lines: linesOf(press, row.text, press.sheet.right - from, type) };
  });
  if (set.together) needRoom(press, laid.reduce((all, { lines }) => all + lines.length, 0) * height);
  for (const { row, lines } of laid) {
    const tag = set.look === 'title' ? 'H1' : 'P';
    const element = press.doc.struct(tag);
    press.section.add(element);
    lines.forEach((line, i) => {
      needRoom(press, height);
      press.y += height;
      const y = press.y - type.size * 0.42;
      if (i === 0 && row.label) marked(press, element, tag, () => setLine(press, row.label!, left, y, type));
      const x = row.label === undefined ? startOf(press, line, set, type) : beside;
      marked(press, element, tag, () => setLine(press, line, x, y, type));
    });
    element.end();
  }
  press.y += (set.after ?? 0) * height;
}

function startOf(press: Press, line: string, { align, indent = 0 }: SetLines, type: Type): number {
  const { left, right } = press.sheet;
  const free = right - left - measure(press, line, type);
  if (align === 'end') return left + free;
  return align === 'center' ? left + free / 2 : left + indent * type.size;
}

/** An empty frame to write in. */
export function setBox(press: Press, lines: number): void {
  const height = lines * letterSize.body * letterSize.leading;
  const { left, right } = press.sheet;
  needRoom(press, height + 8);
  const top = press.y + 4;
  artifact(press, () => {
    const frame = press.doc
      .rect(left, top, right - left, height)
      .lineWidth(0.7)
      .undash();
    frame.stroke(`#${paperColor.line}`);
  });
  press.y = top + height + 8;
}
