import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useState } from 'react';
import { get, Refused, send } from '../../kit/web/api.ts';
import { useLang, useText } from '../../kit/web/lang.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { text } from '../text.ts';
import type { IntakeView, StartView } from '../view.ts';
import type { StartSearch } from './address.ts';
import { type Save, useSave } from './save.ts';
import { type Sending, type Unsent, useSending } from './sending.ts';

export const route = getRouteApi('/start');

/** Where the file is that the page is about. */
export type Stage =
  | { is: 'none' }
  | { is: 'loading' }
  | { is: 'sending'; sending: Sending }
  | { is: 'unsent'; unsent: Unsent }
  | { is: 'gone' }
  | { is: 'failed'; error: Error; retry: () => void }
  | { is: IntakeView['state']; intake: IntakeView; lost: boolean };

export function useStartView(prefecture: string) {
  const lang = useLang();
  return useQuery({
    queryKey: ['start', prefecture, lang],
    queryFn: ({ signal }) => get<StartView>(`/api/${prefecture}/start`, { lang }, signal),
  });
}

const isBusy = (view: IntakeView | undefined) => view?.state === 'reading' || view?.state === 'saving';

function useIntake(prefecture: string, id: string | undefined) {
  const lang = useLang();
  return useQuery({
    queryKey: ['intake', prefecture, id, lang],
    queryFn: ({ signal }) => get<IntakeView>(`/api/${prefecture}/intake/${id}`, { lang }, signal),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (isBusy(state.data) && !(state.error instanceof Refused) ? 300 : false),
    meta: { quiet: true },
  });
}

export type Start = {
  view: StartView;
  prefecture: string;
  search: StartSearch;
  stage: Stage;
  /** Dropped together with the one on its way. */
  waiting: File[];
  /** True once a file was on its way: where none is any more, the focus goes back to where files are chosen. */
  returned: boolean;
  take: (files: File[]) => void;
  /** Stops whatever is on its way. While saving it may be too late: what comes next tells. */
  stop: () => void;
  /** Puts what was shown away, to choose another file. */
  leave: () => void;
  save: Save;
  openPart: (part: string) => void;
};

const StartContext = createContext<Start | null>(null);
export const StartProvider = StartContext.Provider;

export function useStart(): Start {
  const start = useContext(StartContext);
  if (!start) throw new Error('outside the start page');
  return start;
}

export function useStartState(view: StartView): Start {
  const prefecture = view.realm.key;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const lang = useLang();
  const t = useText(text).progress;
  const toast = useToast();

  const go = (to: Partial<StartSearch>, replace = false) =>
    navigate({ search: (now) => ({ ...now, ...to }), replace, resetScroll: to.part === undefined });
  const show = (intake: IntakeView) => queries.setQueryData(['intake', prefecture, intake.id, lang], intake);
  const letGo = () => send<IntakeView>('DELETE', `/api/${prefecture}/intake/${search.intake}`);
  const leave = () => {
    if (search.intake) letGo().catch(() => {});
    sender.forget();
    go({ intake: undefined, part: undefined }, true);
  };
  const arrived = (intake: IntakeView) => {
    if (search.intake) letGo().catch(() => {});
    show(intake);
    return go({ intake: intake.id, part: undefined });
  };
  const sender = useSending(prefecture, arrived);
  const save = useSave(prefecture, show);
  const stage = useStage(prefecture, sender, save);
  const stop = () => {
    if (stage.is === 'saving') return letGo().catch(() => {});
    if (stage.is === 'sending') sender.stop();
    else leave();
    toast({ text: t.cancelled });
  };
  useSaved(stage);
  const openPart = (part: string) => go({ part }, true);
  const { waiting, take } = sender;
  const [returned, setReturned] = useState(search.intake !== undefined);
  useEffect(() => {
    if (stage.is !== 'none') setReturned(true);
  }, [stage.is]);
  return { view, prefecture, search, stage, waiting, returned, take, stop, leave, save, openPart };
}

type OnItsWay = { sending: Sending | null; unsent: Unsent | null };

function useStage(prefecture: string, { sending, unsent }: OnItsWay, { isSaving }: Save): Stage {
  const { intake: id } = route.useSearch();
  const { data, error, refetch } = useIntake(prefecture, id);
  if (sending) return { is: 'sending', sending };
  if (unsent) return { is: 'unsent', unsent };
  if (id === undefined) return { is: 'none' };
  if (error instanceof Refused && error.status === 404) return { is: 'gone' };
  // The server may be asked how far it is before the word to save has reached it.
  if (data)
    return { is: isSaving(data) && data.state === 'ready' ? 'saving' : data.state, intake: data, lost: error !== null };
  return error ? { is: 'failed', error, retry: refetch } : { is: 'loading' };
}

/** Everything else was read before the save: the spaces, what is imported, the comparisons. */
function useSaved(stage: Stage): void {
  const queries = useQueryClient();
  const over = stage.is === 'saved' || stage.is === 'gone';
  useEffect(() => {
    if (over) queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'intake' });
  }, [over, queries]);
}
