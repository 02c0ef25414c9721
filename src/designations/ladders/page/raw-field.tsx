import { useId, useState } from 'react';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import type { Document } from './draft.ts';
import { text } from './text.ts';

type Props = {
  document: Document;
  /** What was written while it cannot be read as a document. */
  written: string | null;
  onWritten: (written: string) => void;
  onDocument: (document: Document, written: null) => void;
};

/** The document itself, for those who would rather write it. */
export function RawField({ document, written, onWritten, onDocument }: Props) {
  const t = useText(text).raw;
  const id = useId();
  const [typing, setTyping] = useState<string | null>(null);
  const shown = written ?? typing ?? JSON.stringify(document, null, 2);
  const write = (words: string) => {
    const read = parsed(words);
    setTyping(words);
    if (read) onDocument(read, null);
    else onWritten(words);
  };
  const broken = written !== null;
  return (
    <details open={broken || undefined} className="mt-4">
      <summary className="min-h-9 max-desktop:min-h-11 cursor-pointer py-2 max-desktop:py-3 text-dns-16N-130">
        {t.open}
      </summary>
      <label htmlFor={id} className="text-dns-14N-130">
        {t.label}
      </label>
      <textarea
        id={id}
        rows={18}
        spellCheck={false}
        value={shown}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setTyping(null)}
        aria-invalid={broken || undefined}
        aria-describedby={broken ? `${id}-fault` : undefined}
        className={`${fieldLook} mt-1 block w-full text-dns-14N-130 ${broken ? 'border-2! border-red-900!' : ''}`}
      />
      {broken && (
        <p id={`${id}-fault`} className="mt-1 text-dns-14N-130 text-red-900">
          {t.broken}
        </p>
      )}
    </details>
  );
}

function parsed(words: string): Document | null {
  try {
    const read: unknown = JSON.parse(words);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Document) : null;
  } catch {
    return null;
  }
}
