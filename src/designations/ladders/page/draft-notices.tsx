import { dayInJapan, writeDayInWeek } from '../../../kit/pure/day.ts';
import type { Lang } from '../../../kit/pure/wording.ts';
import { Button } from '../../../kit/web/button.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import type { LaddersView } from '../list-view.ts';
import { choiceOf } from './asked.ts';
import type { EditingForm } from './editing.ts';
import { text } from './text.ts';

type Props = { view: LaddersView; id: string; form: EditingForm };

/** From when the draft is that was opened, what was saved since, and another screen that goes on with it. */
export function DraftNotices({ view, id, form }: Props) {
  const t = useText(text).draft;
  const lang = useLang();
  const { from } = form;
  const leave = useLeaving(form);
  return (
    <>
      {from && (
        <div className="tint mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-8 border border-yellow-1000 bg-yellow-50 px-3 py-2">
          <p>{t.goesOn(whenOf(from.savedAt, lang), from.baseVersion)}</p>
          <Button look="small" onClick={() => leave(form.drop, t.dropped)}>
            {t.drop}
          </Button>
        </div>
      )}
      <NewerVersion view={view} id={id} base={form.base} />
      {form.elsewhere && (
        <div
          role="alert"
          className="tint mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-8 border border-red-900 bg-red-50 px-3 py-2"
        >
          <p className="text-red-1000">{t.elsewhere}</p>
          <Button look="small" onClick={form.takeMine}>
            {t.mine}
          </Button>
          <Button look="small" onClick={() => leave(form.takeTheirs, t.opened)}>
            {t.theirs}
          </Button>
        </div>
      )}
    </>
  );
}

function NewerVersion({ view, id, base }: { view: LaddersView; id: string; base: number }) {
  const t = useText(text).draft;
  const lang = useLang() === 'en' ? 'en' : undefined;
  const ladder = choiceOf(view, id);
  const [newest] = ladder?.versions ?? [];
  if (!newest || ladder!.shipped || newest.version <= base) return null;
  const { version, by, at, note } = newest;
  return (
    <div className="tint mb-2 rounded-8 border border-red-900 bg-red-50 px-3 py-2">
      <p className="text-red-1000">{t.newer(by, at, version, note)}</p>
      <p>
        {t.newerHow}{' '}
        <Link
          className="link"
          href={address(`/${view.realm.key}/designations/ladders`, { ladder: id, version: String(version), lang })}
        >
          {t.openNewer(version)}
        </Link>
      </p>
    </div>
  );
}

/** What stood in the form before comes back with one press. */
function useLeaving({ editing, from, bringBack }: EditingForm) {
  const toast = useToast();
  const kit = useText(kitText);
  return async (act: () => Promise<void>, said: string) => {
    await act();
    toast({ text: said, action: { label: kit.undo, run: () => bringBack(editing, from) } });
  };
}

const whenOf = (at: string, lang: Lang): string => {
  const then = new Date(at);
  const time = then.toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
  return `${writeDayInWeek(dayInJapan(then), lang)} ${time}`;
};
