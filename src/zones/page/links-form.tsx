import { type FormEvent, type Ref, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Fault } from '../../kit/pure/fault.ts';
import { say } from '../../kit/pure/wording.ts';
import { Refused } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Field, focusFirstFault } from '../../kit/web/field.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { linkKinds } from '../../regions/links/model.ts';
import type { LinksView } from '../../regions/links/view.ts';
import { faultsAt, type LinkDraft, linkToSend, newLinkDraft } from './links-draft.ts';
import { useAddingLink } from './links-state.ts';
import { linksPageText } from './links-text.ts';
import { MunicipalityField } from './municipality-field.tsx';

type Props = {
  ref: Ref<HTMLFormElement>;
  municipalities: LinksView['municipalities'];
  draft: LinkDraft;
  onDraft: (draft: LinkDraft) => void;
};

/** Sends what was typed; what the rules refuse is said at its field, and the first one takes the focus. */
export function LinkForm({ ref, municipalities, draft, onDraft }: Props) {
  const t = useText(linksPageText);
  const lang = useLang();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const adding = useAddingLink(() => onDraft(newLinkDraft));
  const set = (part: Partial<LinkDraft>) => {
    onDraft({ ...draft, ...part });
    setFaults(faults.filter(({ at }) => !(at?.column && at.column in part)));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setFaults([]);
    adding.mutate(linkToSend(draft, municipalities), {
      onError: (error) => {
        flushSync(() => setFaults(error instanceof Refused ? error.faults : []));
        focusFirstFault(form);
      },
    });
  };
  const fault = (field: keyof LinkDraft) =>
    faultsAt(faults, field)
      .map(({ message }) => say(message, lang))
      .join(' ') || undefined;
  const ends = { municipalities, help: t.pickHelp, required: t.required };
  return (
    <form ref={ref} onSubmit={submit} noValidate aria-labelledby="links-form" className="flex flex-col gap-4">
      <h3 id="links-form" className="text-dns-16B-130">
        {t.form}
      </h3>
      <div className="grid gap-4 desktop:grid-cols-2">
        <MunicipalityField {...ends} label={t.a} value={draft.a} onChange={(a) => set({ a })} fault={fault('a')} />
        <MunicipalityField {...ends} label={t.b} value={draft.b} onChange={(b) => set({ b })} fault={fault('b')} />
      </div>
      <Kinds draft={draft} onKind={(kind) => set({ kind })} />
      <Field
        label={t.name}
        required={t.required}
        help={t.nameHelp}
        value={draft.name}
        onChange={(name) => set({ name })}
        fault={fault('name')}
      />
      <Elsewhere error={adding.error} faults={faults} />
      <Button look="solid" type="submit" disabled={adding.isPending} className="self-start">
        {t.submit}
      </Button>
    </form>
  );
}

/** What no field can say: the server is away, or refused the whole. */
function Elsewhere({ error, faults }: { error: Error | null; faults: readonly Fault[] }) {
  const kit = useText(kitText);
  const lang = useLang();
  const whole = faults.filter(({ at }) => !at?.column).map(({ message }) => say(message, lang));
  const words = error instanceof Refused ? whole.join(' ') : error && kit.unreachable.body;
  return words ? (
    <p role="alert" className="text-red-900">
      {words}
    </p>
  ) : null;
}

function Kinds({ draft, onKind }: { draft: LinkDraft; onKind: (kind: LinkDraft['kind']) => void }) {
  const t = useText(linksPageText);
  return (
    <fieldset>
      <legend className="text-dns-16B-130">{t.kind}</legend>
      <div className="mt-1 flex flex-wrap gap-x-6">
        {linkKinds.map((kind) => (
          <label key={kind} className="flex min-h-11 items-center gap-2 text-dns-16N-130 desktop:min-h-9">
            <input
              type="radio"
              name="link-kind"
              className="size-5"
              checked={draft.kind === kind}
              onChange={() => onKind(kind)}
            />
            {t.kinds[kind]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
