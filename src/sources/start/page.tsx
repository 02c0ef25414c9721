import { getRouteApi } from '@tanstack/react-router';
import { Card } from '../../kit/web/card.tsx';
import { TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { buttonLook } from '../../kit/web/look.ts';
import { realmName, useRealms } from '../../kit/web/realms.ts';
import { address } from '../../kit/web/search.ts';
import { CommandLine } from './command.tsx';
import { ExampleTable } from './example.tsx';
import { type StartStep, text } from './text.ts';

const route = getRouteApi('/start');

/** What an office does today to see its own prefecture; nothing is promised that does not work yet. */
export function StartPage() {
  const { lang } = route.useSearch();
  const t = useText(text);
  return (
    <>
      <TitleLine crumbs={[{ label: t.home, href: address('/', { lang }) }]} title={t.title} />
      <div className="flex max-w-4xl flex-col gap-3">
        <div className="leading-170">
          <p className="text-std-20B-150">{t.lead}</p>
          <p className="mt-1">{t.honest}</p>
          <p>{t.formats}</p>
        </div>
        <ol className="flex flex-col gap-3">
          {t.steps.map((step, at) => (
            <li key={step.id}>
              <StepCard step={step} n={at + 1} />
            </li>
          ))}
        </ol>
        <p className="leading-170">{t.rejects}</p>
        <Finish />
      </div>
    </>
  );
}

function StepCard({ step, n }: { step: StartStep; n: number }) {
  return (
    <Card id={step.id} title={`${n}. ${step.title}`}>
      <div className="flex flex-col gap-3 px-3 pb-3 leading-150">
        <p>{step.body}</p>
        <ExampleTable example={step.example} />
        <CommandLine title={step.title} command={step.command} />
        <p className="text-dns-14N-130 text-solid-gray-700">{step.after}</p>
      </div>
    </Card>
  );
}

function Finish() {
  const { lang: written } = route.useSearch();
  const lang = useLang();
  const t = useText(text);
  const { data } = useRealms();
  const sample = data?.realms.find((realm) => realm.sample);
  return (
    <Card id="finish" title={t.finishTitle}>
      <div className="flex flex-col gap-3 px-3 pb-3 leading-150">
        <p>{t.finish}</p>
        <div className="flex flex-wrap gap-3">
          {data?.realms.map((realm) => (
            <Link
              key={realm.key}
              href={address(`/${realm.key}/zones/compare`, { lang: written })}
              className={buttonLook.outline}
            >
              {realm.sample ? t.sample : t.open(realmName(realm, lang))}
            </Link>
          ))}
        </div>
        {data && !sample && (
          <>
            <p>{t.noSample}</p>
            <CommandLine title={t.sampleTitle} command={t.sampleCommand} />
          </>
        )}
      </div>
    </Card>
  );
}
