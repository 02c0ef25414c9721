import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Draft } from '../../../accounts/drafts/model.ts';
import { Refused } from '../../../kit/web/api.ts';
import { useAutosave } from '../../../kit/web/form/autosave.ts';
import type { HubRecordView } from '../view.ts';
import {
  begin,
  draftsKey,
  dropDraft,
  type Editing,
  type Fields,
  goOn,
  keepDraft,
  readDraft,
  subjectOf,
} from './draft.ts';

/** A version kept beside the draft is named by its moment. */
const newAlternative = () => Date.now().toString(36);

/** The form's words, and the draft that follows them. */
export function useEditing(view: HubRecordView, subject: string, draft: Draft | null) {
  const [editing, setEditing] = useState<Editing>(() => (draft ? goOn(draft, view) : begin(view)));
  const seen = useRef(draft?.savedAt ?? null);
  const queries = useQueryClient();
  const realm = view.realm.key;
  const save = async (value: Editing) => {
    seen.current = await keepDraft(realm, subject, value, seen.current);
    return seen.current;
  };
  const { state, saver } = useAutosave(save, draft?.savedAt ?? null);
  const become = (next: Editing) => {
    setEditing(next);
    saver.typed(next);
  };
  const keepAside = () => keepDraft(realm, subjectOf(view.municipality.code, newAlternative()), editing, null);
  return {
    editing,
    state,
    saver,
    /** Replaces the whole, as after a choice between two versions. */
    become,
    type: (change: Fields) => become({ ...editing, mine: { ...editing.mine, ...change } }),
    explain: (reason: string) => become({ ...editing, reason }),
    written: () => (seen.current ? { subject, seen: seen.current } : undefined),
    /** Another screen went on with the same draft. */
    elsewhere: state.kind === 'refused' && state.error instanceof Refused && state.error.status === 409,
    takeMine: async () => {
      seen.current = (await readDraft(realm, subject))?.savedAt ?? null;
      saver.typed(editing);
      saver.flush();
    },
    takeTheirs: async () => {
      await keepAside();
      const there = await readDraft(realm, subject);
      seen.current = there?.savedAt ?? null;
      setEditing(there ? goOn(there, view) : begin(view));
      await queries.invalidateQueries({ queryKey: draftsKey(realm) });
    },
    /** False while something typed is not safe: the form stays. */
    leave: async () => {
      const safe = await saver.safe();
      if (safe) await queries.invalidateQueries({ queryKey: draftsKey(realm) });
      return safe;
    },
    keepAside,
    /** Leaves the record as it is, and what was typed as a version beside it. */
    setAside: async () => {
      await saver.settle();
      await keepAside();
      await dropDraft(realm, subject);
      await queries.invalidateQueries({ queryKey: draftsKey(realm) });
    },
  };
}

export type EditingForm = ReturnType<typeof useEditing>;
