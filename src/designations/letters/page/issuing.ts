import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { parseDay } from '../../../kit/pure/day.ts';
import { type Lang, say } from '../../../kit/pure/wording.ts';
import { Refused, send } from '../../../kit/web/api.ts';
import type { FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import type { LettersSearch } from '../page-address.ts';
import type { LettersView, SubjectView } from '../view.ts';
import { type Asking, renewLetters, usePreview, useSubjects } from './asking.ts';
import { text } from './text.ts';

export type Writing = NonNullable<LettersView['writing']>;

/** What is asked for, the first letter of it, and what became of issuing it. */
export function useIssuing(realm: string, writing: Writing, search: LettersSearch) {
  const lang = useLang();
  const t = useText(text).window;
  const [asking, setAsking] = useState<Asking>(() => begin(writing, search, lang));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [issued, setIssued] = useState<readonly number[] | null>(null);
  const [taken, setTaken] = useState(false);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const subjects = useSubjects(realm, asking.kind);
  const change = (to: Partial<Asking>) => setAsking((now) => ({ ...now, ...to }));
  const sent = withVersions(asking, subjects.data);
  const preview = usePreview(realm, parseDay(asking.dated) === null ? null : firstOf(sent));

  const issue = async () => {
    const found: FieldFault[] = [
      ...(asking.letters.length === 0 ? [{ field: 'letter-subjects', words: t.noneChosen }] : []),
      ...(asking.dated === '' ? [{ field: 'letter-dated', words: t.datedFault }] : []),
    ];
    setFaults(found);
    if (found.length > 0 || busy) return;
    setBusy(true);
    try {
      const made = await send<{ ids: number[] }>('POST', `/api/${realm}/letters`, sent);
      await renewLetters(queries, realm);
      setIssued(made!.ids);
    } catch (error) {
      setFaults(refusalsOf(error, lang, t.unreachable));
      setTaken(error instanceof Refused && error.faults.some(({ code }) => code === 'letter-number-taken'));
      await queries.invalidateQueries({ queryKey: ['letter-subjects', realm] });
    }
    setBusy(false);
  };

  return {
    ...{ asking, change, issue, issued, taken, busy, faults },
    ...{ subjects: subjects.data ?? null, preview: preview.data?.[0] ?? null },
    label: labelOf(asking, subjects.data),
    fault: (field: string) => faults.find((one) => one.field === `letter-${field}`)?.words,
  };
}

export type Issuing = ReturnType<typeof useIssuing>;

function begin(
  { last, today }: Writing,
  { designation, consultation, make, replaces }: LettersSearch,
  lang: Lang,
): Asking {
  const kind = make ?? (consultation ? 'consultation' : 'designation');
  const subject = consultation ? `consultation ${consultation}` : designation ? `designation ${designation}` : null;
  return {
    ...{ kind, lang, dated: today, number: '', numbering: 'same' },
    ...{ sender: last?.sender ?? '', contact: last?.contact ?? '' },
    ...{ numberReason: '', recordReason: '' },
    letters: subject ? [{ subject, ...(replaces && { replaces: Number(replaces) }) }] : [],
  };
}

/** The records as they were looked at: whoever changed one meanwhile is not written over. */
const withVersions = (asking: Asking, subjects: readonly SubjectView[] | undefined): Asking => ({
  ...asking,
  letters: asking.letters.map((letter) => {
    const version = subjects?.find(({ subject }) => subject === letter.subject)?.version;
    return version === undefined ? letter : { ...letter, version };
  }),
});

const firstOf = (asking: Asking): Asking => ({ ...asking, letters: asking.letters.slice(0, 1) });

const labelOf = ({ letters }: Asking, subjects: readonly SubjectView[] | undefined): string =>
  subjects?.find(({ subject }) => subject === letters[0]?.subject)?.label ?? '';

function refusalsOf(error: unknown, lang: Lang, unreachable: string): FieldFault[] {
  if (!(error instanceof Refused) || error.faults.length === 0) return [{ field: '', words: unreachable }];
  const own = ['number', 'dated', 'sender', 'contact', 'subjects', 'record', 'recordReason'];
  return error.faults.map(({ at, message }) => ({
    field: at?.column && own.includes(at.column) ? `letter-${at.column}` : '',
    words: say(message, lang),
  }));
}
