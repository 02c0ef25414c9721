import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { send, upload } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Icon } from '../../kit/web/icon.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { useToast } from '../../kit/web/toast.tsx';
import type { ConsultationView } from '../view.ts';
import { faultsIn, renewConsultations } from './answering.ts';
import { text } from './text.ts';

type Props = { realm: string; view: ConsultationView; write: boolean };

/** Files that belong to an answer; whoever answers adds and removes them. */
export function Files({ realm, view, write }: Props) {
  const t = useText(text);
  const input = useRef<HTMLInputElement>(null);
  const { add, remove } = useFiles(realm, view);
  if (view.files.length === 0 && !write) return null;
  const chosen = async () => {
    const files = [...(input.current?.files ?? [])];
    if (input.current) input.current.value = '';
    await add(files);
  };
  return (
    <section aria-label={`${t.files} ${view.name}`} className="mt-2 flex flex-col gap-1">
      {view.files.length > 0 && (
        <ul className="flex flex-col">
          {view.files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center gap-x-3 text-dns-16N-130">
              <a
                href={`/api/${realm}/consultations/${view.id}/files/${file.id}`}
                download
                className="link flex min-h-9 items-center gap-1 break-all max-desktop:min-h-11"
              >
                <Icon name="file" className="size-4" />
                {file.name}
              </a>
              <span className="text-dns-14N-130 text-solid-gray-700">
                {file.size} {file.by}
              </span>
              {write && (
                <Button look="text" aria-label={t.form.removeOf(file.name)} onClick={() => remove(file)}>
                  {t.form.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {write && (
        <div>
          <input ref={input} type="file" hidden multiple onChange={chosen} />
          <Button look="small" onClick={() => input.current?.click()}>
            <Icon name="file" className="size-4" />
            {t.form.file}
          </Button>
        </div>
      )}
    </section>
  );
}

function useFiles(realm: string, view: ConsultationView) {
  const queries = useQueryClient();
  const toast = useToast();
  const lang = useLang();
  const t = useText(text);
  const path = `/api/${realm}/consultations/${view.id}/files`;
  const attempt = async (work: () => Promise<string>) => {
    const said = await work().catch(
      (error) => faultsIn(error, (field) => field, lang, t.form.unreachable)[0]?.words ?? t.form.unreachable,
    );
    await renewConsultations(queries, realm);
    toast({ text: said });
  };
  return {
    add: async (files: readonly File[]) => {
      for (const file of files) {
        const given = { name: file.name, type: /^[\w.+/-]*$/.test(file.type) ? file.type : '' };
        const sending = { onSent: () => {}, signal: new AbortController().signal };
        await attempt(() => upload(path, given, file, sending).then(() => t.attached(file.name)));
      }
    },
    remove: (file: { id: number; name: string }) =>
      attempt(() => send('DELETE', `${path}/${file.id}`).then(() => t.removed(file.name))),
  };
}
