import { Card } from '../../../kit/web/card.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { sayWhen, sayWho } from '../text.ts';
import type { HubFieldView, HubRecordView } from '../view.ts';
import { StateChip } from './state-chip.tsx';
import { text } from './text.ts';

/** The record as it is read; what is not for the reader is named, with the reason. */
export function RecordCard({ view }: { view: HubRecordView }) {
  const t = useText(text).record;
  return (
    <Card
      id="record"
      title={t.title}
      aside={<span className="text-dns-14N-130 text-solid-gray-700">{view.municipality.area}</span>}
    >
      <dl className="border-solid-gray-200 border-t">
        {view.fields.map((field) => (
          <Field key={field.id} field={field} view={view} />
        ))}
      </dl>
      {view.hidden.length > 0 && (
        <div className="px-3 py-2 text-dns-14N-130">
          <p className="font-700">{t.hidden}</p>
          <ul>
            {view.hidden.map(({ labels, why }) => (
              <li key={why} className="py-1">
                <b>{labels.join('・')}</b> {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Changed view={view} />
    </Card>
  );
}

function Field({ field, view }: { field: HubFieldView; view: HubRecordView }) {
  const t = useText(text).record;
  return (
    <div className="grid grid-cols-[11rem_minmax(0,1fr)] gap-x-4 gap-y-1 border-solid-gray-200 border-b px-3 py-2 max-desktop:grid-cols-1">
      <dt className="text-dns-16B-130">
        {field.label}
        {field.scope !== 'public' && (
          <span className="block font-400 text-dns-14N-130 text-solid-gray-700">{field.scopeLabel}</span>
        )}
      </dt>
      <dd className="whitespace-pre-wrap break-words">
        {field.id === 'state' ? (
          <StateOf view={view} />
        ) : (
          field.value || <span className="text-solid-gray-700">{t.empty}</span>
        )}
      </dd>
    </div>
  );
}

function StateOf({ view }: { view: HubRecordView }) {
  const state = view.fields.find(({ id }) => id === 'state')!.value;
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <StateChip state={state as 'unset'} />
      <SurveyAnswer view={view} />
    </span>
  );
}

/** What the newest survey heard, and from which paper. */
export function SurveyAnswer({ view }: { view: HubRecordView }) {
  const t = useText(text).record;
  if (!view.survey) return null;
  return (
    <span className="text-dns-14N-130 text-solid-gray-700">
      {t.survey(view.survey.label)} {t.surveySource(view.survey.source)}
    </span>
  );
}

function Changed({ view: { changed, version, may } }: { view: HubRecordView }) {
  const t = useText(text).record;
  const lang = useLang();
  if (!may.history) return null;
  if (!changed)
    return version === 0 ? <p className="px-3 py-2 text-dns-14N-130 text-solid-gray-700">{t.never}</p> : null;
  const when = sayWhen(changed.at, new Date().toISOString(), lang);
  return <p className="px-3 py-2 text-dns-14N-130 text-solid-gray-700">{t.changed(when, sayWho(changed.by, lang))}</p>;
}
