import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { type Day, parseDay, writeDayShort } from '../../../kit/pure/day.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Field } from '../../../kit/web/field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { buttonLook, fieldLook } from '../../../kit/web/look.ts';
import { text } from '../text.ts';
import type { AuditView } from '../view.ts';
import { auditAddress, filterOf, readAuditSearch } from './address.ts';

const route = getRouteApi('/$realm/audit');

type Typed = { from: string; until: string; who: string; act: string; q: string };
type Wrong = { from?: string; until?: string };

/** Period, who, what and words; looked for together when it is sent. */
export function FilterForm({ acts, record }: Pick<AuditView, 'acts' | 'record'>) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text).filter;
  const lang = useLang();
  const write = (day: Day | undefined) => (day ? (lang === 'ja' ? writeDayShort(day) : day) : '');
  const { who = '', act = '', q = '' } = search;
  const [typed, setTyped] = useState<Typed>({ from: write(search.from), until: write(search.until), who, act, q });
  const [wrong, setWrong] = useState<Wrong>({});
  const type = (name: keyof Typed) => (value: string) => setTyped((now) => ({ ...now, [name]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(typed, t);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    navigate({ search: readAuditSearch({ ...typed, lang: search.lang, record: search.record }) });
  };
  return (
    <search>
      <form
        onSubmit={submit}
        className="mb-3 grid grid-cols-2 items-end gap-x-3 gap-y-2 desktop:flex desktop:flex-wrap print:hidden"
      >
        <div className="desktop:w-32">
          <Field light label={t.from} value={typed.from} onChange={type('from')} fault={wrong.from} />
        </div>
        <div className="desktop:w-32">
          <Field light label={t.until} value={typed.until} onChange={type('until')} fault={wrong.until} />
        </div>
        <div className="desktop:w-40">
          <Field light label={t.who} value={typed.who} onChange={type('who')} />
        </div>
        <ActField acts={acts} value={typed.act} onChange={type('act')} />
        <div className="desktop:w-64">
          <Field light label={t.q} value={typed.q} onChange={type('q')} />
        </div>
        <Button type="submit" look="solid">
          {t.submit}
        </Button>
        <Narrowed record={record} />
      </form>
    </search>
  );
}

function faultsOf({ from, until }: Typed, t: { notDay: string; endsEarly: string }): Wrong {
  const [first, last] = [from, until].map((text) => (text.trim() === '' ? undefined : parseDay(text)));
  return {
    ...(first === null ? { from: t.notDay } : {}),
    ...(last === null ? { until: t.notDay } : {}),
    ...(first && last && last < first ? { until: t.endsEarly } : {}),
  };
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
