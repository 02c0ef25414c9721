import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { say } from '../../kit/pure/wording.ts';
import { get, Refused, send } from '../../kit/web/api.ts';
import { useText } from '../../kit/web/lang.ts';
import { address } from '../../kit/web/search.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { useToast } from '../../kit/web/toast.tsx';
import type { Link } from '../../regions/links/model.ts';
import type { LinkLine, LinksView } from '../../regions/links/view.ts';
import { linksPageText } from './links-text.ts';
import { useRefresh } from './refresh.ts';
import { useCompare } from './state.tsx';

export function useLinks() {
  const { realm, lang } = useCompare();
  return useQuery({
    queryKey: ['links', realm, lang],
    queryFn: ({ signal }) => get<LinksView>(`/api/${realm}/links`, { lang }, signal),
    placeholderData: keepPreviousData,
  });
}

const asLink = ({ a, b, kind, name }: LinkLine): Link => ({ a: a.code, b: b.code, kind, name });

export function useAddingLink(done: () => void) {
  const { realm } = useCompare();
  const t = useText(linksPageText);
  const toast = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (link: Link) => send<Link>('POST', `/api/${realm}/links`, link),
    onSuccess: async (_, { name }) => {
      done();
      toast({ text: t.added(name.trim()) });
      await refresh();
    },
  });
}

/** Removes at once, and puts it back when asked. */
export function useRemovingLink() {
  const { realm, lang } = useCompare();
  const t = useText(linksPageText);
  const kit = useText(kitText);
  const toast = useToast();
  const refresh = useRefresh();
  const failed = (error: unknown) => {
    const said = error instanceof Refused ? error.faults.map(({ message }) => say(message, lang)).join(' ') : '';
    toast({ text: said || t.failed });
    void refresh();
  };
  const restore = (link: Link) =>
    send('POST', `/api/${realm}/links`, link)
      .then(refresh)
      .then(() => toast({ text: t.restored(link.name) }))
      .catch(failed);
  return useMutation({
    mutationFn: (line: LinkLine) => send('DELETE', address(`/api/${realm}/links`, asLink(line))),
    onError: failed,
    onSuccess: async (_, line) => {
      const action = { label: kit.undo, run: () => void restore(asLink(line)) };
      toast({ text: t.removed(line.name), action });
      await refresh();
    },
  });
}
