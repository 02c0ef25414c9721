import { ArrivedHeading } from '../../kit/web/arrived.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { IntakeView } from '../view.ts';
import { CompareLinks } from './compare-links.tsx';
import { Facts } from './facts.tsx';
import { useStart } from './state.tsx';
import { NextFile } from './waiting-files.tsx';
import { WorkbookLink } from './workbook-link.tsx';

/** What saving did, and the way on. */
export function Saved({ intake }: { intake: IntakeView }) {
  const { waiting } = useStart();
  const { preview } = intake;
  const t = useText(text).saved;
  return (
    <section
      aria-labelledby="saved"
      className="tint flex flex-col gap-2 rounded-8 border border-green-900 bg-green-50 px-4 py-3"
    >
      <ArrivedHeading id="saved">{preview?.nothingChanges ? t.nothing : t.title}</ArrivedHeading>
      <p className="text-dns-16B-130">{preview?.title}</p>
      <p>{preview?.sentence}</p>
      {preview && <Facts facts={preview.facts} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <NextFile />
        <CompareLinks intake={intake} primary={waiting.length === 0} />
        {preview && preview.parts.length > 0 && <WorkbookLink intake={intake} />}
      </div>
    </section>
  );
}
