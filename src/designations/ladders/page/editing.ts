import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Draft as KeptDraft } from '../../../accounts/drafts/model.ts';
import { get, Refused, send } from '../../../kit/web/api.ts';
import { useAutosave } from '../../../kit/web/form/autosave.ts';
import type { SaveState } from '../../../kit/web/form/autosaver.ts';
import { type Document, type Draft, draftOf } from './draft.ts';

/** A ladder while it is written. `raw` is the document as text while it cannot be read, `note` what is said of the version. */
type Editing = { draft: Draft; raw: string | null; note: string };

export type Begun = { id: string; document: Document; version: number; title: string };

const subjectOf = (id: string): string => `ladder:${id}`;
const pathOf = (realm: string, id: string): string => `/api/${realm}/drafts/${encodeURIComponent(subjectOf(id))}`;

const readDraft = (realm: string, id: string, signal?: AbortSignal) =>
  get<{ draft: KeptDraft | null }>(pathOf(realm, id), {}, signal).then(({ draft }) => draft);

/** One's own draft of this ladder. Always asked anew: another PC may have typed. */
export const useLadderDraft = (realm: string, id: string) =>
  useQuery({
    queryKey: ['drafts', realm, subjectOf(id)],
    queryFn: ({ signal }) => readDraft(realm, id, signal),
    ...{ staleTime: 0, gcTime: 0 },
  });

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const begin = (document: Document): Editing => ({ draft: draftOf(document), raw: null, note: '' });

function goOn({ body }: KeptDraft, otherwise: Document): Editing {
  const document = isDocument(body.document) ? body.document : otherwise;
  return { draft: draftOf(document), raw: textIn(body.raw), note: textIn(body.note) ?? '' };
}

/** The form's words, and the draft that follows them; it stays until a version is saved or it is dropped. */
export function useEditing(realm: string, begun: Begun, kept: KeptDraft | null) {
  const [editing, setEditing] = useState<Editing>(() => (kept ? goOn(kept, begun.document) : begin(begun.document)));
  const [from, setFrom] = useState(kept);
  const [left, setLeft] = useState<SaveState | null>(null);
  const seen = useRef(kept?.savedAt ?? null);
  const base = from?.baseVersion ?? begun.version;
  const path = pathOf(realm, begun.id);
  const save = async ({ draft, raw, note }: Editing) => {
    const body = { document: draft.document, raw, note };
    const answer = await send<{ savedAt: string }>('PUT', path, { baseVersion: base, body, seen: seen.current });
    seen.current = answer!.savedAt;
    return answer!.savedAt;
  };
  const { state, saver } = useAutosave(save, kept?.savedAt ?? null);
  const become = (next: Editing) => {
    setEditing(next);
    saver.typed(next);
  };
  const show = (there: KeptDraft | null) => {
    seen.current = there?.savedAt ?? null;
    setFrom(there);
    setEditing(there ? goOn(there, begun.document) : begin(begun.document));
    setLeft(state);
  };
  const now: SaveState = state === left ? { kind: 'clean' } : state;
  return {
    ...{ editing, base, state: now },
    /** The draft the form began with, while it goes on with it. */
    from,
    type: (part: Partial<Editing>) => become({ ...editing, ...part }),
    /** What a version is saved with: the draft ends with it. */
    written: async () => {
      await saver.settle();
      return seen.current ? { subject: subjectOf(begun.id), seen: seen.current } : undefined;
    },
    /** It was not saved as a version after all. */
    goOn: () => saver.typed(editing),
    drop: async () => {
      await saver.settle();
      if (seen.current) await send('DELETE', `${path}?seen=${encodeURIComponent(seen.current)}`);
      show(await readDraft(realm, begun.id));
    },
    bringBack: (before: Editing, from: KeptDraft | null) => {
      setFrom(from);
      become(before);
    },
    /** Another screen went on with the same draft. */
    elsewhere: now.kind === 'refused' && now.error instanceof Refused && now.error.status === 409,
    takeMine: async () => {
      seen.current = (await readDraft(realm, begun.id))?.savedAt ?? null;
      saver.typed(editing);
      saver.flush();
    },
    takeTheirs: async () => {
      await saver.settle();
      show(await readDraft(realm, begun.id));
    },
  };
}

export type EditingForm = ReturnType<typeof useEditing>;
