import type { Draft } from '../../../accounts/drafts/model.ts';
import { mergeFields } from '../../../kit/pure/merge.ts';
import { type TemplateId, type TemplateTexts, templateParts } from '../model.ts';

/** A template while it is written: what it began with, and what stands in the form. */
export type EditingTemplate = { baseVersion: number; base: TemplateTexts; mine: TemplateTexts; reason: string };

export const draftPath = (realm: string, template: TemplateId): string =>
  `/api/${realm}/drafts/${encodeURIComponent(`template:${template}`)}`;

type Begun = { version: number; texts: TemplateTexts };

export function beginTemplate({ version, texts }: Begun, draft: Draft | null): EditingTemplate {
  if (!draft) return { baseVersion: version, base: texts, mine: texts, reason: '' };
  const { base, texts: mine, reason } = draft.body;
  return {
    baseVersion: draft.baseVersion,
    base: textsIn(base, texts),
    mine: textsIn(mine, texts),
    reason: typeof reason === 'string' ? reason : '',
  };
}

function textsIn(part: unknown, otherwise: TemplateTexts): TemplateTexts {
  const found = (part ?? {}) as Record<string, unknown>;
  const pick = (id: keyof TemplateTexts) => (typeof found[id] === 'string' ? (found[id] as string) : otherwise[id]);
  return Object.fromEntries(templateParts.map((id) => [id, pick(id)])) as TemplateTexts;
}

/** Brings together what both wrote; `conflicts` are the texts both changed. */
export function meetTemplate({ base, mine }: EditingTemplate, theirs: TemplateTexts) {
  return mergeFields<TemplateTexts>({ base, mine, theirs });
}
