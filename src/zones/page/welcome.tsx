import { useEffect } from 'react';
import { Button } from '../../kit/web/button.tsx';
import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { buttonLook } from '../../kit/web/look.ts';
import { address } from '../../kit/web/search.ts';
import { compareAddress } from './address.ts';
import { useCompare } from './state.tsx';
import { nextStep } from './steps.ts';
import { welcomeText } from './welcome-text.ts';

/** The first three minutes. Nothing is blocked; each step ticks itself when its act is done. */
export function WelcomeCard() {
  const { tour, tell } = useCompare();
  const t = useText(welcomeText);
  if (tour.dismissed) return null;
  return (
    <section
      aria-labelledby="welcome"
      className="card mt-2.5 flex items-start gap-x-4 rounded-8 border-2 border-key-900 bg-white px-3 py-1 print:hidden"
    >
      <div className="flex grow flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="welcome" className="text-dns-16B-130">
          {t.title}
        </h2>
        {tour.started ? <Steps /> : <Start />}
      </div>
      <button
        type="button"
        aria-label={t.dismiss}
        onClick={() => tell({ kind: 'dismiss' })}
        className="mt-1 grid size-7 shrink-0 place-items-center rounded-4"
      >
        <Icon name="close" className="size-4" />
      </button>
    </section>
  );
}

function Start() {
  const { view, search, tell } = useCompare();
  const t = useText(welcomeText);
  const start = () => tell({ kind: 'start' });
  const { lang } = search;
  return (
    <>
      <p className="text-dns-14N-130">{t.lead}</p>
      <div className="flex flex-wrap gap-2">
        {view.realm.sample ? (
          <Button look="small" onClick={start}>
            {t.sample}
          </Button>
        ) : (
          <Link href={compareAddress('sample', { lang })} onClick={start} className={buttonLook.small}>
            {t.sample}
          </Link>
        )}
        {view.may.importData && (
          <Link href={address('/start', { lang })} className="link self-center text-dns-14B-130">
            {t.own}
          </Link>
        )}
      </div>
    </>
  );
}

function Steps() {
  const { tour, search, view } = useCompare();
  const t = useText(welcomeText);
  const next = nextStep(tour);
  useEffect(() => {
    document.body.dataset.tour = next === null ? '' : String(next);
    return () => {
      delete document.body.dataset.tour;
    };
  }, [next]);
  return (
    <>
      <ol className="flex flex-wrap gap-x-4">
        {t.steps.map((words, at) => (
          <Step key={words} n={at + 1} words={words} />
        ))}
      </ol>
      <p role="status" className="text-dns-14N-130">
        {next === null && (
          <>
            {t.done} {view.may.importData && <Link href={address('/start', { lang: search.lang })}>{t.doneNext}</Link>}
          </>
        )}
      </p>
    </>
  );
}

function Step({ n, words }: { n: number; words: string }) {
  const { tour } = useCompare();
  const t = useText(welcomeText);
  const done = tour.done.includes(n);
  const next = nextStep(tour) === n;
  return (
    <li aria-current={next ? 'step' : undefined} className="flex gap-2 py-1 text-dns-14N-130">
      <span
        className={`grid size-5 shrink-0 place-items-center rounded-full border text-dns-14B-120 ${
          done
            ? 'tint border-green-900 bg-green-900 text-white'
            : next
              ? 'border-2 border-key-900 text-key-900'
              : 'border-solid-gray-536 text-solid-gray-700'
        }`}
      >
        <span className="sr-only">{t.step(n, done)}</span>
        {done ? <Icon name="check" className="size-3.5" /> : <span aria-hidden="true">{n}</span>}
      </span>
      <span className={done ? 'text-solid-gray-700' : next ? 'font-700' : ''}>{words}</span>
    </li>
  );
}
