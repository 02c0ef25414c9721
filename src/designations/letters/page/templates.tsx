import { useQuery } from '@tanstack/react-query';
import type { Draft } from '../../../accounts/drafts/model.ts';
import { get } from '../../../kit/web/api.ts';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { Skeleton } from '../../../kit/web/waiting.tsx';
import { templateIds } from '../model.ts';
import type { LettersSearch } from '../page-address.ts';
import type { LettersView, TemplateView } from '../view.ts';
import { draftPath } from './template-draft.ts';
import { TemplateEditor } from './template-editor.tsx';
import { text } from './text.ts';

type Props = {
  view: LettersView;
  templates: readonly TemplateView[];
  search: LettersSearch;
  go: (to: Partial<LettersSearch>) => void;
};

/** The templates of the office, one of them open to be changed. */
export function Templates({ view, templates, search, go }: Props) {
  const t = useText(text).template;
  const open = templates.find(({ id }) => id === search.template);
  return (
    <div className="flex flex-col gap-3 p-3">
      <p className="flex flex-wrap items-center gap-2">
        <label htmlFor="template-which" className="text-dns-16B-130">
          {t.which}
        </label>
        <select
          id="template-which"
          value={open?.id ?? ''}
          onChange={(event) => go({ tab: 'templates', template: templateIds.find((id) => id === event.target.value) })}
          className={`${fieldLook} max-w-full`}
        >
          <option value="">－</option>
          {templates.map(({ id, label, changed }) => (
            <option key={id} value={id}>
              {label}（{changed}）
            </option>
          ))}
        </select>
      </p>
      {open ? <WithDraft key={open.id} view={view} template={open} /> : <p>{t.choose}</p>}
    </div>
  );
}

/** What was typed and not saved is gone on with. */
function WithDraft({ view, template }: { view: LettersView; template: TemplateView }) {
  const realm = view.realm.key;
  const { data } = useQuery({
    queryKey: ['drafts', realm, template.id],
    queryFn: ({ signal }) => get<{ draft: Draft | null }>(draftPath(realm, template.id), {}, signal),
    staleTime: 0,
    gcTime: 0,
  });
  return data ? <TemplateEditor view={view} template={template} draft={data.draft} /> : <Skeleton />;
}
