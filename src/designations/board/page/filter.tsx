import { CountChips } from '../../../kit/web/filter.tsx';
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

/** How many zones are how far, which is also the way to see only those. */
export function Filter({ view, progress, onProgress }: Props) {
  const t = useText(text);
  const counts = view.counts.map(({ progress, ...one }) => ({
    id: progress,
    ...one,
    sign: <ProgressSign progress={progress} />,
  }));
  const choices = [{ id: undefined, label: t.all, count: view.zones.length }, ...counts];
  return <CountChips name={t.filter} choices={choices} value={progress} onChange={onProgress} />;
}
