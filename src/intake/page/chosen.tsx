import { Card } from '../../kit/web/card.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { TableView } from '../../kit/web/table/table.tsx';
import { text as kitText } from '../../kit/web/text.ts';
import { text } from '../text.ts';
import { startAddress } from './address.ts';
import { useStart } from './state.tsx';
import { countAreas } from './written.ts';

/** The prefecture that was chosen, and what is known of it without any file. */
export function ChosenPrefecture() {
  const { view, search } = useStart();
  const name = useRealmName();
  const t = useText(text).chosen;
  const kit = useText(kitText);
  const other = (
    <Link href={startAddress({ lang: search.lang })} className="link text-dns-16N-130">
      {t.other}
    </Link>
  );
  return (
    <Card id="prefecture" title={t.title} aside={other}>
      <div className="flex flex-col gap-1 px-3 pb-2">
        <p>
          <b className="mr-3 text-std-20B-150">{name}</b>
          <AreasLine />
        </p>
        <p className="text-dns-14N-130 text-solid-gray-700">{view.table.sources.join(kit.listSeparator)}</p>
        {view.table.rows.length > 0 && (
          <details>
            <summary className="link min-h-6 w-fit rounded-4">{t.show}</summary>
            <div className="mt-2 max-h-96 overflow-y-auto rounded-4 border border-solid-gray-200">
              <TableView table={view.table} caption="hidden" notes={false} dense />
            </div>
          </details>
        )}
      </div>
    </Card>
  );
}

export function useRealmName(): string {
  const { view } = useStart();
  const lang = useLang();
  return lang === 'en' ? view.realm.nameEn : view.realm.name;
}

function AreasLine() {
  const { view } = useStart();
  const t = useText(text).chosen;
  const kit = useText(kitText);
  const figures = [
    t.municipalities(view.municipalities),
    ...countAreas(view.table).map(({ name, areas }) => t.areas(name, areas)),
  ];
  return (
    <>
      {figures.join(kit.listSeparator)} {!view.opened && <span className="text-solid-gray-700">{t.there}</span>}
    </>
  );
}
