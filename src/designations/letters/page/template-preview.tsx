import { useState } from 'react';
import { writeDay } from '../../../kit/pure/day.ts';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import type { TemplateTexts } from '../model.ts';
import { letterPaper } from '../paper.ts';
import { text as letterText } from '../text.ts';
import type { LettersView, TemplateView } from '../view.ts';
import { type Asking, usePreview, useSubjects } from './asking.ts';
import { exampleValues } from './example.ts';
import { LetterSheets } from './sheet.tsx';
import { text } from './text.ts';

type Props = { view: LettersView; template: TemplateView; texts: TemplateTexts };

/** The letter with a real record in its places; it follows each letter that is typed. */
export function TemplatePreview({ view, template, texts }: Props) {
  const { kind, lang } = template;
  const t = useText(text).template;
  const [chosen, setChosen] = useState<string | null>(null);
  const subjects = useSubjects(view.realm.key, kind).data ?? [];
  const subject = chosen ?? subjects[0]?.subject ?? '';
  const { last, today } = view.writing!;
  const example = exampleValues(lang);
  const words = (place: 'number' | 'sender') => String(example[place]);
  const asking: Asking = {
    ...{ kind, lang, dated: today, number: words('number'), numbering: 'same', numberReason: '', recordReason: '' },
    ...{ sender: last?.sender || words('sender'), contact: last?.contact || String(example.contact) },
    letters: [{ subject }],
  };
  const values = usePreview(view.realm.key, subject === '' ? null : asking).data?.[0]?.values;
  const known = subject !== '' && values ? values : { ...example, dated: writeDay(today, lang) };
  const mark = view.realm.sample ? letterText[lang].mark : null;
  const { paper } = letterPaper(texts, known, {
    lang,
    subject: '',
    mark,
    day: today,
    id: 'preview',
    small: kind === 'explanation',
  });
  return (
    <section className="flex flex-col gap-2 wide:sticky wide:top-14 wide:max-h-[calc(100vh-4rem)]">
      <p className="flex flex-wrap items-center gap-2">
        <label htmlFor="preview-with" className="text-dns-14B-130">
          {t.with}
        </label>
        <select
          id="preview-with"
          value={subject}
          onChange={(event) => setChosen(event.target.value)}
          className={`${fieldLook} max-w-full`}
        >
          <option value="">{t.example}</option>
          {subjects.map(({ subject, label }) => (
            <option key={subject} value={subject}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <div className="overflow-auto bg-solid-gray-100 p-3">
        <LetterSheets paper={paper} label={t.preview} />
      </div>
    </section>
  );
}
