import { institutionKinds, institutionKindWording } from '../../facilities/model.ts';
import { Checkbox } from '../../kit/web/checkbox.tsx';
import { Field } from '../../kit/web/field.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import { type Draft, type DraftFault, draftFaults, toSend, withKind } from './draft.ts';
import { SymbolsField } from './symbols-field.tsx';

type Props = { draft: Draft; onDraft: (draft: Draft) => void; faults: DraftFault[] };

export function CriterionFields({ draft, onDraft, faults }: Props) {
  const t = useText(text).criterionForm;
  const set = (part: Partial<Draft>) => onDraft({ ...draft, ...part });
  const fault = (name: DraftFault, words: string) =>
    faults.includes(name) && draftFaults(draft).includes(name) ? words : undefined;
  return (
    <>
      <Field
        label={t.name}
        required={t.required}
        help={t.nameHelp}
        fault={fault('name', t.needName)}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <Kinds draft={draft} onDraft={onDraft} />
      <Filings draft={draft} set={set} fault={fault} />
      <Field
        label={t.minimum}
        required={t.required}
        fault={fault('minimum', t.needMinimum)}
        value={draft.minimum}
        onChange={(minimum) => set({ minimum })}
        numeric
      />
      <Reading draft={draft} />
    </>
  );
}

type FilingsProps = {
  draft: Draft;
  set: (part: Partial<Draft>) => void;
  fault: (name: DraftFault, words: string) => string | undefined;
};

/** Any of some symbols, and where asked also any of others. */
function Filings({ draft, set, fault }: FilingsProps) {
  const t = useText(text).criterionForm;
  return (
    <>
      <SymbolsField
        label={t.symbols}
        required
        kind={draft.kind}
        chosen={draft.any}
        other={draft.anyOther}
        onChosen={(any) => set({ any })}
        onOther={(anyOther) => set({ anyOther })}
        fault={fault('any', t.needSymbol)}
      />
      <Checkbox checked={draft.and} onChange={(and) => set({ and })}>
        {t.also}
      </Checkbox>
      {draft.and && (
        <SymbolsField
          label={t.alsoSymbols}
          kind={draft.kind}
          chosen={draft.also}
          other={draft.alsoOther}
          onChosen={(also) => set({ also })}
          onOther={(alsoOther) => set({ alsoOther })}
          fault={fault('also', t.needSecond)}
        />
      )}
    </>
  );
}

function Kinds({ draft, onDraft }: Pick<Props, 'draft' | 'onDraft'>) {
  const t = useText(text).criterionForm;
  const lang = useLang();
  return (
    <fieldset>
      <legend className="text-dns-16B-130">{t.kind}</legend>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {institutionKinds.map((kind) => (
          <label key={kind} className="flex min-h-6 items-center gap-2 text-dns-16N-130">
            <input
              type="radio"
              name="kind"
              className="size-5"
              checked={draft.kind === kind}
              onChange={() => onDraft(withKind(draft, kind))}
            />
            {institutionKindWording[kind][lang]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The criterion as a sentence, while it is being made. */
function Reading({ draft }: { draft: Draft }) {
  const t = useText(text).criterionForm;
  const lang = useLang();
  const sent = toSend(draft);
  if (sent.any.length === 0 || draftFaults(draft).includes('minimum')) return null;
  const groups = [sent.any, sent.also].filter((group) => group.length > 0).map((group) => group.join(t.any));
  return (
    <p className="tint rounded-8 bg-key-50 p-3 leading-150">
      <b>{t.reads}</b>
      <br />
      {t.sentence(institutionKindWording[sent.kind][lang], groups, sent.minimum)}
    </p>
  );
}
