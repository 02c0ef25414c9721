import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Draft } from '../../../accounts/drafts/model.ts';
import { say } from '../../../kit/pure/wording.ts';
import { Refused, send } from '../../../kit/web/api.ts';
import { useAutosave } from '../../../kit/web/form/autosave.ts';
import type { FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { faultWords } from '../faults.ts';
import type { TemplatePart, TemplateTexts } from '../model.ts';
import { templateFaults } from '../rules.ts';
import { shippedTexts } from '../shipped.ts';
import type { TemplateView } from '../view.ts';
import { beginTemplate, draftPath, type EditingTemplate, meetTemplate } from './template-draft.ts';
import { text } from './text.ts';

type Conflict = { version: number; texts: TemplateTexts; by: string | null };

export const partId = (part: TemplatePart): string => `template-${part}`;

/** The form of a template: kept as a draft as it is typed, saved whole, brought together where two saved. */
export function useTemplate(realm: string, template: TemplateView, draft: Draft | null) {
  const [editing, setEditing] = useState<EditingTemplate>(() => beginTemplate(template, draft));
  const [began, setBegan] = useState(draft !== null);
  const [refused, setRefused] = useState<readonly FieldFault[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [busy, setBusy] = useState(false);
  const seen = useRef(draft?.savedAt ?? null);
  const lang = useLang();
  const t = useText(text);
  const toast = useToast();
  const queries = useQueryClient();
  const path = draftPath(realm, template.id);
  const { state, saver } = useAutosave(async ({ baseVersion, base, mine, reason }: EditingTemplate) => {
    const kept = await send<{ savedAt: string }>('PUT', path, {
      ...{ baseVersion, body: { base, texts: mine, reason }, seen: seen.current },
    });
    seen.current = kept!.savedAt;
    return kept!.savedAt;
  }, seen.current);
  const become = (next: EditingTemplate) => {
    setEditing(next);
    saver.typed(next);
  };
  const settleDraft = async () => {
    await saver.settle();
    if (seen.current) await send('DELETE', path);
    seen.current = null;
    setBegan(false);
  };
  const save = async (value: EditingTemplate) => {
    const found = templateFaults(template.kind, value.mine).map((fault) => ({
      field: partId(fault.part),
      words: say(faultWords(template.kind, fault), lang),
    }));
    setRefused(found);
    if (found.length > 0 || busy) return;
    setBusy(true);
    try {
      const body = { baseVersion: value.baseVersion, texts: value.mine, reason: value.reason.trim() || undefined };
      const { version } = (await send<{ version: number }>(
        'PUT',
        `/api/${realm}/letters/templates/${template.id}`,
        body,
      ))!;
      await settleDraft();
      setEditing({ baseVersion: version, base: value.mine, mine: value.mine, reason: '' });
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['letters', realm] }),
        queries.invalidateQueries({ queryKey: ['template-history', realm, template.id] }),
      ]);
      toast({ text: version === value.baseVersion ? t.template.same : t.template.saved });
    } catch (error) {
      refusedBy(error, value);
    }
    setBusy(false);
  };
  const refusedBy = (error: unknown, value: EditingTemplate) => {
    const body = error instanceof Refused && error.status === 409 ? (error.body as { conflict?: Conflict }) : null;
    if (!body?.conflict) return setRefused(refusals(error));
    const merged = meetTemplate(value, body.conflict.texts);
    const next = { ...value, baseVersion: body.conflict.version, base: body.conflict.texts, mine: merged.values };
    if (merged.conflicts.length === 0) return void save(next);
    setConflict(body.conflict);
  };
  const refusals = (error: unknown): FieldFault[] =>
    error instanceof Refused && error.faults.length > 0
      ? error.faults.map(({ message, at }) => ({
          field: at?.column ? partId(at.column as TemplatePart) : '',
          words: say(message, lang),
        }))
      : [{ field: '', words: t.window.unreachable }];

  return {
    editing,
    state,
    refused,
    conflict,
    busy,
    began,
    type: (part: TemplatePart, words: string) => become({ ...editing, mine: { ...editing.mine, [part]: words } }),
    explain: (reason: string) => become({ ...editing, reason }),
    leave: () => saver.flush(),
    save: () => save(editing),
    reset: () => {
      const before = editing;
      become({ ...editing, mine: shippedTexts(template.id) });
      toast({ text: t.template.resetDone, action: { label: t.template.undoReset, run: () => become(before) } });
    },
    fresh: async () => {
      await settleDraft();
      setEditing(beginTemplate(template, null));
      setRefused([]);
    },
    settle: (sides: Record<string, 'mine' | 'theirs'>) => {
      const { texts, version } = conflict!;
      const { values, conflicts } = meetTemplate(editing, texts);
      const taken = conflicts.filter((part) => sides[part] === 'theirs').map((part) => [part, texts[part]]);
      const next = { ...editing, baseVersion: version, base: texts, mine: { ...values, ...Object.fromEntries(taken) } };
      setConflict(null);
      become(next);
      return save(next);
    },
    later: () => setConflict(null),
  };
}

export type TemplateForm = ReturnType<typeof useTemplate>;
