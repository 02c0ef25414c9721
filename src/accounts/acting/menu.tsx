import { useState } from 'react';
import { Refused } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Faults } from '../../kit/web/failure.tsx';
import { Icon } from '../../kit/web/icon.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { buttonLook } from '../../kit/web/look.ts';
import { address, readLang } from '../../kit/web/search.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { Window } from '../../kit/web/window.tsx';
import { PostList } from './post-list.tsx';
import { useActing, useActingRealm, useSwitch } from './state.ts';
import { text } from './text.ts';
import type { ActingView } from './view.ts';

/** 部署 氏名 ▾: who one is, what one may do, and the switch to another role. */
export function RoleMenu() {
  const [open, setOpen] = useState(false);
  const t = useText(text);
  const { data } = useActing(useActingRealm());
  if (!data) return null;
  return (
    <>
      <button
        type="button"
        aria-label={t.name(data.short)}
        className={`${buttonLook.header} min-w-0 max-w-72 max-desktop:max-w-36`}
        onClick={() => setOpen(true)}
      >
        <span className="truncate">{data.short}</span>
        <Icon name="down" className="size-4" />
      </button>
      <Window title={t.title} open={open} onOpen={setOpen}>
        <WhoOneIs view={data} leave={() => setOpen(false)} />
        <SwitchPart view={data} leave={() => setOpen(false)} />
      </Window>
    </>
  );
}

type Props = { view: ActingView; leave: () => void };

function WhoOneIs({ view, leave }: Props) {
  const t = useText(text);
  const realm = useActingRealm();
  const search = { lang: readLang(useLang()) };
  const links = [
    ...(view.post === null ? [] : [{ to: `/accounts/posts/${view.post}`, label: t.menu.handover }]),
    ...(view.ways.accounts ? [{ to: '/accounts', label: t.menu.accounts }] : []),
    { to: '/terms', label: t.menu.terms },
    ...(view.ways.audit ? [{ to: '/audit', label: t.menu.audit }] : []),
  ];
  return (
    <>
      <p className="text-dns-16B-130">{view.strip ?? view.short}</p>
      {view.note && <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{view.note}</p>}
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {links.map(({ to, label }) => (
          <li key={to}>
            <Link
              href={address(`/${realm}${to}`, search)}
              onClick={leave}
              className="link inline-flex min-h-9 max-desktop:min-h-11 items-center"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {view.can.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-9 rounded-4 py-1 max-desktop:min-h-11 max-desktop:py-2.5">{t.canTitle}</summary>
          <ul className="mt-1 list-disc pl-6 text-dns-14N-130">
            {view.can.map((words) => (
              <li key={words} className="py-0.5">
                {words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function SwitchPart({ view, leave }: Props) {
  const t = useText(text);
  const toast = useToast();
  const change = useSwitch(useActingRealm(), (post) => {
    leave();
    if (post === null) toast({ text: t.stopped });
  });
  const busy = change.isPending;
  return (
    <section className="mt-4 border-solid-gray-200 border-t pt-4">
      <h3 className="text-dns-16B-130">{t.switchTitle}</h3>
      <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{t.switchHelp}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {view.strip && (
          <Button look="solid" disabled={busy} onClick={() => change.mutate(null)}>
            {t.stopLong}
          </Button>
        )}
        {view.is !== 'resident' && (
          <Button disabled={busy} onClick={() => change.mutate('resident')}>
            {t.asResident}
          </Button>
        )}
      </div>
      {change.error instanceof Refused && (
        <div role="alert" className="mt-3">
          <Faults error={change.error} />
        </div>
      )}
      <PostList groups={view.groups} busy={busy} onChoose={(post) => change.mutate(post)} />
    </section>
  );
}
