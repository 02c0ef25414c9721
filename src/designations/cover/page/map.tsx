import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { MapView } from '../../../kit/pure/map.ts';
import { get } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Chip } from '../../../kit/web/chip.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { MapLegend } from '../../../kit/web/map/legend.tsx';
import { MapPicture } from '../../../kit/web/map/map.tsx';
import { MapMenu } from '../../../kit/web/map/menu.tsx';
import { drawingToPng, saveBlob } from '../../../kit/web/map/png.ts';
import { point, usePointed } from '../../../kit/web/map/pointed.ts';
import { useWidth } from '../../../kit/web/map/width.ts';
import { address } from '../../../kit/web/search.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { mapSheet } from '../../../zones/map/sheet.ts';
import { UnitField } from '../../page-standing.tsx';
import type { CoverSearch } from '../page-address.ts';
import type { CoverView } from '../view.ts';
import { text } from './text.ts';

const height = 420;

type Props = { view: CoverView; search: CoverSearch; go: (to: Partial<CoverSearch>) => void };

/** Who covers whom: shades and signs say what carries a zone through the night, arrows by whom. */
export function CoverMapCard({ view, search, go }: Props) {
  const { realm } = useParams({ strict: false });
  const lang = useLang();
  const t = useText(text);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [zoom, setZoom] = useState(1);
  const asked = { lang, unit: view.unit.id, asof: view.asOf.past ? view.asOf.day : undefined };
  const path = `/api/${realm}/designations/cover/map`;
  const { data, error, refetch } = useQuery({
    queryKey: ['designations', 'cover-map', realm, asked, width],
    queryFn: ({ signal }) => get<MapView>(path, { ...asked, width: `${width}`, height: `${height}` }, signal),
    enabled: width !== null,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    meta: { quiet: true },
  });
  return (
    <section aria-labelledby="cover-map" className="card min-w-0 rounded-8 border border-solid-gray-200 bg-white">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5 pr-1.5 pl-3">
        <h2 id="cover-map" className="text-dns-16B-130">
          {t.map}
        </h2>
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <UnitField
            unit={view.unit.id}
            units={view.units}
            onUnit={(to) => go({ unit: to, zone: undefined, propose: undefined, lead: undefined })}
          />
          <Files path={path} asked={asked} name={`tsunagi-${realm}-cover-${view.asOf.day}`} />
        </div>
      </div>
      <div ref={box} className="px-1.5" style={{ minHeight: height }}>
        {data && <Picture data={data} search={search} go={go} onZoom={setZoom} />}
        {!data && error && (
          <div className="flex flex-wrap items-center gap-3 p-3">
            {t.failed}
            <Button look="small" onClick={() => refetch()}>
              {t.retry}
            </Button>
          </div>
        )}
      </div>
      {data && (
        <div className="border-solid-gray-200 border-t px-3 pb-2">
          <Chosen data={data} view={view} search={search} go={go} />
          <MapLegend view={data} label={t.legend} zoom={zoom} />
          <Notes data={data} />
        </div>
      )}
    </section>
  );
}

type PictureProps = { data: MapView; onZoom: (zoom: number) => void } & Pick<Props, 'search' | 'go'>;

function Picture({ data, search, go, onZoom }: PictureProps) {
  const pointed = usePointed();
  return (
    <MapPicture
      view={data}
      selected={search.zone}
      pointed={pointed}
      onPoint={point}
      onSelect={(zone) => go({ zone })}
      onClear={() => go({ zone: undefined })}
      onZoom={onZoom}
    />
  );
}

/** The chosen zone in words; its line is kept, so that nothing moves when one is chosen. */
function Chosen({ data, view, search, go }: { data: MapView } & Props) {
  const t = useText(text);
  const area = data.areas.find(({ key }) => key === search.zone);
  const choice = view.next === null ? view.choices?.find(({ key }) => key === search.zone) : undefined;
  const uncovered = choice !== undefined && (choice.support === 'none' || choice.support === 'arranged');
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 py-1 text-dns-14N-130 print:hidden">
      {area ? <b>{area.description}</b> : <span className="text-solid-gray-700">{t.hint}</span>}
      {uncovered && (
        <button
          type="button"
          onClick={() => go({ propose: search.zone })}
          className="link min-h-6 max-desktop:min-h-11"
        >
          {t.proposeHere}
        </button>
      )}
      {area && (
        <button
          type="button"
          aria-label={t.close}
          onClick={() => go({ zone: undefined })}
          className="ml-auto grid size-7 place-items-center rounded-4"
        >
          <Icon name="close" className="size-4" />
        </button>
      )}
    </div>
  );
}

function Notes({ data }: { data: MapView }) {
  const t = useText(text);
  return (
    <ul className="mt-2 flex flex-col gap-1 border-solid-gray-200 border-t pt-2 text-dns-14N-130 text-solid-gray-700 leading-150">
      {data.caveats.map((one) => (
        <li key={one}>
          <Chip look="caution">{t.caution}</Chip> {one}
        </li>
      ))}
      <li>{data.footnotes.slice(1).join(' ')}</li>
      <li>
        <b>{t.source}</b> {data.sources.at(-1)}
      </li>
    </ul>
  );
}

type FilesProps = { path: string; asked: { lang: 'ja' | 'en'; unit: string; asof: string | undefined }; name: string };

function Files({ path, asked, name }: FilesProps) {
  const t = useText(text);
  const toast = useToast();
  const size = { width: '720', height: '560' };
  const png = async () => {
    const blob = await drawingToPng(mapSheet(await get<MapView>(path, { ...asked, ...size }), asked.lang));
    if (blob) saveBlob(blob, `${name}.png`);
    else toast({ text: t.notSaved });
  };
  const toTable = () => document.getElementById('cover-list')?.focus();
  return (
    <MapMenu
      entries={[
        { id: 'table', label: t.toTable, run: toTable },
        { id: 'svg', label: t.svg, href: address(`${path}.svg`, { ...asked, ...size }) },
        { id: 'png', label: t.png, run: () => void png().catch(() => toast({ text: t.notSaved })) },
      ]}
    />
  );
}
