import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, send } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Card } from '../../kit/web/card.tsx';
import { CountChips } from '../../kit/web/filter.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { fieldLook } from '../../kit/web/look.ts';
import { address } from '../../kit/web/search.ts';
import { plans } from '../../plans/cycles.ts';
import type { Party } from '../model.ts';
import type { ConsultationView, InboxView } from '../view.ts';
import { AskWindow, type PartyGroup } from './ask-window.tsx';
import { OneConsultation } from './one.tsx';
import { text } from './text.ts';

type Props = { view: InboxView; lang?: 'en' };

/** What waits for an answer of one's own, late first; then all that one may see. */
export function Inbox({ view, lang }: Props) {
  const t = useText(text).inbox;
  const realm = view.realm.key;
  const asked = view.mine.length > 0;
  return (
    <div className="flex flex-col gap-4">
      {view.plans.length > 0 && (
        <Card id="plans" title={t.plans}>
          <ul className="border-solid-gray-200 border-t px-3 py-2">
            {view.plans.map(({ id, sentence }) => (
              <li key={id}>{sentence}</li>
            ))}
          </ul>
        </Card>
      )}
      {asked && (
        <Card id="mine" title={t.mine}>
          <ul>
            {view.mine.map((one, at) => (
              <OneConsultation key={one.id} realm={realm} view={one} lang={lang} open={at === 0} titled />
            ))}
          </ul>
        </Card>
      )}
      {(view.others.length > 0 || !asked) && <Others view={view} lang={lang} />}
    </div>
  );
}

const filters = ['all', 'open', 'late', 'done'] as const;
type Filter = (typeof filters)[number];

const fits = (one: ConsultationView, filter: Filter): boolean => {
  if (filter === 'all') return true;
  if (filter === 'done') return one.answer !== null;
  return one.answer === null && !one.closed && (filter === 'open' || one.overdue > 0);
};

function Others({ view, lang }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const t = useText(text).inbox;
  const realm = view.realm.key;
  const shown = view.others.filter((one) => fits(one, filter));
  const nothing = view.others.length === 0;
  return (
    <Card id="others" title={t.others} aside={nothing ? null : <Filters {...{ view, filter, setFilter }} />}>
      {nothing && (
        <p className="flex flex-wrap items-center gap-x-4 border-solid-gray-200 border-t px-3 py-3">
          {view.may.write ? t.none : t.noneMine}
          {view.may.write && (
            <Link href={address(`/${realm}/designations/list`, { lang })} className="link">
              {t.toList}
            </Link>
          )}
        </p>
      )}
      {!nothing && shown.length === 0 && (
        <p className="flex flex-wrap items-center gap-3 border-solid-gray-200 border-t px-3 py-3">
          {t.noneLeft}
          <Button look="small" onClick={() => setFilter('all')}>
            {t.clear}
          </Button>
        </p>
      )}
      <ul>
        {shown.map((one) => (
          <OneConsultation key={one.id} realm={realm} view={one} lang={lang} titled />
        ))}
      </ul>
    </Card>
  );
}

type FilterProps = { view: InboxView; filter: Filter; setFilter: (filter: Filter) => void };

function Filters({ view, filter, setFilter }: FilterProps) {
  const t = useText(text).inbox;
  return (
    <CountChips
      name={t.filter}
      choices={filters.map((id) => ({ id, label: t[id], count: view.others.filter((one) => fits(one, id)).length }))}
      value={filter}
      onChange={(id) => setFilter(id ?? 'all')}
    />
  );
}

/** P5: a draft plan goes to all municipalities at once, and to the associations where one wants. */
export function AskAboutPlan({ view }: { view: InboxView }) {
  const [open, setOpen] = useState(false);
  const t = useText(text).inbox;
  return (
    <>
      <Button look="solid" onClick={() => setOpen(true)}>
        {t.askPlan}
      </Button>
      {open && <PlanWindow view={view} onOpen={setOpen} />}
    </>
  );
}

function PlanWindow({ view, onOpen }: { view: InboxView; onOpen: (open: boolean) => void }) {
  const [plan, setPlan] = useState<string>('eighth-later');
  const realm = view.realm.key;
  const t = useText(text).inbox;
  const lang = useLang();
  const { data } = useQuery({
    queryKey: ['consultations', realm, 'parties'],
    queryFn: ({ signal }) => get<{ parties: Party[] }>(`/api/${realm}/consultations/parties`, {}, signal),
  });
  if (!data) return null;
  const name = plans.find(({ id }) => id === plan)!.name[lang];
  const of = (kind: Party['party']) => data.parties.filter(({ party }) => party === kind);
  const keys = (some: Party[]) => some.map(({ party, key }) => ({ party, key }));
  const [municipalities, associations] = [of('municipality'), of('association')];
  const groups: PartyGroup[] = [
    ...(municipalities.length > 0
      ? [{ id: 'all', label: t.allMunicipalities(municipalities.length), parties: keys(municipalities), waits: false }]
      : []),
    ...(associations.length > 0
      ? [{ id: 'associations', label: t.associations(associations.length), parties: keys(associations), waits: false }]
      : []),
  ];
  return (
    <AskWindow
      key={plan}
      realm={realm}
      groups={groups}
      title={t.planSubject(name)}
      onOpen={onOpen}
      head={
        <label className="flex flex-col gap-1">
          <span className="text-dns-16B-130">{t.plan}</span>
          <select value={plan} onChange={(event) => setPlan(event.target.value)} className={`${fieldLook} max-w-sm`}>
            {plans.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[lang]}
              </option>
            ))}
          </select>
        </label>
      }
      send={async (asked) =>
        (await send<{ asked: number }>('POST', `/api/${realm}/consultations`, { plan, ...asked }))!
      }
    />
  );
}
