import { Button } from '../../kit/web/button.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import { useStart } from './state.tsx';

/** Files that were dropped together with the last one: their turn comes when its is over. */
export function NextFile() {
  const { waiting, take } = useStart();
  const t = useText(text).files;
  const [next, ...later] = waiting;
  if (!next) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button look="solid" onClick={() => take(waiting)}>
        {t.next(next.name)}
      </Button>
      {later.length > 0 && <span>{t.waiting(later.map((file) => file.name))}</span>}
    </div>
  );
}
