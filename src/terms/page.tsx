import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Answer } from '../kit/web/answer.tsx';
import { get } from '../kit/web/api.ts';
import { Button } from '../kit/web/button.tsx';
import { ConflictWindow } from '../kit/web/form/conflict-window.tsx';
import { ErrorSummary } from '../kit/web/form/error-summary.tsx';
import { TextField } from '../kit/web/form/text-field.tsx';
import { PrintLine, TitleLine } from '../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../kit/web/lang.ts';
import { Loaded } from '../kit/web/loaded.tsx';
import { address } from '../kit/web/search.ts';
import { FileActions } from '../kit/web/table/file-actions.tsx';
import type { TermRow } from './model.ts';
import { FileWindow } from './page/file-window.tsx';
import { type TermsForm, useTerms } from './page/form.ts';
import { WordLine } from './page/line.tsx';
import { Preview } from './page/preview.tsx';
import { text } from './text.ts';
import { officialOf, type TermsView } from './view.ts';

const route = getRouteApi('/$realm/terms');

/** 用語: what this prefecture calls what the national papers name. */
export function TermsPage() {
  const { realm } = route.useParams();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['terms', realm, lang],
    queryFn: ({ signal }) => get<TermsView>(`/api/${realm}/terms`, { lang }, signal),
  });
  return (
    <Loaded
      query={query}
      draw={(view) => <Terms key={view.lines.map(({ version }) => version).join()} view={view} />}
    />
  );
}

function Terms({ view }: { view: TermsView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const form = useTerms(view);
  const [reading, setReading] = useState(false);
  const t = useText(text);
  return (
    <>
      <PrintLine words={[t.title, view.table.asOf]} />
      <TitleLine
        crumbs={[{ label: t.home, href: address(`/${realm}/zones/compare`, { lang }) }]}
        title={t.title}
        actions={
          <>
            {view.mayWrite && <Button onClick={() => setReading(true)}>{t.file.open}</Button>}
            <FileActions
              path={`/api/${realm}/terms`}
              lines={[t.title, view.sentence]}
              tables={[view.table]}
              look="outline"
            />
          </>
        }
      />
      <Answer sentence={view.sentence} lines={view.readOnly ? [view.readOnly] : t.how} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 wide:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] wide:items-start">
        <Words view={view} form={form} />
        <Preview rows={form.rows} examples={view.examples} unsaved={form.changed.length > 0} />
      </div>
      {form.conflict && <Conflict form={form} />}
      {reading && <FileWindow realm={realm} onTake={form.take} onClose={() => setReading(false)} />}
    </>
  );
}

function Words({ view, form }: { view: TermsView; form: TermsForm }) {
  const t = useText(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  return (
    <form onSubmit={submit} noValidate className="card min-w-0 rounded-8 border border-solid-gray-200 bg-white">
      {form.refused.length > 0 && (
        <div className="p-3">
          <ErrorSummary faults={form.refused} />
        </div>
      )}
      <ul>
        {view.lines.map((line, at) => (
          <WordLine
            key={line.word}
            realm={view.realm.key}
            line={line}
            row={form.rows[at]!}
            form={form}
            mayWrite={view.mayWrite}
          />
        ))}
      </ul>
      {view.mayWrite && (
        <div className="flex flex-wrap items-end gap-3 rounded-b-8 border-solid-gray-200 border-t bg-white p-3 desktop:sticky desktop:bottom-0 print:hidden">
          <div className="min-w-0 grow">
            <TextField
              id="terms-reason"
              label={t.reason}
              value={form.reason}
              onChange={form.explain}
              onLeave={() => {}}
              width="medium"
              kind="line"
            />
          </div>
          {form.changed.length > 0 && (
            <Button look="text" onClick={form.leave}>
              {t.leave}
            </Button>
          )}
          <Button look="solid" type="submit" aria-disabled={form.busy}>
            {t.save}
          </Button>
        </div>
      )}
    </form>
  );
}

function Conflict({ form }: { form: TermsForm }) {
  const t = useText(text);
  const lang = useLang();
  const { terms, by } = form.conflict!;
  const said = ({ ja, en, enPlural }: TermRow) => [ja || t.keep, en, enPlural].filter(Boolean).join(' / ');
  const who = by ?? t.other;
  return (
    <ConflictWindow
      title={t.conflict(who)}
      merged={t.merged}
      theirs={who}
      rows={terms.map((row) => ({
        id: row.word,
        label: officialOf(row.word, lang),
        mine: said(form.rows.find(({ word }) => word === row.word)!),
        theirs: said(row),
      }))}
      busy={form.busy}
      onSave={form.settle}
      onKeep={form.later}
      onLater={form.later}
    />
  );
}
