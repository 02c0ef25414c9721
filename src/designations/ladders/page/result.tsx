import type { ReactNode } from 'react';
import { Answer } from '../../../kit/web/answer.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import { Warnings } from '../../page-standing.tsx';
import type { LaddersView } from '../list-view.ts';
import type { LaddersSearch } from '../page-address.ts';
import type { ResultView } from '../result-view.ts';
import { AreaWindow } from './area-window.tsx';
import type { Go } from './asked.ts';
import { Compared } from './compare.tsx';
import { ResultTable } from './result-table.tsx';
import { text } from './text.ts';

type Props = { view: LaddersView; result: ResultView; search: LaddersSearch; go: Go; children: ReactNode };

/** The answer, then the table that proves it, or two ladders side by side. */
export function ResultPart({ view, result, search, go, children }: Props) {
  const sheet = {
    path: `/api/${view.realm.key}/designations/ladders/${result.ladder.id}/sheet`,
    asked: { version: String(result.ladder.version), unit: result.unit.id, asof: result.asOf.day },
  };
  return (
    <>
      <Answer sentence={result.sentence} lines={result.lines} />
      <Warnings words={result.warnings} />
      {result.empty && <WhatToImport result={result} lang={search.lang} />}
      {children}
      {search.with ? (
        <Compared result={result} other={search.with} search={search} go={go} />
      ) : (
        <ResultTable result={result} selected={search.area} onArea={(area) => go({ area })} />
      )}
      <AreaWindow result={result} area={search.area} sheet={sheet} onClose={() => go({ area: undefined })} />
    </>
  );
}

function WhatToImport({ result, lang }: { result: ResultView; lang?: 'en' }) {
  const t = useText(text).empty;
  const register = result.empty === 'register';
  const key = result.realm.key;
  return (
    <section aria-labelledby="first" className="card mt-2 rounded-8 border border-solid-gray-200 bg-white px-4 py-3">
      <h2 id="first" className="text-dns-16B-130">
        {register ? t.register : t.bodies}
      </h2>
      <p className="mt-1 leading-150">{register ? t.registerWhy : t.bodiesWhy}</p>
      <p className="mt-2">
        <Link href={address(register ? `/${key}/import` : `/${key}/hubs`, { lang })} className="link">
          {register ? t.toImport : t.toHubs}
        </Link>
      </p>
    </section>
  );
}
