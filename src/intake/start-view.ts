import type { Actor, Realm } from '../accounts/model.ts';
import { may } from '../accounts/rules.ts';
import { whoMay } from '../accounts/text.ts';
import { facilityPolicy } from '../facilities/policy.ts';
import { type KeptSuccession, registerKindWording } from '../facilities/register/model.ts';
import { decidedWhere } from '../facilities/register/rules.ts';
import { registerText } from '../facilities/register/text.ts';
import { writeDay } from '../kit/pure/day.ts';
import type { Table } from '../kit/pure/table.ts';
import { type Lang, say } from '../kit/pure/wording.ts';
import type { Division, Prefecture } from '../regions/model.ts';
import { romanName } from '../regions/romaji.ts';
import { areaIndex, municipalityKind } from '../regions/rules.ts';
import type { Source } from '../sources/model.ts';
import { sourcePolicy } from '../sources/policy.ts';
import { cite } from '../sources/view.ts';
import type { StartView, SuccessionView } from './view.ts';

/** Sources as loaded, or shipped and not loaded yet. */
export type StartSource = Omit<Source, 'id' | 'loadedAt' | 'loadedBy'> & Partial<Pick<Source, 'id' | 'loadedAt'>>;

export type Start = {
  prefecture: Prefecture;
  units: Division[];
  sources: StartSource[];
  successions: KeptSuccession[];
};

type Reader = { actor: Actor; realm: Realm; today: string; lang: Lang };

/** The start page of a prefecture: which municipality stands in which area today, and what was imported. */
export function startView(start: Start, { actor, realm, today, lang }: Reader): StartView {
  const { prefecture, units, sources, successions } = start;
  return {
    realm: { key: prefecture.code, name: prefecture.name, nameEn: romanName(prefecture.kana, 'prefecture') },
    opened: sources.some((source) => source.id !== undefined),
    municipalities: units.at(-1)!.areas.length,
    table: areasTable(units, sources, today, lang),
    loaded: sources
      .filter((source) => source.kind !== 'reference')
      .map(({ id, title, asOf, loadedAt }) => ({
        id: id!,
        title: say(title, lang),
        asOf: writeDay(asOf, lang),
        loadedAt: loadedAt!,
      }))
      .reverse(),
    successions: successions.filter((kept) => mayDecide(actor, realm, kept)).map((kept) => successionView(kept, lang)),
    readOnly: may(sourcePolicy, actor, 'data.import', { realm }) ? null : readOnly(lang),
  };
}

const mayDecide = (actor: Actor, realm: Realm, { municipalities }: KeptSuccession): boolean =>
  decidedWhere(municipalities).every((municipality) =>
    may(facilityPolicy, actor, 'successions.decide', { realm, municipality }),
  );

export const readOnly = (lang: Lang): string => words[lang].readOnly(whoMay(sourcePolicy, 'data.import', lang));

function successionView({ id, register, former, successor, ...kept }: KeptSuccession, lang: Lang): SuccessionView {
  const t = registerText[lang];
  return {
    id,
    register: say(registerKindWording[register], lang),
    former,
    successor: { number: successor.number, name: successor.name },
    address: successor.address,
    reasons: kept.reasons.map((reason) => t.reasons[reason]).join(t.between),
    seenOn: writeDay(kept.seenOn, lang),
    answer: kept.answer,
  };
}

function areasTable(units: Division[], sources: StartSource[], today: string, lang: Lang): Table {
  const t = words[lang];
  const kinds = units.filter((unit) => unit.kind.id !== municipalityKind.id);
  const places = kinds.map((unit) => ({ unit, index: areaIndex(unit) }));
  return {
    id: 'areas',
    title: t.title,
    asOf: today,
    columns: [
      { id: 'code', key: 'code', heading: t.code, kind: 'code' },
      { id: 'name', key: 'name', heading: t.name, kind: 'text' },
      ...kinds.map(({ kind }) => ({ id: kind.id, key: kind.id, heading: say(kind.name, lang), kind: 'text' as const })),
    ],
    rows: units.at(-1)!.areas.map((m) => ({
      id: m.key,
      cells: [
        { text: m.key },
        { text: say(m.name, lang) },
        ...places.map(({ unit, index }) => ({ text: areaName(unit, index.get(m.key), lang) })),
      ],
    })),
    footnotes: [],
    caveats: [],
    sources: sources.filter((s) => s.kind === 'areas' || s.kind === 'reference').map((s) => cite(s, lang)),
  };
}

const areaName = (unit: Division, at: number | undefined, lang: Lang): string =>
  at === undefined ? '' : say(unit.areas[at]!.name, lang);

const words = {
  ja: {
    title: '市町村と圏域',
    code: 'コード',
    name: '市町村',
    readOnly: (who: string) =>
      `いまの役割では、ファイルを取り込めません。取り込めるのは、その県の${who}です。見本の役職では取り込めません。`,
  },
  en: {
    title: 'Municipalities and areas',
    code: 'Code',
    name: 'Municipality',
    readOnly: (who: string) =>
      `Your role does not import files. They are imported by the prefecture’s own ${who}, not by posts of the sample.`,
  },
};
