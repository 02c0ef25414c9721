import { Button } from '../../../kit/web/button.tsx';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { Field } from '../../../kit/web/field.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useText } from '../../../kit/web/lang.ts';
import type { Choice } from '../list-view.ts';
import { type Document, entry, numberOr, textOf, withEntry, withWording } from './draft.ts';
import { SelectField } from './select.tsx';
import { text } from './text.ts';

type Props = {
  step: Document;
  place: { at: number; last: boolean; ids: string[] };
  criteria: Choice[];
  fault: (part: string) => string | undefined;
  onChange: (step: Document) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const scopes = ['area', 'neighbour', 'distance'] as const;

/** One step: what it asks for, where, how many, whom it prefers, and where to go when it is not met. */
export function StepFields({ step, place, criteria, fault, onChange, onMove, onRemove }: Props) {
  const t = useText(text).fields;
  const scope = textOf(entry(step.scope, 'in'));
  const set = (key: string, value: unknown) => onChange(withEntry(step, key, value));
  const scopeTo = (to: string) => set('scope', to === 'distance' ? { in: to, km: 10 } : { in: to });
  return (
    <li className="rounded-8 border border-solid-gray-420 p-3">
      <StepHead id={textOf(step.id)} place={place} onMove={onMove} onRemove={onRemove} />
      <Whole words={fault('')} />
      <div className="grid gap-x-4 gap-y-2 desktop:grid-cols-2">
        <Field label={t.id} light value={textOf(step.id)} onChange={(id) => set('id', id)} fault={fault('.id')} />
        <SelectField
          label={t.criterion}
          wide
          value={textOf(step.criterion)}
          onChange={(id) => set('criterion', id)}
          fault={fault('.criterion')}
        >
          <Options choices={criteria} value={textOf(step.criterion)} />
        </SelectField>
        {(['ja', 'en'] as const).map((lang) => (
          <Field
            key={lang}
            label={t.name[lang]}
            light
            value={textOf(entry(step.name, lang))}
            onChange={(value) => onChange(withWording(step, 'name', lang, value))}
            fault={fault(`.name.${lang}`)}
          />
        ))}
        <SelectField label={t.scope} wide value={scope} onChange={scopeTo} fault={fault('.scope.in')}>
          <Options choices={scopes.map((id) => ({ id, name: t.scopes[id] }))} value={scope} />
        </SelectField>
        <div className="flex gap-4">
          <Field
            label={t.minimum}
            light
            numeric
            value={textOf(step.minimum ?? 1)}
            onChange={(value) => set('minimum', numberOr(value))}
            fault={fault('.minimum')}
          />
          {scope === 'distance' && (
            <Field
              label={t.km}
              light
              numeric
              value={textOf(entry(step.scope, 'km'))}
              onChange={(value) => set('scope', { in: 'distance', km: numberOr(value) })}
              fault={fault('.scope.km')}
            />
          )}
        </div>
        <Prefer step={step} criteria={criteria} fault={fault} onChange={onChange} />
        <Otherwise step={step} place={place} fault={fault('.otherwise')} onChange={onChange} />
      </div>
    </li>
  );
}

function StepHead({
  id,
  place: { at, last },
  onMove,
  onRemove,
}: { id: string } & Pick<Props, 'place' | 'onMove' | 'onRemove'>) {
  const t = useText(text).fields;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 pb-1">
      <h4 className="text-dns-16B-130">{t.title(at + 1, id)}</h4>
      <div className="flex gap-2">
        <Button look="small" disabled={at === 0} onClick={() => onMove(-1)} aria-label={t.upName(id)}>
          {t.up}
        </Button>
        <Button look="small" disabled={last} onClick={() => onMove(1)} aria-label={t.downName(id)}>
          {t.down}
        </Button>
        <Button look="small" disabled={at === 0 && last} onClick={onRemove} aria-label={t.removeName(id)}>
          {t.remove}
        </Button>
      </div>
    </div>
  );
}

/** What is wrong with a step as a whole: nobody comes to it, or an earlier one settles it. */
function Whole({ words }: { words: string | undefined }) {
  if (!words) return null;
  return (
    <p className="mb-2 flex items-start gap-1 text-dns-14N-130 text-red-900">
      <Icon name="warning" className="size-4 shrink-0" />
      {words}
    </p>
  );
}

/** What stands there and is no choice stays in sight. */
function Options({ choices, value }: { choices: Choice[]; value: string }) {
  return (
    <>
      {!choices.some(({ id }) => id === value) && <option value={value}>{value || '—'}</option>}
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}

function Prefer({ step, criteria, fault, onChange }: Pick<Props, 'step' | 'criteria' | 'fault' | 'onChange'>) {
  const t = useText(text).fields;
  const prefer = Array.isArray(step.prefer) ? step.prefer.map(textOf) : [];
  const slots = [...prefer, ''].slice(0, 10).map((id, i) => ({ id, i, nth: i + 1 }));
  const set = (ids: string[]) => {
    const given = withEntry(step, 'prefer', ids);
    onChange(ids.length === 0 ? withEntry(given, 'preferredOnly', undefined) : given);
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {slots.map(({ id, nth, i }) => (
        <SelectField
          key={nth}
          label={t.prefer(nth)}
          wide
          value={id}
          onChange={(to) => set(to === '' ? prefer.toSpliced(i, 1) : prefer.toSpliced(i, 1, to))}
          fault={i === 0 ? fault('.prefer') : undefined}
        >
          <option value="">{t.preferNone}</option>
          {criteria.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          {id !== '' && !criteria.some((one) => one.id === id) && <option value={id}>{id}</option>}
        </SelectField>
      ))}
      {prefer.length > 0 && (
        <Checkbox
          checked={step.preferredOnly === true}
          onChange={(on) => onChange(withEntry(step, 'preferredOnly', on || undefined))}
        >
          {t.preferredOnly}
        </Checkbox>
      )}
      {fault('.preferredOnly') && <p className="text-dns-14N-130 text-red-900">{fault('.preferredOnly')}</p>}
    </div>
  );
}

type OtherwiseProps = Pick<Props, 'step' | 'place' | 'onChange'> & { fault: string | undefined };

/** `!` stands for the next in order, the empty text for nowhere. */
function Otherwise({ step, place: { ids, at }, fault, onChange }: OtherwiseProps) {
  const t = useText(text).fields;
  const { otherwise } = step;
  const value = otherwise === undefined ? '!' : otherwise === null ? '' : textOf(otherwise);
  const to = (id: string) => onChange(withEntry(step, 'otherwise', id === '!' ? undefined : id === '' ? null : id));
  const others = ids.filter((_, i) => i !== at);
  return (
    <SelectField label={t.otherwise} wide value={value} onChange={to} fault={fault}>
      <option value="!">{t.next}</option>
      <option value="">{t.stop}</option>
      {others.map((id) => (
        <option key={id} value={id}>
          {t.toStep(id)}
        </option>
      ))}
      {value !== '!' && value !== '' && !others.includes(value) && <option value={value}>{t.toStep(value)}</option>}
    </SelectField>
  );
}
