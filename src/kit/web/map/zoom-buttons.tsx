import { useText } from '../lang.ts';
import { mapWords } from './text.ts';
import { nextZoom, type useZoom } from './zoom.ts';

const buttonLook =
  'grid h-8 min-w-8 place-items-center border border-solid-gray-600 bg-white px-1 text-dns-16B-130 hover:bg-key-50 disabled:text-solid-gray-420 focus-visible:z-1 max-desktop:h-11 max-desktop:min-w-11';

type Props = Pick<ReturnType<typeof useZoom>, 'zoom' | 'larger' | 'smaller' | 'whole'>;

/** Ctrl and the wheel do the same. */
export function ZoomButtons({ zoom, larger, smaller, whole }: Props) {
  const t = useText(mapWords);
  return (
    <div className="absolute right-1 bottom-1 flex print:hidden">
      <button
        type="button"
        aria-label={t.larger}
        onClick={larger}
        disabled={nextZoom(zoom, 1) === zoom}
        className={`${buttonLook} rounded-l-6`}
      >
        ＋
      </button>
      <button
        type="button"
        aria-label={t.smaller}
        onClick={smaller}
        disabled={nextZoom(zoom, -1) === zoom}
        className={`${buttonLook} border-x-0`}
      >
        −
      </button>
      <button
        type="button"
        onClick={whole}
        disabled={nextZoom(zoom, -1) === zoom}
        className={`${buttonLook} rounded-r-6 px-2 text-dns-14B-130!`}
      >
        {t.whole}
      </button>
    </div>
  );
}
