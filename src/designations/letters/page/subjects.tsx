import { Button } from '../../../kit/web/button.tsx';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import type { SubjectView } from '../view.ts';
import type { Asking } from './asking.ts';
import { text } from './text.ts';

type Letters = Asking['letters'];
type Props = {
  asking: Asking;
  subjects: readonly SubjectView[] | null;
  fault?: string;
  onChange: (letters: Letters) => void;
};

/** What the letters are about, one each, and whom each is for. */
export function SubjectFields({ asking, subjects, fault, onChange }: Props) {
  const t = useText(text).window;
  const { letters, kind } = asking;
  if (subjects?.length === 0) return <p className="tint rounded-8 bg-solid-gray-50 p-3">{t.none}</p>;
  const toggle = (subject: string, on: boolean) =>
    onChange(on ? [...letters, { subject }] : letters.filter((one) => one.subject !== subject));
  const shown = subjects ?? [];
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-dns-16B-130">{t.about}</legend>
      <p className="flex flex-wrap items-center gap-3 text-dns-14N-130 text-solid-gray-700">
        {t.aboutHelp}
        {shown.length > 1 && (
          <Button look="text" onClick={() => onChange(shown.map(({ subject }) => ({ subject })))}>
            {t.all}
          </Button>
        )}
      </p>
      <ul id="letter-subjects" tabIndex={-1} className="flex max-h-60 flex-col gap-2 overflow-auto p-1">
        {shown.map((one) => {
          const letter = letters.find(({ subject }) => subject === one.subject);
          return (
            <li key={one.subject} className="flex flex-col gap-1">
              <Checkbox checked={letter !== undefined} onChange={(on) => toggle(one.subject, on)}>
                {one.label}
              </Checkbox>
              {letter && kind !== 'explanation' && (
                <input
                  aria-label={t.addressee(one.label)}
                  value={letter.addressee ?? one.addressee}
                  onChange={(event) =>
                    onChange(letters.map((now) => (now === letter ? { ...now, addressee: event.target.value } : now)))
                  }
                  className={`${fieldLook} ml-8 w-[calc(100%-2rem)] max-w-xl`}
                />
              )}
            </li>
          );
        })}
      </ul>
      {fault && (
        <p className="flex items-center gap-1 text-dns-14N-130 text-red-900">
          <Icon name="warning" className="size-4" />
          {fault}
        </p>
      )}
    </fieldset>
  );
}
