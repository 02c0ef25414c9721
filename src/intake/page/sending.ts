import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../kit/pure/fault.ts';
import { Refused, upload } from '../../kit/web/api.ts';
import { useLang } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { IntakeView } from '../view.ts';

const largest = 200 * 1024 * 1024;

export type Sending = { name: string; bytes: number; share: number };

/** A file that never became an intake. */
export type Unsent = { name: string; error: unknown };

/** One file at a time goes to the server; the others wait their turn. */
export function useSending(prefecture: string, arrived: (view: IntakeView) => Promise<void>) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [waiting, setWaiting] = useState<File[]>([]);
  const current = useRef<AbortController>(null);
  const lang = useLang();
  useEffect(() => () => current.current?.abort(), []);

  const start = async (file: File) => {
    const mine = new AbortController();
    current.current = mine;
    const { name, size: bytes } = file;
    const onSent = (share: number) => setSending({ name, bytes, share });
    setUnsent(null);
    onSent(0);
    try {
      await mustOpen(file);
      mine.signal.throwIfAborted();
      const way = { onSent, signal: mine.signal };
      await arrived(await upload<IntakeView>(`/api/${prefecture}/intake`, { name, lang }, file, way));
    } catch (error) {
      if (!mine.signal.aborted) setUnsent({ name, error });
    } finally {
      if (current.current === mine) setSending(null);
    }
  };
  const take = ([first, ...others]: File[]) => {
    if (!first) return;
    setWaiting(others);
    start(first);
  };
  const stop = () => current.current?.abort();
  return { sending, unsent, waiting, take, stop, forget: () => setUnsent(null) };
}

/** Folders and files another program holds cannot be read; they would look like a broken line. */
async function mustOpen(file: File): Promise<void> {
  if (file.size > largest) throw refused('file-too-large', 'tooLarge', file);
  const opened = await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => null);
  if (!opened) throw refused('file-unreadable', 'unreadable', file);
}

function refused(code: string, words: 'tooLarge' | 'unreadable', file: File): Refused {
  const fault: Fault = {
    code,
    message: { ja: text.ja.files[words], en: text.en.files[words] },
    at: { file: file.name },
  };
  return new Refused(422, [fault]);
}
