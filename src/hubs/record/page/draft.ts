import { useQuery } from '@tanstack/react-query';
import type { Draft } from '../../../accounts/drafts/model.ts';
import { get, send } from '../../../kit/web/api.ts';
import { type HubFieldId, hubFields } from '../model.ts';
import type { HubRecordView } from '../view.ts';

export type Fields = Partial<Record<HubFieldId, string>>;

/** A record while it is written: what it began with, and what stands in the form. */
export type Editing = { baseVersion: number; base: Fields; mine: Fields; reason: string };

export const subjectOf = (municipality: string, alternative?: string): string =>
  `hub:${municipality}${alternative ? `:${alternative}` : ''}`;

export const alternativeOf = (subject: string): string | undefined => subject.split(':')[2];

const pathOf = (realm: string, subject?: string): string =>
  subject ? `/api/${realm}/drafts/${encodeURIComponent(subject)}` : `/api/${realm}/drafts`;

export const draftsKey = (realm: string) => ['drafts', realm];

/** One's own drafts of this record, the newest first. Always asked anew: another PC may have typed. */
export function useDrafts(realm: string, municipality: string, on: boolean) {
  return useQuery({
    queryKey: draftsKey(realm),
    queryFn: ({ signal }) => get<{ drafts: Draft[] }>(pathOf(realm), {}, signal),
    enabled: on,
    staleTime: 0,
    select: ({ drafts }) =>
      drafts.filter(({ subject }) => subject === subjectOf(municipality) || subject.startsWith(`hub:${municipality}:`)),
  });
}

export async function keepDraft(
  realm: string,
  subject: string,
  { baseVersion, base, mine, reason }: Editing,
  seen: string | null,
): Promise<string> {
  const body = { base, fields: mine, reason };
  const kept = await send<{ savedAt: string }>('PUT', pathOf(realm, subject), { baseVersion, body, seen });
  return kept!.savedAt;
}

export const dropDraft = (realm: string, subject: string) => send('DELETE', pathOf(realm, subject));

export const readDraft = (realm: string, subject: string) =>
  get<{ draft: Draft | null }>(pathOf(realm, subject), {}).then(({ draft }) => draft);

export const fieldsOf = (view: HubRecordView): Fields =>
  Object.fromEntries(view.fields.map(({ id, value }) => [id, value]));

export const begin = (view: HubRecordView): Editing => {
  const fields = fieldsOf(view);
  return { baseVersion: view.version, base: fields, mine: fields, reason: '' };
};

/** A draft as it was left; what it does not know stands as in the record. */
export function goOn({ baseVersion, body }: Draft, view: HubRecordView): Editing {
  const now = fieldsOf(view);
  const read = (part: unknown): Fields => ({ ...now, ...textsIn(part) });
  const reason = typeof body.reason === 'string' ? body.reason : '';
  return { baseVersion, base: read(body.base), mine: read(body.fields), reason };
}

function textsIn(part: unknown): Fields {
  const found = (part ?? {}) as Record<string, unknown>;
  return Object.fromEntries(hubFields.flatMap(({ id }) => (typeof found[id] === 'string' ? [[id, found[id]]] : [])));
}

export const changesIn = ({ base, mine }: Editing): Fields =>
  Object.fromEntries(Object.entries(mine).filter(([id, value]) => value !== base[id as HubFieldId]));
