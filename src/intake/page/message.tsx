import { Refused, Unreachable } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Faults } from '../../kit/web/failure.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { text } from '../text.ts';
import { Notice } from './notice.tsx';
import { Saved } from './saved.tsx';
import { useStart } from './state.tsx';
import { NextFile } from './waiting-files.tsx';

/** What came of the last file. */
export function Message() {
  const { stage } = useStart();
  const t = useText(text);
  switch (stage.is) {
    case 'saved':
      return <Saved intake={stage.intake} />;
    case 'unsent':
      return <Rejected file={stage.unsent.name} error={stage.unsent.error} />;
    case 'refused':
      return <Rejected file={stage.intake.file.name} error={new Refused(422, stage.intake.faults)} />;
    case 'failed':
      return <Failed error={stage.error} retry={stage.retry} />;
    case 'cancelled':
      return (
        <Notice title={t.progress.cancelled}>
          <NextFile />
        </Notice>
      );
    case 'gone':
      return (
        <Notice title={t.gone.title}>
          <p>{t.gone.body}</p>
        </Notice>
      );
    default:
      return <NextFile />;
  }
}

const shownFaults = 50;

/** Every reason with its place; what to do is part of each. */
function Rejected({ file, error }: { file: string; error: unknown }) {
  const t = useText(text).refused;
  const faults = error instanceof Refused ? error.faults : [];
  const hidden = faults.length - shownFaults;
  return (
    <Notice key={file} title={t.title(file)}>
      {faults.length > 0 ? (
        <Faults error={new Refused(422, faults.slice(0, shownFaults))} />
      ) : (
        <p>{error instanceof Unreachable ? t.unreachable : t.failed}</p>
      )}
      {hidden > 0 && <p>{t.more(hidden)}</p>}
      <p>{t.nothing}</p>
      <NextFile />
    </Notice>
  );
}

function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const t = useText(kitText);
  const words = error instanceof Unreachable ? t.unreachable : t.failed;
  return (
    <Notice title={words.title}>
      {error instanceof Refused && error.faults.length > 0 ? <Faults error={error} /> : <p>{words.body}</p>}
      <Button className="self-start" onClick={retry}>
        {t.retry}
      </Button>
    </Notice>
  );
}
