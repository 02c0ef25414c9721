import { getRouteApi } from '@tanstack/react-router';
import type { Lang } from '../../../kit/pure/wording.ts';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { buttonLook } from '../../../kit/web/look.ts';
import type { Widths } from '../../../kit/web/table/cell.tsx';
import { TableView } from '../../../kit/web/table/table.tsx';
import { text } from '../text.ts';
import type { AuditView } from '../view.ts';
import { type AuditSearch, auditAddress, filterOf } from './address.ts';

const route = getRouteApi('/$realm/audit');

const widths: Record<Lang, Widths> = {
  ja: { at: 'one-line', who: 'one-line', act: 'one-line' },
  en: { at: 'one-line' },
};

/** The entries of this page, and the ways to older and newer ones. */
export function EntryList({ view }: { view: AuditView }) {
  const { realm } = route.useParams();
  const { entry, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text);
  const lang = useLang();
  const at = (change: Partial<AuditSearch>) => auditAddress(realm, { ...search, ...change });
  const open = ({ id }: { id: string }) => navigate({ search: { ...search, entry: id }, resetScroll: false });
  return (
    <section className="card splits rounded-8 border border-solid-gray-200 bg-white" aria-label={t.title}>
      {view.empty !== null ? (
        <Nothing sentence={view.empty} filtered={Object.keys(filterOf(search)).length > 0} />
      ) : (
        <TableView table={view.table} caption="hidden" onRow={open} selected={entry} dense tall widths={widths[lang]} />
      )}
      {(view.next !== null || !view.first) && (
        <p className="flex flex-wrap gap-3 p-3 print:hidden">
          {view.next !== null && (
            <Link href={at({ before: `${view.next}` })} className={buttonLook.outline}>
              {t.older}
            </Link>
          )}
          {!view.first && (
            <Link href={at({ before: undefined })} className={buttonLook.text}>
              {t.newest}
            </Link>
          )}
        </p>
      )}
    </section>
  );
}

function Nothing({ sentence, filtered }: { sentence: string; filtered: boolean }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const t = useText(text);
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
      {sentence}
      {filtered && (
        <Link href={auditAddress(realm, { lang })} className={buttonLook.small}>
          {t.clear}
        </Link>
      )}
    </p>
  );
}
