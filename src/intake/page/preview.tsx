import { useState } from 'react';
import { ArrivedHeading } from '../../kit/web/arrived.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { useFileDrop } from '../../kit/web/drop-zone.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { text } from '../text.ts';
import type { IntakePreview, IntakeView } from '../view.ts';
import { useAnswers } from './answers.ts';
import { Confirmation } from './confirmation.tsx';
import { Facts } from './facts.tsx';
import { Parts } from './parts.tsx';
import { Saving } from './saving.tsx';
import { writeSize } from './written.ts';

/** What saving would do. Nothing is written before the button is pressed. */
export function Preview({ intake, preview }: { intake: IntakeView; preview: IntakePreview }) {
  const t = useText(text);
  const toast = useToast();
  const answers = useAnswers(intake.id);
  const [confirmed, setConfirmed] = useState(false);
  useFileDrop(() => toast({ text: t.files.openFirst }));
  return (
    <div className="flex flex-col gap-3">
      <section
        aria-labelledby="preview"
        className="card flex flex-col gap-2 rounded-8 border border-solid-gray-200 bg-white p-3"
      >
        <Head intake={intake} preview={preview} />
        <Facts facts={preview.facts} />
        <Notices notices={preview.notices} />
        {preview.confirmation && !preview.nothingChanges && (
          <Confirmation ask={preview.confirmation} confirmed={confirmed} onConfirm={setConfirmed} />
        )}
        <Saving intake={intake} preview={preview} answers={answers.answers} confirmed={confirmed} />
      </section>
      <Parts parts={preview.parts} answers={answers} intake={intake} />
    </div>
  );
}

function Head({ intake, preview }: { intake: IntakeView; preview: IntakePreview }) {
  const t = useText(text).preview;
  const { name, bytes } = intake.file;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <ArrivedHeading id="preview">{preview.title}</ArrivedHeading>
        <span className="text-dns-14N-130 text-solid-gray-700">{t.file(name, writeSize(bytes))}</span>
      </div>
      <p className="text-std-20B-150">
        {preview.sentence} {!preview.nothingChanges && <span className="font-400">{t.unsaved}</span>}
      </p>
    </>
  );
}

function Notices({ notices }: { notices: string[] }) {
  const t = useText(kitText);
  if (notices.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1">
      {notices.map((notice) => (
        <li key={notice}>
          <Chip look="caution">{t.caution}</Chip> {notice}
        </li>
      ))}
    </ul>
  );
}
