import type { Figure } from '../../kit/pure/figure.ts';
import { nothingWording } from '../../kit/pure/figure.ts';
import type { MapFill, MapView } from '../../kit/pure/map.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import { mapText } from './text.ts';

/** What the colours say: how many institutions, or only which zone. */
export type Colouring = 'counts' | 'zones';

/** From how many institutions each class counts; the same for every unit and criterion, so that maps compare. */
const classes = [1, 2, 3, 5, 10];

export type Counted = { count: Figure; blank: boolean; colour: number };

export function fillOf({ count, blank, colour }: Counted, by: Colouring): MapFill {
  if (count.state !== 'ok') return { kind: 'nothing', nothing: count.state };
  if (by === 'zones') return { kind: 'category', index: colour, blank };
  return blank || count.value === 0 ? { kind: 'blank' } : stepFill(classOf(count.value));
}

const classOf = (count: number): number => classes.findLastIndex((from) => count >= from);
const stepFill = (index: number): MapFill => ({ kind: 'step', index, of: classes.length, blank: false });

/** Every class there is, with how many zones are in it. */
export function legendOf(zones: Counted[], by: Colouring, minimum: number, lang: Lang): MapView['legend'] {
  const t = mapText[lang];
  const counted = zones.filter(({ count }) => count.state === 'ok');
  const blanks = counted.filter(({ blank }) => blank);
  const others = counted.filter(({ blank }) => !blank);
  const missing = Map.groupBy(
    zones.filter(({ count }) => count.state !== 'ok'),
    ({ count }) => count.state,
  );
  const blank = { fill: { kind: 'blank' } as const, label: t.blank(minimum), count: blanks.length };
  return [
    ...(counted.length > 0
      ? [blank, ...(by === 'zones' ? zoneLegend(others, t.zones) : stepLegend(others, t.from))]
      : []),
    ...[...missing].flatMap(([state, list]) =>
      state === 'ok'
        ? []
        : [
            {
              fill: { kind: 'nothing', nothing: state } as const,
              label: t.of(nothingWording[state][lang]),
              count: list.length,
            },
          ],
    ),
  ];
}

const zoneLegend = (others: Counted[], label: string): MapView['legend'] =>
  others.length === 0
    ? []
    : [{ fill: { kind: 'category', index: others[0]!.colour, blank: false }, label, count: others.length }];

function stepLegend(others: Counted[], said: (from: number, to: number | null) => string): MapView['legend'] {
  return classes.flatMap((from, i) => {
    const next = classes[i + 1];
    const count = others.filter((zone) => classOf(zone.count.value ?? 0) === i).length;
    return count === 0 ? [] : [{ fill: stepFill(i), label: said(from, next === undefined ? null : next - 1), count }];
  });
}
