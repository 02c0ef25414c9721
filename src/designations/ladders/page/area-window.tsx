import { type ReactNode, useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { useText } from '../../../kit/web/lang.ts';
import type { Search } from '../../../kit/web/search.ts';
import { Window } from '../../../kit/web/window.tsx';
import type { AreaView, NamedBody, ResultView } from '../result-view.ts';
import { SheetMenu } from './actions.tsx';
import { StepChip } from './result-table.tsx';
import { text } from './text.ts';

type Props = {
  result: ResultView;
  area: string | undefined;
  sheet: { path: string; asked: Search } | null;
  onClose: () => void;
};

/** Why an area ended as it did: the steps, who was chosen, who was not and why, what nobody knows. */
export function AreaWindow({ result, area: key, sheet, onClose }: Props) {
  const area = result.areas.find((one) => one.key === key);
  return (
    <Window title={area?.name ?? ''} open={area !== undefined} onOpen={(open) => open || onClose()}>
      {area && <AreaContent area={area} sheet={sheet} />}
    </Window>
  );
}

function AreaContent({ area, sheet }: { area: AreaView; sheet: Props['sheet'] }) {
  const t = useText(text).area;
  const { neighbour, alternatives, continued, rejected } = area;
  const open = [...area.unknown, ...area.notes];
  return (
    <div className="flex flex-col gap-4 leading-150">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StepChip area={area} />
        <span>{area.stepName || t.nobody}</span>
      </p>
      {neighbour && <p className="text-dns-16B-130">{t.restsOn(neighbour.words)}</p>}
      <Part title={t.trace}>
        <ol>
          {area.trace.map(({ step, name, words }) => (
            <li key={step} className="border-solid-gray-200 border-b py-1">
              <b className="tabular-nums">{step}</b> {name}
              <span className="block text-dns-14N-130 text-solid-gray-700">{words}</span>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t.chosen(area.chosen.length)}>
        {area.chosen.length > 0 ? <Bodies bodies={area.chosen} /> : <p>{t.nobody}</p>}
      </Part>
      {continued.length > 0 && (
        <Part title={t.continued}>
          <ul>
            {continued.map(({ code, name, place, reason }) => (
              <li key={code}>
                {name} <Quiet>{[place, reason].filter(Boolean).join('　')}</Quiet>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {alternatives.length > 0 && (
        <Part title={t.alternatives}>
          <ul>
            {alternatives.map(({ name, words, reason }) => (
              <li key={name}>
                {name} <Quiet>{`${words}　${reason}`}</Quiet>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {open.length > 0 && (
        <Part title={t.open}>
          <ul className="list-disc pl-6">
            {open.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Part>
      )}
      {rejected.length > 0 && (
        <Part title={t.rejected(rejected.reduce((sum, { bodies }) => sum + bodies.length, 0))}>
          <ul className="flex flex-col gap-2">
            {rejected.map(({ reason, bodies }) => (
              <li key={reason}>
                <p>{reason}</p>
                <Bodies bodies={bodies} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {sheet && (
        <p>
          <SheetMenu path={sheet.path} asked={{ ...sheet.asked, area: area.key }} />
        </p>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="text-dns-16B-130">{title}</h3>
      {children}
    </section>
  );
}

const Quiet = ({ children }: { children: ReactNode }) => (
  <span className="text-dns-14N-130 text-solid-gray-700">{children}</span>
);

const first = 6;

function Bodies({ bodies }: { bodies: NamedBody[] }) {
  const t = useText(text).area;
  const [all, setAll] = useState(false);
  const shown = all ? bodies : bodies.slice(0, first);
  return (
    <>
      <ul className="pl-4">
        {shown.map(({ code, name, place }) => (
          <li key={code}>
            {name} <Quiet>{place}</Quiet>
          </li>
        ))}
      </ul>
      {shown.length < bodies.length && (
        <Button look="small" className="mt-1" onClick={() => setAll(true)}>
          {t.showAll(bodies.length)}
        </Button>
      )}
    </>
  );
}
