import { useId } from 'react';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { useText } from '../../../kit/web/lang.ts';
import type { NamedBody } from '../../model.ts';
import type { namesBodies } from '../rules.ts';
import { text } from '../text.ts';
import type { OfficesView } from '../view.ts';

type Props = {
  kind: ReturnType<typeof namesBodies>;
  bodies: OfficesView['bodies'];
  municipalities: readonly string[];
  chosen: NamedBody[];
  onChange: (bodies: NamedBody[]) => void;
};

/** The associations or hubs of the municipalities chosen above; what is chosen stays, to be taken out. */
export function BodiesField({ kind, bodies, municipalities, chosen, onChange }: Props) {
  const t = useText(text);
  const id = useId();
  if (kind === null) return null;
  const near = bodies
    .filter(
      (one) => one.body.startsWith(`${kind} `) && one.municipalities.some((code) => municipalities.includes(code)),
    )
    .map(({ body, name }) => ({ body, name }));
  const hidden = chosen
    .filter((body) => !near.some((one) => one.body === body))
    .map((body) => ({ body, name: bodies.find((one) => one.body === body)?.name ?? nameIn(body, t.hiddenHub) }));
  const set = (body: NamedBody, on: boolean) => onChange(on ? [...chosen, body] : chosen.filter((one) => one !== body));
  return (
    <fieldset aria-describedby={`${id}-help`}>
      <legend className="text-dns-16B-130">{t.form.bodies[kind]}</legend>
      <p id={`${id}-help`} className="text-dns-14N-130 text-solid-gray-700">
        {near.length + hidden.length === 0 ? t.form.noBodies[kind] : t.form.bodiesHelp[kind]}
      </p>
      <div className="mt-2 flex max-h-48 flex-col gap-2 overflow-y-auto">
        {[...near, ...hidden].map(({ body, name }) => (
          <Checkbox key={body} checked={chosen.includes(body)} onChange={(on) => set(body, on)}>
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

const nameIn = (body: NamedBody, hub: string): string =>
  body.startsWith('hub ') ? hub : body.slice('association '.length);
