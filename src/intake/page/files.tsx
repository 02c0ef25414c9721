import { say } from '../../kit/pure/wording.ts';
import { Card } from '../../kit/web/card.tsx';
import { DropZone } from '../../kit/web/drop-zone.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import { bureauOf } from './bureaus.ts';
import { useRealmName } from './chosen.tsx';
import { Message } from './message.tsx';
import { Progress } from './progress.tsx';
import { type Stage, useStart } from './state.tsx';

const onItsWay: Stage['is'][] = ['sending', 'reading', 'saving'];

/** The second step: the file. What came of the last one stands above the place for the next. */
export function Files() {
  const { stage, take, waiting, returned } = useStart();
  const t = useText(text).files;
  const primary = stage.is !== 'saved' && waiting.length === 0;
  return (
    <Card id="files" title={t.title}>
      <div className="flex flex-col gap-3 px-3 pb-3">
        {onItsWay.includes(stage.is) ? (
          <Progress />
        ) : (
          <>
            <Message />
            <DropZone
              choose={t.choose}
              or={t.or}
              accept=".xlsx,.csv"
              primary={primary}
              focus={returned && stage.is === 'none'}
              onFiles={take}
            >
              <p className="text-dns-14N-130 text-solid-gray-700">{t.safe}</p>
            </DropZone>
            <Where />
          </>
        )}
      </div>
    </Card>
  );
}

function Where() {
  const { prefecture } = useStart();
  const lang = useLang();
  const t = useText(text).files;
  const name = useRealmName();
  const bureau = bureauOf(prefecture);
  return (
    <ul className="list-disc pl-6 leading-150">
      {bureau && <li>{t.where(name, say(bureau.name, lang))}</li>}
      <li>{t.kinds}</li>
      <li>{t.zip}</li>
    </ul>
  );
}
