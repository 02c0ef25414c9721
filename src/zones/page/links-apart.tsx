import { Chip } from '../../kit/web/chip.tsx';
import { useText } from '../../kit/web/lang.ts';
import type { LinksView } from '../../regions/links/view.ts';
import { linksPageText } from './links-text.ts';

type Props = { apart: LinksView['apart']; onJoin?: (name: string) => void };

/** Islands and other parts no border on land joins to the rest: each is a candidate for a link. */
export function LinksApart({ apart, onJoin }: Props) {
  const t = useText(linksPageText);
  return (
    <section aria-labelledby="links-apart">
      <h3 id="links-apart" className="text-dns-16B-130">
        {t.apart}
      </h3>
      <ul>
        {apart.map(({ key, names, linked }) => (
          <li
            key={key}
            className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-solid-gray-200 border-b py-1"
          >
            <span className="min-w-0 grow">{names.join(t.between)}</span>
            <Chip look={linked ? 'met' : 'caution'}>{linked ? t.linked : t.unlinked}</Chip>
            {onJoin && !linked && (
              <button
                type="button"
                aria-label={t.joinName(names.join(t.between))}
                onClick={() => onJoin(names[0]!)}
                className="link min-h-7 rounded-4 px-1 text-dns-14N-130 max-desktop:min-h-11"
              >
                {t.join}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
