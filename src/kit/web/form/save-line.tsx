import { Icon, type IconName } from '../icon.tsx';
import { useText } from '../lang.ts';
import type { SaveState } from './autosaver.ts';
import { text } from './text.ts';

const icons: Record<SaveState['kind'], IconName> = {
  clean: 'file',
  saving: 'file',
  saved: 'check',
  failing: 'warning',
  refused: 'warning',
};

/** At the foot of a form: how far what was typed is safe. */
export function SaveLine({ state }: { state: SaveState }) {
  const t = useText(text);
  const lost = state.kind === 'failing' || state.kind === 'refused';
  return (
    <p className={`flex min-h-6 flex-wrap items-center gap-x-1 text-dns-14N-130 ${lost ? 'text-red-900' : ''}`}>
      {state.kind !== 'clean' && <Icon name={icons[state.kind]} className="size-4" />}
      <span role="status">{wordsOf(state, t)}</span>
      {state.kind === 'failing' && <span aria-hidden="true">{t.retryIn(state.retryIn)}</span>}
      {lost && <span className="text-solid-gray-900">{t.kept}</span>}
    </p>
  );
}

function wordsOf(state: SaveState, t: (typeof text)['ja']): string {
  if (state.kind === 'clean') return '';
  if (state.kind === 'saving') return t.saving;
  return state.kind === 'saved' ? t.saved(timeOf(state.at)) : t.failing;
}

const timeOf = (at: string): string =>
  new Date(at).toLocaleTimeString('ja', { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: '2-digit' });
