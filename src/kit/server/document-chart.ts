import type { BarChart } from '../pure/document.ts';
import type { Drawing, DrawingMark } from '../pure/map-drawing.ts';
import { mapLook } from '../pure/map-look.ts';
import { textWidth } from '../pure/text-width.ts';
import type { Lang } from '../pure/wording.ts';
import { writeFigure } from './document-cells.ts';
import { paperColor } from './document-look.ts';
import { fileWords } from './table-words.ts';

const row = 34;
const bar = 20;
const width = 720;

/** Bars with their figures; where there is none, its sign stands in the bar's place. */
export function drawChart(chart: BarChart, lang: Lang): Drawing {
  const size = mapLook.textSize;
  const left = Math.min(260, 12 + Math.max(...chart.bars.map(({ label }) => textWidth(label) * size * 0.53)));
  const values = chart.bars.map(({ figure }) => figure.value ?? 0);
  const scale = (width - left - 90) / Math.max(1, ...values);
  const text = { kind: 'text', size, bold: false, color: `#${paperColor.ink}` } as const;
  const marks = chart.bars.flatMap(({ label, figure }, i): DrawingMark[] => {
    const y = 8 + i * row;
    const length = Math.max(0, (figure.value ?? 0) * scale);
    const base = y + bar / 2 + size * 0.36;
    const box = `M${left},${y}h${length}v${bar}h${-length}Z`;
    return [
      { ...text, x: left - 8, y: base, text: label, anchor: 'end' },
      ...(length > 0 ? [{ kind: 'path', path: box, fill: `#${paperColor.bar}` } as const] : []),
      { ...text, x: left + length + 8, y: base, text: writeFigure(figure, 0, lang), anchor: 'start', bold: true },
    ];
  });
  const height = 8 + chart.bars.length * row;
  const axis: DrawingMark = {
    kind: 'path',
    path: `M${left},2L${left},${height - 4}`,
    stroke: { color: `#${paperColor.line}`, width: 1 },
  };
  return {
    width,
    height,
    name: chart.title,
    description: describe(chart, lang),
    font: mapLook.font,
    marks: [...marks, axis],
  };
}

export const chartTitle = ({ title, unit }: BarChart, lang: Lang): string => title + fileWords[lang].inHeading(unit);

export const describe = (chart: BarChart, lang: Lang): string =>
  chart.bars.map(({ label, figure }) => `${label} ${writeFigure(figure, 0, lang)}`).join(lang === 'ja' ? '、' : ', ');
