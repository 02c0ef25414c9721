import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Refused, send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Card } from '../../../kit/web/card.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { text } from '../text.ts';
import type { Handed } from '../view.ts';

type Props = { realm: string; post: number; handed: Handed };

/** 引継ぎメモ, written by whoever holds the post. */
export function NoteCard({ realm, post, handed }: Props) {
  const id = useId();
  const [note, setNote] = useState(handed.note);
  const t = useText(text);
  const toast = useToast();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => send('POST', `/api/${realm}/posts/${post}/note`, { note, version: handed.version }),
    onSuccess: async () => {
      toast({ text: t.noteSaved });
      await queries.invalidateQueries();
    },
  });
  return (
    <Card id={`${id}-title`} title={<label htmlFor={id}>{t.note}</label>}>
      <div className="px-3 pb-3">
        <p id={`${id}-help`} className="text-dns-14N-130 text-solid-gray-700">
          {t.noteHelp}
        </p>
        <textarea
          id={id}
          value={note}
          rows={6}
          aria-describedby={`${id}-help`}
          onChange={(event) => setNote(event.target.value)}
          className={`${fieldLook} mt-2 block w-full text-std-16N-170`}
        />
        {saving.error instanceof Refused && (
          <div role="alert" className="mt-2">
            <Faults error={saving.error} />
          </div>
        )}
        <Button
          className="mt-2"
          disabled={note === handed.note || saving.isPending}
          look={note === handed.note ? 'outline' : 'solid'}
          onClick={() => saving.mutate()}
        >
          {t.saveNote}
        </Button>
      </div>
    </Card>
  );
}
