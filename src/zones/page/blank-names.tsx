import { useState } from 'react';
import { Card } from '../../kit/web/card.tsx';
import { useText } from '../../kit/web/lang.ts';
import { HatchMark } from '../../kit/web/patterns.tsx';
import { text } from '../text.ts';
import { useCompare } from './state.tsx';

/** Where the map stands far below, the names stand under the answer: the first of them. */
const firstNames = 14;

/** Which zones are blank, to choose from. */
export function BlankNames() {
  const { view, short, go, tell } = useCompare();
  const t = useText(text).zone;
  const { answer, cures } = view;
  const [all, setAll] = useState(false);
  const listed = all ? cures : cures.slice(0, firstNames);
  if (answer.blank.state !== 'ok' || cures.length === 0) return null;
  const choose = (zone: string) => {
    tell({ kind: 'did', step: 3 });
    go({ zone });
  };
  return (
    <Card
      id="blank-names"
      className="mt-2.5 wide:hidden"
      title={t.pick}
      aside={<span className="text-dns-14N-130 text-solid-gray-700">{answer.unitName}</span>}
    >
      <div className="px-3 pb-3 text-dns-14N-130">
        <p className="text-solid-gray-700 print:hidden">{t.pickHint}</p>
        <ul className="mt-2 flex flex-wrap gap-2">
          {listed.map((cure) => (
            <li key={cure.key}>
              <button
                type="button"
                onClick={() => choose(cure.key)}
                className="tint flex min-h-7 items-center gap-1.5 rounded-6 border border-red-900 bg-white px-2 text-dns-14B-130 text-red-1000 hover:bg-red-50"
              >
                <HatchMark />
                {short(cure.zone)}
              </button>
            </li>
          ))}
        </ul>
        {listed.length < cures.length && (
          <button type="button" onClick={() => setAll(true)} className="link mt-2 min-h-6 rounded-4 print:hidden">
            {t.more(cures.length - listed.length)}
          </button>
        )}
      </div>
    </Card>
  );
}
