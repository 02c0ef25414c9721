import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Draft } from '../../../accounts/drafts/model.ts';
import { mergeFields } from '../../../kit/pure/merge.ts';
import { get, Refused, send } from '../../../kit/web/api.ts';
import { useAutosave } from '../../../kit/web/form/autosave.ts';
import { type AgeScope, ageScopes } from '../../model.ts';
import { answers, type Given, type ItemAnswer } from '../model.ts';
import type { ReportView } from '../view.ts';

/** A report while it is written: the version it began with, and each item as it stands in the form. */
export type Editing = { baseVersion: number; base: Fields; mine: Fields };

/** Items by id, and `beds`, each as one text, so that two versions meet field by field. */
export type Fields = Record<string, string>;

const bedsKey = 'beds';
const write = ({ answer, evidence, ages }: ItemAnswer): string => JSON.stringify({ answer, evidence, ages });
const writeBeds = (beds: boolean | null): string => JSON.stringify(beds);

export const bedsIn = (fields: Fields): boolean | null => {
  const read: unknown = JSON.parse(fields[bedsKey] ?? 'null');
  return typeof read === 'boolean' ? read : null;
};

export function itemIn(fields: Fields, item: string): ItemAnswer {
  const read = JSON.parse(fields[item] ?? '{}') as Partial<ItemAnswer>;
  return {
    item,
    answer: answers.find((answer) => answer === read.answer) ?? 'unanswered',
    evidence: typeof read.evidence === 'string' ? read.evidence : '',
    ages: ageScopes.filter((age: AgeScope) => read.ages?.includes(age)),
  };
}

export const fieldsOf = ({ beds, answers }: Given): Fields => ({
  [bedsKey]: writeBeds(beds),
  ...Object.fromEntries(answers.map((answer) => [answer.item, write(answer)])),
});

export const givenIn = (fields: Fields): Given => ({
  beds: bedsIn(fields),
  answers: Object.keys(fields)
    .filter((id) => id !== bedsKey)
    .map((id) => itemIn(fields, id)),
});

const viewed = (view: ReportView): Fields =>
  fieldsOf({ beds: view.beds.value, answers: view.items.map(({ now }) => now) });

const subjectOf = (id: number): string => `report:${id}`;
const pathOf = (realm: string, id: number): string => `/api/${realm}/drafts/${encodeURIComponent(subjectOf(id))}`;

const textsIn = (part: unknown): Fields =>
  Object.fromEntries(Object.entries((part ?? {}) as Fields).filter(([, value]) => typeof value === 'string'));

export function useDraft({ realm, id, may }: ReportView) {
  return useQuery({
    queryKey: ['drafts', realm.key, subjectOf(id)],
    queryFn: ({ signal }) => get<{ draft: Draft | null }>(pathOf(realm.key, id), {}, signal),
    enabled: may.save,
    staleTime: 0,
    gcTime: 0,
  });
}

/** The form's answers, and the draft that follows them. */
export function useEditing(view: ReportView, draft: Draft | null) {
  const began = viewed(view);
  const [editing, setEditing] = useState<Editing>(() =>
    draft
      ? {
          baseVersion: draft.baseVersion,
          base: { ...began, ...textsIn(draft.body.base) },
          mine: { ...began, ...textsIn(draft.body.fields) },
        }
      : { baseVersion: view.version, base: began, mine: began },
  );
  const seen = useRef(draft?.savedAt ?? null);
  const save = async ({ baseVersion, base, mine }: Editing) => {
    const body = { baseVersion, body: { base, fields: mine }, seen: seen.current };
    const kept = await send<{ savedAt: string }>('PUT', pathOf(view.realm.key, view.id), body);
    seen.current = kept!.savedAt;
    return kept!.savedAt;
  };
  const { state, saver } = useAutosave(save, draft?.savedAt ?? null);
  const become = (next: Editing) => {
    setEditing(next);
    saver.typed(next);
  };
  return {
    ...{ editing, state, saver, become },
    answer: (answer: ItemAnswer) => become({ ...editing, mine: { ...editing.mine, [answer.item]: write(answer) } }),
    answerAll: (all: readonly ItemAnswer[]) =>
      become({
        ...editing,
        mine: { ...editing.mine, ...Object.fromEntries(all.map((one) => [one.item, write(one)])) },
      }),
    say: (beds: boolean) => become({ ...editing, mine: { ...editing.mine, [bedsKey]: writeBeds(beds) } }),
    written: () => (seen.current ? { subject: subjectOf(view.id), seen: seen.current } : null),
    elsewhere: state.kind === 'refused' && state.error instanceof Refused && state.error.status === 409,
  };
}

export type EditingForm = ReturnType<typeof useEditing>;

export type Meeting = { theirs: Fields; version: number; values: Fields; conflicts: string[]; alone: boolean };

/** What both wrote, brought together as far as it goes by itself; null where this is no conflict. */
export function meet({ base, mine }: Editing, error: unknown): Meeting | null {
  const body = error instanceof Refused && error.status === 409 ? error.body : null;
  const there = (body as { theirs?: Given & { version: number } } | null)?.theirs;
  if (!there) return null;
  const theirs = { ...base, ...fieldsOf(there) };
  const merged = mergeFields<Fields>({ base, mine, theirs });
  const alone = merged.mine.length + merged.theirs.length > 0;
  return { theirs, version: there.version, values: merged.values, conflicts: merged.conflicts as string[], alone };
}
