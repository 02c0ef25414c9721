import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { Draft } from '../../../accounts/drafts/model.ts';
import type { HistoryLine } from '../../../kit/pure/history.ts';
import { say } from '../../../kit/pure/wording.ts';
import { get } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { ConflictWindow } from '../../../kit/web/form/conflict-window.tsx';
import { ErrorSummary } from '../../../kit/web/form/error-summary.tsx';
import { SaveLine } from '../../../kit/web/form/save-line.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { HistoryPanel } from '../../../kit/web/history/history-panel.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import type { TemplatePart } from '../model.ts';
import { placeName } from '../places.ts';
import { partWording } from '../text.ts';
import type { LettersView, TemplateView } from '../view.ts';
import { meetTemplate } from './template-draft.ts';
import { TemplateFields } from './template-fields.tsx';
import { PlaceButtons } from './template-places.tsx';
import { TemplatePreview } from './template-preview.tsx';
import { partId, type TemplateForm, useTemplate } from './template-state.ts';
import { text } from './text.ts';

type Props = { view: LettersView; template: TemplateView; draft: Draft | null };

/** The texts of a template, and beside them how a letter made from it looks. */
export function TemplateEditor({ view, template, draft }: Props) {
  const form = useTemplate(view.realm.key, template, draft);
  const lang = useLang();
  const t = useText(text).template;
  const writing = useRef<TemplatePart>('opening');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  const insert = (place: Parameters<typeof placeName>[0]) => {
    const part = writing.current;
    const box = document.getElementById(partId(part)) as HTMLTextAreaElement | null;
    const words = `{${placeName(place, template.lang)}}`;
    const now = form.editing.mine[part];
    const [from, to] = [box?.selectionStart ?? now.length, box?.selectionEnd ?? now.length];
    form.type(part, now.slice(0, from) + words + now.slice(to));
    box?.focus();
    requestAnimationFrame(() => box?.setSelectionRange(from + words.length, from + words.length));
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <form onSubmit={submit} noValidate className="flex min-w-0 flex-col gap-4">
        <h2 className="text-dns-16B-130">{t.edit(template.label)}</h2>
        {form.began && (
          <p className="tint flex flex-wrap items-center gap-3 rounded-8 bg-yellow-50 p-3">
            {t.goesOn}
            <Button look="small" onClick={form.fresh}>
              {t.fresh}
            </Button>
          </p>
        )}
        {form.refused.length > 0 && <ErrorSummary faults={form.refused} />}
        <PlaceButtons kind={template.kind} lang={template.lang} onPlace={insert} />
        <TemplateFields form={form} kind={template.kind} onEnter={(part) => (writing.current = part)} />
        <TextField
          id="template-reason"
          label={t.reason}
          value={form.editing.reason}
          onChange={form.explain}
          onLeave={form.leave}
          width="long"
          kind="line"
        />
        <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-solid-gray-200 border-t bg-white py-3">
          <Button look="solid" type="submit" aria-disabled={form.busy}>
            {t.save}
          </Button>
          <Button look="text" onClick={form.reset}>
            {t.reset}
          </Button>
          <SaveLine state={form.state} />
        </div>
        <History realm={view.realm.key} template={template} />
      </form>
      <TemplatePreview view={view} template={template} texts={form.editing.mine} />
      {form.conflict && <Conflict form={form} lang={lang} />}
    </div>
  );
}

function Conflict({ form, lang }: { form: TemplateForm; lang: 'ja' | 'en' }) {
  const t = useText(text).template;
  const { editing, conflict } = form;
  const { texts, by } = conflict!;
  const rows = meetTemplate(editing, texts).conflicts.map((part) => ({
    id: part,
    label: say(partWording[part], lang),
    mine: editing.mine[part],
    theirs: texts[part],
  }));
  const who = by ?? t.other;
  return (
    <ConflictWindow
      title={t.conflict(who)}
      merged={t.merged}
      theirs={who}
      rows={rows}
      busy={form.busy}
      onSave={form.settle}
      onKeep={form.later}
      onLater={form.later}
    />
  );
}

function History({ realm, template }: { realm: string; template: TemplateView }) {
  const [open, setOpen] = useState(false);
  const lang = useLang();
  const t = useText(text).template;
  const { data } = useQuery({
    queryKey: ['template-history', realm, template.id, lang],
    queryFn: ({ signal }) =>
      get<{ lines: HistoryLine[] }>(`/api/${realm}/letters/templates/${template.id}/history`, { lang }, signal),
    enabled: open,
  });
  return (
    <section className="flex flex-col gap-2">
      <Button look="text" className="self-start" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t.hideHistory : t.showHistory}
      </Button>
      {open && data && <HistoryPanel lines={data.lines} />}
    </section>
  );
}
