import { useRef, useState } from 'react';
import type { MapView } from '../../kit/pure/map.ts';
import { Button } from '../../kit/web/button.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { MapLegend } from '../../kit/web/map/legend.tsx';
import { MapPicture } from '../../kit/web/map/map.tsx';
import { MapMenu } from '../../kit/web/map/menu.tsx';
import { drawingToPng, saveBlob } from '../../kit/web/map/png.ts';
import { point, usePointed } from '../../kit/web/map/pointed.ts';
import { useWidth } from '../../kit/web/map/width.ts';
import { recall, remember } from '../../kit/web/remember.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { useToast } from '../../kit/web/toast.tsx';
import type { Colouring } from '../map/fill.ts';
import { mapSheet } from '../map/sheet.ts';
import { LinksReview } from './links-review.tsx';
import { MapNotes } from './map-notes.tsx';
import { mapCardText } from './map-text.ts';
import { mapHeight, useZoneMap } from './map-view.ts';
import { MapZone } from './map-zone.tsx';
import { useCompare } from './state.tsx';

/** The selected cell as a map: where its blank zones lie. The tables say the same. */
export function MapCard() {
  const { view, search } = useCompare();
  const t = useText(mapCardText);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [by, setBy] = useState<Colouring>(recall('map-by') === 'zones' ? 'zones' : 'counts');
  const [zoom, setZoom] = useState(1);
  const { data, error, svg, refetch } = useZoneMap(by, width);
  const criterion = view.criteria.find((one) => one.id === view.answer.criterion);
  const choose = (to: Colouring) => {
    remember('map-by', to);
    setBy(to);
  };
  return (
    <section aria-labelledby="map" className="card rounded-8 border border-solid-gray-200 bg-white">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5 pr-1.5 pl-3">
        <h2 id="map" className="text-dns-16B-130">
          <span className="sr-only">{t.title}</span> {view.answer.unitName} × {criterion?.short}
        </h2>
        <div className="flex items-center gap-2 print:hidden">
          <ByChoice by={by} onChoose={choose} />
          <Menu svg={svg} />
        </div>
      </div>
      <div ref={box} className="px-1.5" style={{ minHeight: mapHeight }}>
        {data && <Picture data={data} onZoom={setZoom} />}
        {!data && error && <Retry again={() => refetch()} />}
      </div>
      {data && (
        <div className="border-solid-gray-200 border-t px-3 pb-2">
          <MapZone area={data.areas.find((area) => area.key === search.zone)} />
          <MapLegend view={data} label={t.legend} zoom={zoom} />
          <MapNotes map={data} />
        </div>
      )}
      <LinksReview />
    </section>
  );
}

function Retry({ again }: { again: () => void }) {
  const t = useText(kitText);
  return (
    <div className="flex flex-wrap items-center gap-3 p-3">
      {t.failed.title}
      <Button look="small" onClick={again}>
        {t.retry}
      </Button>
    </div>
  );
}

function Picture({ data, onZoom }: { data: MapView; onZoom: (zoom: number) => void }) {
  const { view, search, go, tell } = useCompare();
  const pointed = usePointed();
  const isZone = (key: string) => view.zoneTable.rows.some((row) => row.id === key);
  const select = (zone: string) => {
    if (!isZone(zone)) return;
    tell({ kind: 'did', step: 3 });
    go({ zone });
  };
  return (
    <MapPicture
      view={data}
      selected={search.zone}
      pointed={pointed}
      onPoint={point}
      onSelect={select}
      onClear={() => go({ zone: undefined })}
      onZoom={onZoom}
    />
  );
}

const byLook =
  'min-h-8 border border-key-900 px-2.5 text-dns-14B-130 first:rounded-l-6 last:rounded-r-6 aria-pressed:bg-key-900 aria-pressed:text-white';

function ByChoice({ by, onChoose }: { by: Colouring; onChoose: (to: Colouring) => void }) {
  const t = useText(mapCardText);
  return (
    <fieldset aria-label={t.by} className="flex">
      {(['counts', 'zones'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === by} onClick={() => onChoose(one)} className={byLook}>
          {t[one]}
        </button>
      ))}
    </fieldset>
  );
}

function Menu({ svg }: { svg: string }) {
  const { go, realm, view } = useCompare();
  const t = useText(mapCardText);
  const lang = useLang();
  const toast = useToast();
  const png = async () => {
    const map = await fetch(svg.replace('/map.svg', '/map')).then((answer) => (answer.ok ? answer.json() : null));
    const blob = map && (await drawingToPng(mapSheet(map as MapView, lang)));
    if (blob) saveBlob(blob, `tsunagi-${realm}-map-${view.asOf}.png`);
    else toast({ text: t.notSaved });
  };
  const toTable = () => {
    go({ tab: 'zones' });
    document.querySelector('[data-tour="3"]')?.scrollIntoView({ block: 'start' });
    document.querySelector<HTMLElement>('[data-tour="3"] [data-key="zones"]')?.focus({ preventScroll: true });
  };
  return (
    <MapMenu
      entries={[
        { id: 'table', label: t.table, run: toTable },
        { id: 'svg', label: t.svg, href: svg },
        { id: 'png', label: t.png, run: () => void png().catch(() => toast({ text: t.notSaved })) },
      ]}
    />
  );
}
