import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { say } from '../../../kit/pure/wording.ts';
import { Refused, send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { Window } from '../../../kit/web/window.tsx';
import { text } from '../text.ts';
import type { PlanView, TransferView } from '../view.ts';
import type { Move } from './moves.ts';
import { useUndo } from './undo.ts';

type Props = { realm: string; view: TransferView; moves: Move[]; onClose: () => void; onSaved: () => void };

/** Everything that would change, before one save. */
export function Preview({ realm, view, moves, onClose, onSaved }: Props) {
  const t = useText(text);
  const kit = useText(kitText);
  const lang = useLang();
  const body = { day: view.on, moves };
  const { data, error } = useQuery({
    queryKey: ['transfer-preview', realm, body, lang],
    queryFn: () => send<PlanView>('POST', `/api/${realm}/transfer/preview?lang=${lang}`, body),
    gcTime: 0,
  });
  const saving = useSaving(realm, view, () => {
    onSaved();
    onClose();
  });
  const refused = saving.error ?? error;
  const ready = data && data.faults.length === 0 && data.steps.length > 0;
  return (
    <Window title={t.previewTitle} open onOpen={onClose}>
      {data && <Changes plan={data} />}
      {refused instanceof Refused && (
        <div role="alert" className="mt-4">
          <Faults error={refused} />
        </div>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {ready && (
          <Button look="solid" disabled={saving.isPending} onClick={() => saving.mutate(body)}>
            {t.save(data.steps.length)}
          </Button>
        )}
        <Button onClick={onClose}>{kit.cancel}</Button>
      </div>
    </Window>
  );
}

function useSaving(realm: string, view: TransferView, done: () => void) {
  const t = useText(text);
  const kit = useText(kitText);
  const toast = useToast();
  const queries = useQueryClient();
  const undo = useUndo(realm);
  return useMutation({
    mutationFn: (body: object) => send<{ id: number; saved: number }>('POST', `/api/${realm}/transfer`, body),
    onSuccess: async (saved) => {
      done();
      const run = () => saved && undo.mutate({ id: saved.id, day: view.day });
      toast({ text: t.saved(view.day, saved?.saved ?? 0), action: { label: kit.undo, run } });
      await queries.invalidateQueries();
    },
  });
}

function Changes({ plan }: { plan: PlanView }) {
  const t = useText(text);
  const lang = useLang();
  return (
    <>
      <p>{plan.sentence}</p>
      {plan.faults.length > 0 && (
        <div role="alert" className="mt-3">
          <p className="text-dns-16B-130 text-red-900">{t.faults(plan.faults.length)}</p>
          <ul className="mt-1 flex flex-col gap-2">
            {plan.faults.map((fault) => (
              <li key={`${fault.post}${fault.message.en}`} className="flex gap-2">
                <Icon name="warning" className="size-5 text-red-900" />
                <span>
                  <b>{fault.name}</b> {say(fault.message, lang)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="mt-3 border-solid-gray-200 border-b">
        {plan.steps.map((step) => (
          <li key={step.post} className="border-solid-gray-200 border-t py-2 text-dns-16N-130">
            <p>
              {step.office} {step.title}
            </p>
            <p className="flex flex-wrap items-center gap-2">
              <span className="text-solid-gray-700">{step.before}</span>
              <span aria-hidden="true">→</span>
              <b className="tint bg-yellow-50 px-1">{step.after}</b>
              {step.isNew && <span className="text-dns-14N-130 text-solid-gray-700">{t.isNew}</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
