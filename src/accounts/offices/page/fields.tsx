import { useId, useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { text } from '../text.ts';
import type { OfficesView } from '../view.ts';

type Labelled = { label: string; help?: string; value: string; onChange: (value: string) => void; required?: boolean };

function Label({ id, label, help, required }: { id: string; label: string; help?: string; required?: boolean }) {
  const t = useText(text).form;
  return (
    <>
      <label htmlFor={id} className="text-dns-16B-130">
        {label}
        {required && <span className="ml-2 font-400 text-red-900">{t.required}</span>}
      </label>
      {help && (
        <p id={`${id}-help`} className="text-dns-14N-130 text-solid-gray-700">
          {help}
        </p>
      )}
    </>
  );
}

/** A name; those already known are offered. */
export function PersonField({ people, label, help, value, onChange, required }: Labelled & { people: string[] }) {
  const id = useId();
  return (
    <div>
      <Label id={id} label={label} help={help} required={required} />
      <input
        id={id}
        value={value}
        required={required}
        list={`${id}-people`}
        autoComplete="off"
        aria-describedby={help && `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
        className={`${fieldLook} mt-1 block w-full max-w-xl`}
      />
      <datalist id={`${id}-people`}>
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

type Choices = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  choices: { id: string; label: string }[];
};

export function SelectField({ label, value, onChange, choices }: Choices) {
  const id = useId();
  return (
    <div>
      <Label id={id} label={label} />
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${fieldLook} mt-1 block w-full max-w-xl`}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function LinesField({ label, help, value, onChange }: Labelled) {
  const id = useId();
  return (
    <div>
      <Label id={id} label={label} help={help} />
      <textarea
        id={id}
        value={value}
        rows={2}
        aria-describedby={help && `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
        className={`${fieldLook} mt-1 block w-full max-w-xl`}
      />
    </div>
  );
}

type Places = { places: OfficesView['places']; chosen: string[]; onChange: (codes: string[]) => void };

export function PlacesField({ places, chosen, onChange }: Places) {
  const t = useText(text).form;
  const set = (code: string, on: boolean) => onChange(on ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <fieldset>
      <legend className="text-dns-16B-130">
        {t.municipalities} <span className="font-400 text-solid-gray-700">{chosen.length}</span>
      </legend>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button look="small" onClick={() => onChange(places.map(({ code }) => code))}>
          {t.all}
        </Button>
        <Button look="small" onClick={() => onChange([])}>
          {t.none}
        </Button>
      </div>
      <div className="mt-2 grid max-h-48 grid-cols-2 gap-2 overflow-y-auto rounded-8 border border-solid-gray-200 p-2 desktop:grid-cols-3">
        {places.map(({ code, name }) => (
          <Checkbox key={code} checked={chosen.includes(code)} onChange={(on) => set(code, on)}>
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

type Offices = {
  label: string;
  help?: string;
  view: OfficesView;
  except?: number;
  chosen: number[];
  onChange: (ids: number[]) => void;
};

/** Offices one adds by name from a list, each with its way out. */
export function OfficesField({ label, help, view, except, chosen, onChange }: Offices) {
  const id = useId();
  const [picked, setPicked] = useState('');
  const all = view.groups.flatMap((group) => group.offices.map((office) => ({ ...office, group: group.label })));
  const add = (value: string) => {
    setPicked('');
    if (value) onChange([...chosen, Number(value)]);
  };
  return (
    <div>
      <Label id={id} label={label} help={help} />
      <ul className="mt-1 flex flex-wrap gap-2">
        {chosen.map((one) => (
          <li key={one}>
            <Button look="small" onClick={() => onChange(chosen.filter((other) => other !== one))}>
              {all.find((office) => office.id === one)?.name ?? one}
              <Icon name="close" className="size-4" />
            </Button>
          </li>
        ))}
      </ul>
      <select
        id={id}
        value={picked}
        aria-describedby={help && `${id}-help`}
        onChange={(event) => add(event.target.value)}
        className={`${fieldLook} mt-1 block w-full max-w-xl`}
      >
        <option value="">－</option>
        {view.groups.map((group) => (
          <optgroup key={group.role} label={group.label}>
            {group.offices
              .filter((office) => office.id !== except && !chosen.includes(office.id))
              .map((office) => (
                <option key={office.id} value={office.id}>
                  {office.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
