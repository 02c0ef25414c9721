import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { Field } from '../../../kit/web/field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import type { Choice } from '../list-view.ts';
import { type Document, entry, textOf, withEntry, withWording } from './draft.ts';
import { SelectField } from './select.tsx';
import { text } from './text.ts';

export type FaultAt = (part: string) => string | undefined;

type Props = { document: Document; plans: Choice[]; at: FaultAt; onChange: (document: Document) => void };

/** What a ladder is called, for which plan it is, and what it rests on. */
export function HeadFields({ document, plans, at, onChange }: Props) {
  const t = useText(text).editor;
  const wording = (key: 'name' | 'basis', lang: 'ja' | 'en') => (
    <Field
      label={t.wording[key][lang]}
      light
      value={textOf(entry(document[key], lang))}
      onChange={(value) => onChange(withWording(document, key, lang, value))}
      fault={at(`${key}.${lang}`)}
    />
  );
  return (
    <div className="grid gap-x-4 gap-y-2 desktop:grid-cols-2">
      {wording('name', 'ja')}
      {wording('name', 'en')}
      {wording('basis', 'ja')}
      {wording('basis', 'en')}
      <SelectField
        label={t.plan}
        value={textOf(document.plan)}
        onChange={(plan) => onChange(withEntry(document, 'plan', plan === '' ? null : plan))}
        fault={at('plan')}
      >
        <option value="">{t.anyPlan}</option>
        {plans.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="self-end pb-2">
        <Checkbox
          checked={document.continuation === true}
          onChange={(on) => onChange(withEntry(document, 'continuation', on))}
        >
          {t.continuation}
        </Checkbox>
      </div>
    </div>
  );
}
