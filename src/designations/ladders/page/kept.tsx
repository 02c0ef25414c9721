import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { writePlace } from '../../../kit/pure/fault.ts';
import { say } from '../../../kit/pure/wording.ts';
import { Answer } from '../../../kit/web/answer.tsx';
import { get } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Failure } from '../../../kit/web/failure.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import { Skeleton } from '../../../kit/web/waiting.tsx';
import type { LaddersView } from '../list-view.ts';
import type { LaddersSearch } from '../page-address.ts';
import type { RunAgain, SelectionView } from '../selection-view.ts';
import { SheetMenu } from './actions.tsx';
import { AreaWindow } from './area-window.tsx';
import type { Go } from './asked.ts';
import { CandidatesWindow } from './candidates-window.tsx';
import { ResultTable } from './result-table.tsx';
import { text } from './text.ts';

type Props = { view: LaddersView; id: string; search: LaddersSearch; go: Go };

/** A result as it was kept, and whether the same steps would give the same today. */
export function KeptResult({ view, id, search, go }: Props) {
  const { realm } = useParams({ strict: false });
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['designations', 'selection', realm, id, lang],
    queryFn: ({ signal }) => get<SelectionView>(`/api/${realm}/designations/selections/${id}`, { lang }, signal),
  });
  if (!data) return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
  return <Kept view={view} selection={data} search={search} go={go} />;
}

function Kept({ view, selection, search, go }: Omit<Props, 'id'> & { selection: SelectionView }) {
  const t = useText(text).kept;
  const [naming, setNaming] = useState(false);
  const { kept, id } = selection;
  const sheet = `/api/${view.realm.key}/designations/selections/${id}/sheet`;
  const back = { lang: search.lang, ladder: kept.ladder.id, unit: kept.unit.id };
  return (
    <>
      <Answer
        sentence={kept.sentence}
        lines={[t.of(id, kept.ladder.name, kept.ladder.version, kept.unit.name, kept.asOf.label), ...kept.lines]}
      />
      <p className="mt-2 leading-150">
        {t.by(selection.by, selection.at)} {selection.note && t.note(selection.note)}
      </p>
      <div className="flex flex-wrap items-center gap-3 py-3 print:hidden">
        {view.may.write && (
          <Button look="solid" onClick={() => setNaming(true)}>
            {t.name}
          </Button>
        )}
        <SheetMenu path={sheet} asked={{}} />
        <Link href={address(`/${view.realm.key}/designations/ladders`, back)} className="link">
          {t.back}
        </Link>
      </div>
      <section aria-labelledby="again" className="card mb-3 rounded-8 border border-solid-gray-200 bg-white px-4 py-3">
        <h2 id="again" className="text-dns-16B-130">
          {t.again}
        </h2>
        {selection.again.map((again) => (
          <Again key={again.asOf} again={again} />
        ))}
      </section>
      <ResultTable result={kept} selected={search.area} onArea={(area) => go({ area })} />
      <AreaWindow
        result={kept}
        area={search.area}
        sheet={{ path: sheet, asked: {} }}
        onClose={() => go({ area: undefined })}
      />
      <CandidatesWindow view={view} selection={selection} open={naming} onOpen={setNaming} />
    </>
  );
}

function Again({ again }: { again: RunAgain }) {
  const t = useText(text).kept;
  const lang = useLang();
  return (
    <div className="mt-1 leading-150">
      <p>
        {again.same ? '✓ ' : '≠ '}
        {again.sentence}
      </p>
      <ul className="pl-5 text-dns-14N-130">
        {again.differences.map(({ area, what, was, now }) => (
          <li key={area} className="py-0.5">
            <b>{area}</b>（{what}）{t.wasNow(was, now)}
          </li>
        ))}
        {again.faults.map((fault) => (
          <li key={`${fault.code}${fault.at?.part}`}>
            {fault.at && `${writePlace(fault.at, lang)}：`}
            {say(fault.message, lang)}
          </li>
        ))}
      </ul>
    </div>
  );
}
