import { ArrivedHeading } from '../../kit/web/arrived.tsx';
import { Button } from '../../kit/web/button.tsx';
import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { ProgressBar } from '../../kit/web/progress-bar.tsx';
import { text } from '../text.ts';
import { type Stage, useStart } from './state.tsx';
import { writeSize } from './written.ts';

/** Sending takes the first part of the bar, reading the rest; saving has its own. */
const sendingPart = 0.2;

type Way = { title: string; share: number; words: string };

export function useWay(stage: Stage): Way | null {
  const t = useText(text).progress;
  if (stage.is === 'sending') {
    const { name, bytes, share } = stage.sending;
    const words = t.sent(writeSize(bytes * share), writeSize(bytes));
    return { title: t.sending(name), share: share * sendingPart, words };
  }
  if (stage.is === 'reading') {
    const { file, progress, rows } = stage.intake;
    return { title: t.reading(file.name), share: sendingPart + progress * (1 - sendingPart), words: t.rows(rows) };
  }
  if (stage.is !== 'saving') return null;
  const { file, progress } = stage.intake;
  return { title: t.saving(file.name), share: progress, words: t.percent(Math.round(progress * 100)) };
}

export function Progress() {
  const { stage, stop } = useStart();
  const t = useText(text).progress;
  const way = useWay(stage);
  if (!way) return null;
  const lost = 'lost' in stage && stage.lost;
  return (
    <section aria-labelledby="progress" className="flex flex-col gap-3">
      <ArrivedHeading key={stage.is} id="progress">
        {way.title}
      </ArrivedHeading>
      <ProgressBar label={way.title} share={way.share} words={way.words} />
      {lost && (
        <p role="alert" className="flex gap-2">
          <Icon name="warning" className="size-5 text-red-900" />
          {t.lost}
        </p>
      )}
      <Button className="self-start" onClick={stop}>
        {t.cancel}
      </Button>
    </section>
  );
}
