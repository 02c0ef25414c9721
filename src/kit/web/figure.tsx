import { type Figure, nothingWording, printedNothing } from '../pure/figure.ts';
import type { Lang } from '../pure/wording.ts';
import { useLang } from './lang.ts';
import { text } from './text.ts';

/** Made once: `toLocaleString` would make one for every figure. */
const formats = { ja: new Intl.NumberFormat('ja'), en: new Intl.NumberFormat('en') };

export const writeNumber = (value: number, lang: Lang): string => formats[lang].format(value);

/** What a reader hears: the number, or the kind of nothing as a word. */
export function sayFigure(figure: Figure, lang: Lang): string {
  return figure.state === 'ok' ? writeNumber(figure.value, lang) : nothingWording[figure.state][lang];
}

const looks: Record<Exclude<Figure['state'], 'ok'>, string> = {
  'no-data': 'dots rounded-4 px-2 text-solid-gray-900',
  unset: 'tint rounded-4 bg-orange-50 px-1 text-orange-900',
  unanswered: 'rounded-4 border border-dashed border-solid-gray-536 px-1 text-solid-gray-700',
  suppressed: 'tint rounded-4 bg-solid-gray-200 px-1 text-solid-gray-700',
  'not-applicable': 'text-solid-gray-600',
  unassigned: 'rounded-4 border-2 border-dashed border-black px-1 text-solid-gray-900',
};

/** A number, or the sign of what stands in its place; none of them looks like 0. */
export function FigureText({ figure, blank = false }: { figure: Figure; blank?: boolean }) {
  const lang = useLang();
  if (figure.state !== 'ok') {
    return (
      <>
        <span aria-hidden="true" className={`text-dns-14N-130 ${looks[figure.state]}`}>
          <span className={figure.state === 'no-data' ? 'bg-solid-gray-50 px-0.5' : ''}>
            {printedNothing(figure.state, lang)}
          </span>
        </span>
        <span className="sr-only">{nothingWording[figure.state][lang]}</span>
      </>
    );
  }
  if (!blank) return <>{writeNumber(figure.value, lang)}</>;
  return (
    <>
      <span className="text-red-900 text-dns-16B-130">{writeNumber(figure.value, lang)}</span>
      <span className="sr-only"> {text[lang].blank}</span>
    </>
  );
}
