import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import { useWay } from './progress.tsx';
import { useStart } from './state.tsx';

/** For readers: the start, each quarter, and the end. */
export function Announcement() {
  const { stage } = useStart();
  const t = useText(text);
  const way = useWay(stage);
  const quarter = way ? Math.floor(way.share * 4) * 25 : 0;
  const words = way
    ? t.progress.spoken(way.title, quarter)
    : stage.is === 'ready' && stage.intake.preview
      ? t.preview.spoken(stage.intake.preview.sentence)
      : stage.is === 'saved'
        ? `${t.saved.title} ${stage.intake.preview?.sentence ?? ''}`
        : '';
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  );
}
