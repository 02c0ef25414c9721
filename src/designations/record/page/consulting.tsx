import { useState } from 'react';
import { AskWindow } from '../../../consultations/parts/ask-window.tsx';
import { OneConsultation } from '../../../consultations/parts/one.tsx';
import { send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Card } from '../../../kit/web/card.tsx';
import { useText } from '../../../kit/web/lang.ts';
import type { DesignationView } from '../view.ts';
import { text } from './text.ts';

/** Who was asked and what they answered, and the way to ask. */
export function Consulting({ view, lang }: { view: DesignationView; lang?: 'en' }) {
  const [asking, setAsking] = useState(false);
  const t = useText(text).record;
  const realm = view.realm.key;
  const ask = view.may.ask && (
    <Button look={view.consultations.length === 0 ? 'solid' : 'small'} onClick={() => setAsking(true)}>
      {t.ask}
    </Button>
  );
  return (
    <Card id="consultations" title={t.consultations} aside={ask}>
      {view.consultations.length === 0 && (
        <p className="border-solid-gray-200 border-t px-3 py-2 leading-150">
          {view.may.history ? t.noConsultation : t.hiddenConsultation}
        </p>
      )}
      <ul>
        {view.consultations.map((one) => (
          <OneConsultation key={one.id} realm={realm} view={one} lang={lang} titled={false} />
        ))}
      </ul>
      {asking && (
        <AskWindow
          realm={realm}
          groups={view.parties.map(({ party, key, name, asked }) => ({
            ...{ id: `${party} ${key}`, label: name, waits: asked, parties: [{ party, key }] },
          }))}
          title={t.askTitle(view.body.name, view.area.name, view.kind.label)}
          onOpen={setAsking}
          send={async (asked) =>
            (await send<{ asked: number }>('POST', `/api/${realm}/designations/${view.id}/consultations`, {
              version: view.version,
              ...asked,
            }))!
          }
        />
      )}
    </Card>
  );
}
