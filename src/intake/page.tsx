import { Failure } from '../kit/web/failure.tsx';
import { TitleLine } from '../kit/web/frame/title-line.tsx';
import { useText } from '../kit/web/lang.ts';
import { address } from '../kit/web/search.ts';
import { Skeleton } from '../kit/web/waiting.tsx';
import { Announcement } from './page/announcement.tsx';
import { ChosenPrefecture, useRealmName } from './page/chosen.tsx';
import { Commands } from './page/commands.tsx';
import { Files } from './page/files.tsx';
import { KeptSuccessions } from './page/kept-successions.tsx';
import { Loaded } from './page/loaded.tsx';
import { NotYours } from './page/not-yours.tsx';
import { ChoosePrefecture } from './page/prefectures.tsx';
import { Preview } from './page/preview.tsx';
import { route, StartProvider, useStart, useStartState, useStartView } from './page/state.tsx';
import { Template } from './page/template.tsx';
import { text } from './text.ts';
import type { StartView } from './view.ts';

/** 自分の県で始める: the prefecture, the bureau's register, and the comparison is there. */
export function StartPage() {
  const { prefecture } = route.useSearch();
  return prefecture ? <OfPrefecture key={prefecture} prefecture={prefecture} /> : <Choosing />;
}

function Title() {
  const { lang } = route.useSearch();
  const t = useText(text);
  return <TitleLine crumbs={[{ label: t.home, href: address('/', { lang }) }]} title={t.title} />;
}

function Choosing() {
  return (
    <>
      <Title />
      <ChoosePrefecture />
    </>
  );
}

function OfPrefecture({ prefecture }: { prefecture: string }) {
  const { data, error, refetch } = useStartView(prefecture);
  if (data) return <Working view={data} />;
  return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
}

function Working({ view }: { view: StartView }) {
  return (
    <StartProvider value={useStartState(view)}>
      <Title />
      <Announcement />
      <Body />
    </StartProvider>
  );
}

function Body() {
  const { stage } = useStart();
  if (stage.is === 'loading') return <Skeleton />;
  if (stage.is !== 'ready' || !stage.intake.preview) return <Steps />;
  return <Preview key={stage.intake.id} intake={stage.intake} preview={stage.intake.preview} />;
}

function Steps() {
  const { view } = useStart();
  return (
    <>
      <Lead />
      <div className="grid items-start gap-3 wide:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <ChosenPrefecture />
          {view.readOnly ? <NotYours words={view.readOnly} /> : <Files />}
          <KeptSuccessions />
          {!view.readOnly && <Template />}
          {!view.readOnly && <Commands />}
        </div>
        <Loaded />
      </div>
    </>
  );
}

function Lead() {
  const { view } = useStart();
  const t = useText(text).lead;
  const name = useRealmName();
  const asked = view.opened ? t.again(name) : t.first(name, view.municipalities);
  const shown = view.opened ? t.there(name) : t.nothing(name);
  return <p className="pb-3 text-std-20B-150">{view.readOnly ? shown : asked}</p>;
}
