import { Card } from '../../../kit/web/card.tsx';
import { Chip } from '../../../kit/web/chip.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import type { DesignationView } from '../view.ts';
import { text } from './text.ts';

/** Letters that went out about the record, the newest first; those that were revoked say so. */
export function Letters({ view, lang }: { view: DesignationView; lang?: 'en' }) {
  const t = useText(text).record;
  if (view.letters.length === 0 && !view.may.write) return null;
  const path = `/${view.realm.key}/designations/letters`;
  const make = view.may.write && (
    <Link
      href={address(path, { designation: `${view.id}`, make: makes[view.state.id], lang })}
      className="link print:hidden"
    >
      {t.makeLetter}
    </Link>
  );
  return (
    <Card id="letters" title={t.letters} aside={make}>
      <ul className="border-solid-gray-200 border-t px-3 py-1">
        {view.letters.length === 0 && <li className="py-1">{t.noLetters}</li>}
        {view.letters.map(({ id, words, revoked }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-2">
            <Link
              href={address(path, { letter: `${id}`, lang })}
              className="link inline-flex min-h-9 items-center max-desktop:min-h-11"
            >
              {words}
            </Link>
            {revoked && <Chip look="blank">{t.revoked}</Chip>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The letter that comes next at each stage. */
const makes = {
  candidate: 'explanation',
  consulting: 'explanation',
  designated: 'designation',
  'under-review': 'continuation',
  withdrawn: 'withdrawal',
  dropped: 'designation',
} as const;
