import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { Field } from '../../../kit/web/field.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { buttonLook, fieldLook } from '../../../kit/web/look.ts';
import { text } from '../text.ts';
import type { AuditView } from '../view.ts';
import { auditAddress, filterOf, readAuditSearch } from './address.ts';

const route = getRouteApi('/$realm/audit');

type Typed = { from: string; until: string; who: string; act: string; q: string };
/** Period, who, what and words; looked for together when it is sent. */
export function FilterForm({ acts, record }: Pick<AuditView, 'acts' | 'record'>) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text).filter;
  const { from = '', until = '', who = '', act = '', q = '' } = search;
  const [typed, setTyped] = useState<Typed>({ from, until, who, act, q });
  const [wrong, setWrong] = useState<string>();
  const type = (name: keyof Typed) => (value: string) => setTyped((now) => ({ ...now, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reversed = typed.from !== '' && typed.until !== '' && typed.until < typed.from;
    setWrong(reversed ? t.endsEarly : undefined);
    if (reversed) return;
    navigate({ search: readAuditSearch({ ...typed, lang: search.lang, record: search.record }) });
  };
  return (
    <search>
      <form
        onSubmit={submit}
        className="mb-3 grid grid-cols-2 items-start gap-x-3 gap-y-2 desktop:flex desktop:flex-wrap print:hidden"
      >
        <DayField light label={t.from} value={typed.from} onChange={type('from')} />
        <DayField light label={t.until} value={typed.until} onChange={type('until')} fault={wrong} />
        <div className="desktop:w-40">
          <Field light label={t.who} value={typed.who} onChange={type('who')} />
        </div>
        <ActField acts={acts} value={typed.act} onChange={type('act')} />
        <div className="desktop:w-64">
          <Field light label={t.q} value={typed.q} onChange={type('q')} />
        </div>
        <Button type="submit" look="solid" className="desktop:mt-6">
          {t.submit}
        </Button>
        <Narrowed record={record} />
      </form>
    </search>
  );
}

type ActProps = { acts: AuditView['acts']; value: string; onChange: (act: string) => void };

function ActField({ acts, value, onChange }: ActProps) {
  const id = useId();
  const t = useText(text).filter;
  return (
    <div className="min-w-0 desktop:w-48">
      <label htmlFor={id} className="text-dns-16N-130">
        {t.act}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${fieldLook} mt-1 block w-full`}
      >
        <option value="">{t.anyAct}</option>
        {acts.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What is looked for beyond the boxes, and the way back to everything. */
function Narrowed({ record }: Pick<AuditView, 'record'>) {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const t = useText(text);
  if (Object.keys(filterOf(search)).length === 0) return null;
  return (
    <>
      <Link href={auditAddress(realm, { lang: search.lang })} className={buttonLook.text}>
        {t.clear}
      </Link>
      {record !== null && <p className="col-span-full basis-full text-dns-16N-130">{t.filter.record(record)}</p>}
    </>
  );
}
