import type { Lang } from '../../../kit/pure/wording.ts';
import { useText } from '../../../kit/web/lang.ts';
import type { LetterKind, PlaceId } from '../model.ts';
import { placeName, placesOf, requiredPlaces } from '../places.ts';
import { text } from './text.ts';

type Props = { kind: LetterKind; lang: Lang; onPlace: (place: PlaceId) => void };

/** What can be filled in, and how lines are written. */
export function PlaceButtons({ kind, lang, onPlace }: Props) {
  const t = useText(text).template;
  return (
    <details className="rounded-8 border border-solid-gray-200 p-3" open>
      <summary className="cursor-pointer text-dns-16B-130">{t.places}</summary>
      <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{t.placesHelp}</p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {placesOf(kind).map((place) => (
          <li key={place}>
            <button
              type="button"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPlace(place)}
              className="min-h-7 rounded-6 border border-solid-gray-536 bg-white px-2 text-dns-14N-130 hover:bg-key-50 max-desktop:min-h-11"
            >
              {`{${placeName(place, lang)}}`}
              {requiredPlaces[kind].includes(place) && <span className="ml-1 text-red-900">{t.required}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-dns-14B-130">{t.marks}</p>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-6 text-dns-14N-130">
        {t.markLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
