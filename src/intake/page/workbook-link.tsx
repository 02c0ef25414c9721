import { useLang, useText } from '../../kit/web/lang.ts';
import { address } from '../../kit/web/search.ts';
import { text } from '../text.ts';
import type { IntakeView } from '../view.ts';
import { useStart } from './state.tsx';

/** All parts with all their rows, for a look in Excel. */
export function WorkbookLink({ intake }: { intake: IntakeView }) {
  const { prefecture } = useStart();
  const lang = useLang();
  const t = useText(text).preview;
  return (
    <a className="link" href={address(`/api/${prefecture}/intake/${intake.id}/preview.xlsx`, { lang })} download>
      {t.workbook}
    </a>
  );
}
