import { type Lang, say } from '../../../kit/pure/wording.ts';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { type HubFieldId, hubFields, type RecordState } from '../model.ts';
import { fieldLabels, sayWhen, sayWho, stateWords } from '../text.ts';
import type { HubRecordView } from '../view.ts';
import { type Editing, fieldsOf } from './draft.ts';
import { text } from './text.ts';

/** A value in words: a state by its name. */
export const valueWords = (id: HubFieldId, value: string, lang: Lang): string =>
  id === 'state' ? say(stateWords[value as RecordState] ?? { ja: value, en: value }, lang) : value;

/** What others changed in the record since a draft was begun. */
export function ChangedSince({ view, began }: { view: HubRecordView; began: Editing }) {
  const all = useText(text);
  const t = all.draft;
  const lang = useLang();
  if (began.baseVersion === view.version) return null;
  const now = fieldsOf(view);
  const changed = hubFields.filter(({ id }) => now[id] !== undefined && now[id] !== began.base[id]);
  const words = (id: HubFieldId, value = '') => valueWords(id, value, lang) || all.record.empty;
  const { changed: newest } = view;
  const who = newest
    ? t.since(sayWhen(newest.at, new Date().toISOString(), lang), sayWho(newest.by, lang))
    : t.sinceSomebody;
  if (changed.length === 0) return <p className="mt-2 text-dns-14N-130">{t.sinceNothing}</p>;
  return (
    <div className="mt-2 text-dns-14N-130">
      <p>{who}</p>
      <ul className="my-1 list-disc pl-6">
        {changed.map(({ id }) => (
          <li key={id}>{t.change(fieldLabels[id][lang], words(id, began.base[id]), words(id, now[id]))}</li>
        ))}
      </ul>
      <p>{t.willMerge}</p>
    </div>
  );
}
