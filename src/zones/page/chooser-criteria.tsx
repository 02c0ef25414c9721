import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { CriterionHead } from '../view.ts';
import { Choices } from './choices.tsx';
import { useRemoval } from './removal.ts';
import { useCompare } from './state.tsx';

export function ChooserCriteria() {
  const { view, go, leaving } = useCompare();
  const t = useText(text).chooser;
  const staying = view.criteria.filter((criterion) => !leaving.includes(criterion.id));
  const choices = staying.map((criterion) => ({
    id: criterion.id,
    name: criterion.name,
    note: criterion.condition,
    shown: criterion.shown,
    action: criterion.removable && view.may.addCriterion && view.latest && <Remove criterion={criterion} />,
  }));
  return <Choices title={t.criteria} choices={choices} onChange={(ids) => go({ criteria: ids })} />;
}

function Remove({ criterion }: { criterion: CriterionHead }) {
  const t = useText(text).chooser;
  const remove = useRemoval();
  return (
    <button
      type="button"
      aria-label={t.removeName(criterion.name)}
      onClick={() => remove(criterion)}
      className="min-h-7 shrink-0 rounded-6 border border-red-900 px-2 text-oln-14B-100 text-red-900 hover:bg-red-50"
    >
      {t.remove}
    </button>
  );
}
