import { useText } from '../../../kit/web/lang.ts';
import type { Progress } from '../model.ts';
import type { BoardView } from '../view.ts';
import { ProgressSign } from './signs.tsx';
import { text } from './text.ts';

type Props = {
  view: BoardView;
  progress: Progress | undefined;
  onProgress: (progress: Progress | undefined) => void;
};

const look =
  'inline-flex min-h-9 items-center gap-2 rounded-8 border px-3 text-dns-16N-130 hover:bg-key-50 max-desktop:min-h-11';
const pressed = 'border-2 border-key-900 bg-key-50 font-700';

/** How many zones are how far, which is also the way to see only those. */
export function Filter({ view, progress, onProgress }: Props) {
  const t = useText(text);
  const choices = [{ progress: undefined, label: t.all, count: view.zones.length }, ...view.counts];
  return (
    <fieldset aria-label={t.filter} className="flex flex-wrap gap-2 print:hidden">
      {choices.map((choice) => (
        <button
          key={choice.label}
          type="button"
          aria-pressed={choice.progress === progress}
          onClick={() => onProgress(choice.progress)}
          className={`${look} ${choice.progress === progress ? pressed : 'border-solid-gray-536 bg-white'}`}
        >
          {choice.progress && <ProgressSign progress={choice.progress} />}
          {choice.label} <b className="tabular-nums">{choice.count}</b>
        </button>
      ))}
    </fieldset>
  );
}
