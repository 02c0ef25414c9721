import { matchKey } from '../../../kit/pure/match-key.ts';
import { RadioField } from '../../../kit/web/form/radio-field.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import type { SubjectView } from '../view.ts';
import type { Asking } from './asking.ts';
import { text } from './text.ts';

type Props = {
  asking: Asking;
  subjects: readonly SubjectView[];
  fault: (field: string) => string | undefined;
  change: (to: Partial<Asking>) => void;
};

/** Where a record has the number of another letter: whether that stays or this one's takes its place, and why. */
export function RecordFields({ asking, subjects, fault, change }: Props) {
  const t = useText(text).window;
  const lang = useLang();
  const chosen = subjects.filter(({ subject }) => asking.letters.some((one) => one.subject === subject));
  const others = chosen.filter(({ recorded }) => recorded && matchKey(recorded.number) !== matchKey(asking.number));
  if (others.length === 0) return null;
  const numbers = others.map(({ label, recorded }) => `${label} ${recorded!.words}`).join(lang === 'ja' ? '、' : '; ');
  const refused = fault('record');
  return (
    <div
      id="letter-record"
      tabIndex={-1}
      className="tint flex flex-col gap-2 rounded-8 border border-yellow-1000 bg-yellow-50 p-3"
    >
      <RadioField<'keep' | 'replace' | ''>
        id="letter-record-choice"
        label={t.recorded}
        choices={t.record}
        value={asking.record ?? ''}
        onChange={(record) => change({ record: record || undefined })}
        onLeave={() => {}}
      />
      <p className="text-dns-14N-130 leading-150">{t.recordedHelp(numbers)}</p>
      {refused && <p className="text-dns-14N-130 text-red-900">{refused}</p>}
      {asking.record === 'replace' && (
        <TextField
          {...{ id: 'letter-recordReason', label: t.recordReason, help: t.recordReasonHelp }}
          fault={fault('recordReason')}
          value={asking.recordReason}
          onChange={(recordReason) => change({ recordReason })}
          onLeave={() => {}}
          width="long"
          kind="line"
        />
      )}
    </div>
  );
}
