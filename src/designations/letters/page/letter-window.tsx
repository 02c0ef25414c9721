import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Failure } from '../../../kit/web/failure.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Skeleton } from '../../../kit/web/waiting.tsx';
import { Window } from '../../../kit/web/window.tsx';
import type { LetterView } from '../letter-view.ts';
import type { LettersSearch } from '../page-address.ts';
import { renewLetters } from './asking.ts';
import { LetterFiles } from './list.tsx';
import { RevokeForm } from './revoke-form.tsx';
import { LetterSheets } from './sheet.tsx';
import { text } from './text.ts';

type Props = { realm: string; id: string; go: (to: Partial<LettersSearch>) => void };

/** A letter as it went out: who holds it, its files, and taking it back. */
export function LetterWindow({ realm, id, go }: Props) {
  const lang = useLang();
  const t = useText(text).one;
  const { data, error, refetch } = useQuery({
    queryKey: ['letter', realm, id, lang],
    queryFn: ({ signal }) => get<LetterView>(`/api/${realm}/letters/${id}`, { lang }, signal),
  });
  return (
    <Window
      title={data ? t.title(data.id, data.label) : t.opening}
      open
      onOpen={(open) => !open && go({ letter: undefined })}
    >
      {data ? (
        <OneLetter realm={realm} view={data} go={go} />
      ) : error ? (
        <Failure error={error} retry={() => refetch()} />
      ) : (
        <Skeleton />
      )}
    </Window>
  );
}

type OneProps = { realm: string; view: LetterView; go: Props['go'] };

function OneLetter({ realm, view, go }: OneProps) {
  const t = useText(text).one;
  const queries = useQueryClient();
  const { revoked, revoking } = view;
  const make = () => {
    const [noun, id] = view.subject.split(' ') as ['designation' | 'consultation', string];
    go({ letter: undefined, make: view.kind, [noun]: id, replaces: `${view.id}` });
  };
  return (
    <div className="flex flex-col gap-4">
      {revoked && (
        <p className="tint rounded-8 border border-red-900 bg-red-50 p-3 font-700 text-red-1000 leading-150">
          {revoked}
        </p>
      )}
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {view.addressee && <Fact label={t.addressee} value={view.addressee} />}
        {view.number && <Fact label={t.number} value={view.number} />}
        <Fact label={t.dated} value={view.dated} />
        {view.numberReason && <Fact label={t.numberReason} value={view.numberReason} />}
      </dl>
      <Others view={view} go={go} />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <b>{t.files}</b>
        <LetterFiles realm={realm} ids={[`${view.id}`]} title={view.title} />
      </p>
      <section
        aria-label={view.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto bg-solid-gray-100 p-3 focus-inset"
      >
        <LetterSheets paper={view.paper} label={view.title} />
      </section>
      <p className="text-dns-14N-130 text-solid-gray-700 leading-150">{view.holder}</p>
      {view.replacing && (
        <Button look="solid" className="self-start" onClick={make}>
          {t.replace}
        </Button>
      )}
      {revoking && <RevokeForm realm={realm} id={view.id} today={revoking} done={() => renewLetters(queries, realm)} />}
    </div>
  );
}

/** The letter it replaces, and the one that replaces it. */
function Others({ view: { replaces, replacedBy }, go }: Pick<OneProps, 'view' | 'go'>) {
  const t = useText(text).one;
  const shown = [
    ...(replaces === null ? [] : [{ id: replaces, label: t.replaces(replaces) }]),
    ...(replacedBy === null ? [] : [{ id: replacedBy, label: t.replacedBy(replacedBy) }]),
  ];
  if (shown.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4">
      {shown.map(({ id, label }) => (
        <button key={id} type="button" className="link min-h-6" onClick={() => go({ letter: `${id}` })}>
          {label}
        </button>
      ))}
    </p>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-solid-gray-700">{label}</dt>
      <dd className="wrap-anywhere">{value}</dd>
    </div>
  );
}
