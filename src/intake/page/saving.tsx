import { Refused, Unreachable } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Faults } from '../../kit/web/failure.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { IntakePreview, IntakeView } from '../view.ts';
import { toSend } from './answers.ts';
import { CompareLinks } from './compare-links.tsx';
import { Notice } from './notice.tsx';
import { useStart } from './state.tsx';
import { WorkbookLink } from './workbook-link.tsx';

type Props = { intake: IntakeView; preview: IntakePreview; answers: Record<string, boolean>; confirmed: boolean };

/** 保存する and やめる; where nothing would change, only the way to another file. */
export function Saving({ intake, preview, answers, confirmed }: Props) {
  const { stop, leave, save } = useStart();
  const t = useText(text).preview;
  const ask = preview.confirmation;
  const error = save.errorOf(intake);
  const blocked = ask !== null && !confirmed;
  const run = () => save.run(intake, { withdrawals: ask?.count ?? null, successions: toSend(answers) });
  return (
    <>
      {error && <NotSaved error={error} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {preview.nothingChanges ? (
          <>
            <Button look="solid" onClick={leave}>
              {t.other}
            </Button>
            <CompareLinks intake={intake} primary={false} />
          </>
        ) : (
          <>
            <Button look="solid" disabled={blocked} onClick={run}>
              {t.save}
            </Button>
            <Button onClick={stop}>{t.cancel}</Button>
          </>
        )}
        {blocked && !preview.nothingChanges && <span className="text-solid-gray-700">{t.checkFirst}</span>}
        {preview.parts.length > 0 && <WorkbookLink intake={intake} />}
      </div>
    </>
  );
}

/** The file stays as it was read; all reasons at once. */
function NotSaved({ error }: { error: Error }) {
  const t = useText(text).preview;
  const refused = error instanceof Refused && error.faults.length > 0;
  return (
    <Notice title={t.failed}>
      {refused ? <Faults error={error} /> : <p>{error instanceof Unreachable ? t.unreachable : t.retry}</p>}
    </Notice>
  );
}
