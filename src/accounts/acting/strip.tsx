import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { buttonLook } from '../../kit/web/look.ts';
import { address, readLang } from '../../kit/web/search.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { text as handoverText } from '../handover/text.ts';
import { useActing, useActingRealm, useSwitch } from './state.ts';
import { text } from './text.ts';
import type { ActingView } from './view.ts';

const strip =
  'tint -mx-3 mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1 text-dns-16N-130 first:-mt-2 desktop:-mx-5 desktop:px-5 print:hidden';

/** Stands on every page while somebody looks as another role, and while there is something to take over. */
export function ActingStrips() {
  const realm = useActingRealm();
  const { data } = useActing(realm);
  if (!data?.strip) return null;
  return (
    <>
      <div className={`${strip} min-h-11 bg-key-900 text-white`}>
        <p role="status">
          <b>{data.strip}</b> {data.note}
        </p>
        <StopButton look="strip" />
      </div>
      {data.arrival && data.post !== null && <Arrived realm={realm} post={data.post} arrival={data.arrival} />}
    </>
  );
}

function StopButton({ look }: { look: 'strip' | 'page' }) {
  const t = useText(text);
  const toast = useToast();
  const change = useSwitch(useActingRealm(), () => toast({ text: t.stopped }));
  const stop = () => change.mutate(null);
  if (look === 'page') return <Button onClick={stop}>{t.stopLong}</Button>;
  return (
    <button
      type="button"
      onClick={stop}
      className="min-h-8 rounded-6 border border-white px-3 max-desktop:min-h-11 text-oln-14B-100 hover:bg-key-1000"
    >
      {t.stop}
    </button>
  );
}

/** Offered where a page is not open to the role one looks as. */
export function StopSwitch() {
  const { data } = useActing(useActingRealm());
  return data?.strip ? <StopButton look="page" /> : null;
}

type Props = { realm: string; post: number; arrival: NonNullable<ActingView['arrival']> };

/** Told once to whoever took over a post. */
function Arrived({ realm, post, arrival }: Props) {
  const t = useText(handoverText);
  const search = { lang: readLang(useLang()) };
  const queries = useQueryClient();
  const seen = useMutation({
    mutationFn: () => send('POST', `/api/${realm}/posts/${post}/seen`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['acting'] }),
  });
  return (
    <div className={`${strip} border-key-900 border-b bg-key-50`}>
      <p role="status">{arrival.sentence}</p>
      <Link href={address(`/${realm}/accounts/posts/${post}`, search)} className={buttonLook.small}>
        {t.openHandover}
      </Link>
      <button type="button" className="link min-h-9 rounded-4 max-desktop:min-h-11" onClick={() => seen.mutate()}>
        {t.understood}
      </button>
    </div>
  );
}
