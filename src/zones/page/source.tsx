import { useQuery } from '@tanstack/react-query';
import { get } from '../../kit/web/api.ts';
import { Chip } from '../../kit/web/chip.tsx';
import { Failure } from '../../kit/web/failure.tsx';
import { FigureText } from '../../kit/web/figure.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { usePeek } from '../../kit/web/peek.tsx';
import { withSearch } from '../../kit/web/search.ts';
import { text } from '../text.ts';
import type { FigureView } from '../view.ts';
import { rowRanges } from './row-ranges.ts';
import { useCompare } from './state.tsx';

export type FigureAsked = { unit: string; criterion: string; zone?: string; of?: 'institutions' };

/** Opens what stands behind a figure, beside it. */
export function useFigurePeek() {
  const peek = usePeek();
  const { realm, search } = useCompare();
  return (at: HTMLElement, asked: FigureAsked, label: string) =>
    peek(at, label, <FigureSource realm={realm} asked={{ ...asked, asof: search.asof }} />);
}

type Asked = FigureAsked & { asof?: string };

export function useFigure(realm: string, asked: Asked) {
  const lang = useLang();
  return useQuery({
    queryKey: ['figure', realm, asked, lang],
    queryFn: ({ signal }) => get<FigureView>(`/api/${realm}/zones/figure`, { ...asked, lang }, signal),
  });
}

function FigureSource({ realm, asked }: { realm: string; asked: Asked }) {
  const { data, error, refetch } = useFigure(realm, asked);
  if (error && !data) return <Failure error={error} retry={() => refetch()} />;
  return data ? <FigureDetail figure={data} asof={asked.asof} /> : <div className="h-24" />;
}

function FigureDetail({ figure, asof }: { figure: FigureView; asof?: string }) {
  const t = useText(text).figure;
  const lang = useLang();
  const extra = { lang: lang === 'en' ? 'en' : undefined, asof };
  return (
    <div className="flex flex-col gap-2 leading-150">
      <p className="text-dns-16B-130">{figure.title}</p>
      <p>
        <b className="mr-2 text-std-20B-150">
          <FigureText figure={figure.value} />
        </b>
        {figure.explanation}
      </p>
      {figure.institutions && (
        <Link href={withSearch(figure.institutions.href, extra)} className="link self-start">
          {figure.institutions.label}
        </Link>
      )}
      {figure.basis === 'placed' ? (
        <Chip look="sample">{t.basis.placed}</Chip>
      ) : (
        figure.basis && <p>{t.basis[figure.basis]}</p>
      )}
      <Sources figure={figure} />
      {figure.caveats.map((caveat) => (
        <p key={caveat} className="text-solid-gray-700">
          {caveat}
        </p>
      ))}
    </div>
  );
}

function Sources({ figure }: { figure: FigureView }) {
  const t = useText(text);
  if (figure.sources.length === 0) return null;
  return (
    <dl>
      <dt className="text-dns-14B-130">{t.figure.sources}</dt>
      {figure.sources.map((source) => (
        <dd key={source.id} className="mt-1">
          {[source.title, source.part].filter(Boolean).join(' ')}
          <br />
          <span className="text-solid-gray-700">
            {[
              t.notes.asOf(source.asOf),
              source.file && t.notes.file(source.file),
              source.rows.length > 0 && t.figure.rows(rowRanges(source.rows, t.figure.to)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {source.sha256 && (
            <p className="text-solid-gray-700 text-dns-14N-130 [overflow-wrap:anywhere]">SHA-256 {source.sha256}</p>
          )}
          {source.notes.map((note) => (
            <p key={note} className="text-solid-gray-700">
              {note}
            </p>
          ))}
        </dd>
      ))}
    </dl>
  );
}
