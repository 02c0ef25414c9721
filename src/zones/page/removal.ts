import { send } from '../../kit/web/api.ts';
import { useText } from '../../kit/web/lang.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { text } from '../text.ts';
import type { CriterionHead } from '../view.ts';
import { useRefresh } from './refresh.ts';
import { useCompare } from './state.tsx';

/** Takes a criterion out of sight at once and out of the data when nobody has brought it back. */
export function useRemoval() {
  const { realm, view, go, setLeaving } = useCompare();
  const t = useText(text).chooser;
  const kit = useText(kitText);
  const toast = useToast();
  const refresh = useRefresh();
  return (criterion: CriterionHead) => {
    const shown = view.criteria.filter((other) => other.shown).map((other) => other.id);
    const kept = shown.filter((id) => id !== criterion.id);
    const without = (ids: readonly string[]) => ids.filter((id) => id !== criterion.id);
    setLeaving((ids) => [...ids, criterion.id]);
    if (kept.length > 0)
      go({ criteria: kept, criterion: view.answer.criterion === criterion.id ? kept[0] : view.answer.criterion });
    const remove = () =>
      send('DELETE', `/api/${realm}/criteria/${encodeURIComponent(criterion.id)}`)
        .then(() => refresh())
        .finally(() => setLeaving(without));
    const restore = () => {
      setLeaving(without);
      go({ criteria: shown });
    };
    toast({ text: t.removed(criterion.name), action: { label: kit.undo, run: restore }, gone: remove });
  };
}
