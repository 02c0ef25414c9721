import { Icon, type IconName } from '../icon.tsx';
import { useText } from '../lang.ts';
import { Link } from '../link.tsx';
import { text } from '../text.ts';

export type RailEntry = { id: string; icon: IconName; label: string; href: string; current: boolean; last?: boolean };

/** The pages that exist. A column on the left; on a phone a row under the header. */
export function Rail({ entries }: { entries: RailEntry[] }) {
  const t = useText(text);
  return (
    <nav
      aria-label={t.mainNav}
      className="border-solid-gray-200 border-b bg-white desktop:sticky desktop:top-12 desktop:h-[calc(100vh-3rem)] desktop:w-[4.5rem] desktop:shrink-0 desktop:border-r desktop:border-b-0 print:hidden"
    >
      <ul className="flex max-desktop:overflow-x-auto max-desktop:[justify-content:safe_space-around] desktop:h-full desktop:flex-col desktop:justify-start">
        {entries.map((entry) => (
          <li
            key={entry.id}
            className={entry.last ? 'desktop:mt-auto desktop:border-solid-gray-200 desktop:border-t' : ''}
          >
            <RailLink entry={entry} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function RailLink({ entry }: { entry: RailEntry }) {
  const tone = entry.current
    ? 'bg-key-50 font-700 text-key-900 shadow-[inset_0_-4px_0_var(--color-key-900)] desktop:shadow-[inset_4px_0_0_var(--color-key-900)]'
    : 'text-solid-gray-900 hover:bg-solid-gray-50';
  return (
    <Link
      href={entry.href}
      aria-current={entry.current ? 'page' : undefined}
      className={`flex min-h-14 min-w-11 flex-col items-center justify-center gap-1 px-1 text-center desktop:min-w-14 text-dns-14N-130 focus-inset desktop:[&:lang(en)]:tracking-tighter ${tone}`}
    >
      <Icon name={entry.icon} className="size-[1.375rem]" />
      {entry.label}
    </Link>
  );
}
