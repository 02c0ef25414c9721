import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { Field } from '../../../kit/web/field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import { Window } from '../../../kit/web/window.tsx';
import type { LaddersView } from '../list-view.ts';
import type { SelectionView } from '../selection-view.ts';
import { SelectField } from './select.tsx';
import { useRefusal, useSending } from './sending.ts';
import { text } from './text.ts';

type Props = { view: LaddersView; selection: SelectionView; open: boolean; onOpen: (open: boolean) => void };

/** 候補に挙げる: everybody the kept result chose becomes a candidate of its area. */
export function CandidatesWindow({ view, selection, open, onOpen }: Props) {
  const t = useText(text).candidates;
  return (
    <Window title={t.title} open={open} onOpen={onOpen}>
      <CandidatesForm view={view} selection={selection} />
    </Window>
  );
}

function CandidatesForm({ view, selection: { id, kept } }: Pick<Props, 'view' | 'selection'>) {
  const t = useText(text).candidates;
  const { lang } = useSearch({ strict: false }) as { lang?: 'en' };
  const [plan, setPlan] = useState(kept.document.plan ?? view.plans[1]!.id);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<{ named: number; there: number } | null>(null);
  const naming = useSending(`/api/${view.realm.key}/designations/selected`, setDone);
  const refusal = useRefusal(naming.error);
  const people = kept.areas.reduce((sum, { chosen }) => sum + chosen.length, 0);
  if (done)
    return (
      <div className="flex flex-col gap-4 leading-150">
        <p role="status">{t.done(done.named, done.there)}</p>
        <p>
          <Link href={address(`/${view.realm.key}/designations/list`, { lang })} className="link">
            {t.toList}
          </Link>
        </p>
      </div>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    naming.mutate({ kind: kept.ladder.kind, plan, selection: id, reason });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="leading-150">{t.why(people)}</p>
      <SelectField label={t.plan} value={plan} onChange={setPlan}>
        {view.plans.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <Field label={t.reason} help={t.reasonHelp} value={reason} onChange={setReason} />
      {refusal && (
        <p role="alert" className="text-red-900">
          {refusal}
        </p>
      )}
      <Button look="solid" type="submit" disabled={naming.isPending || people === 0} className="self-start">
        {t.act(people)}
      </Button>
    </form>
  );
}
