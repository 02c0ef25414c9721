import { meets } from '../../facilities/criteria/rules.ts';
import { functionWording, institutionFunctions } from '../../facilities/functions/model.ts';
import type { ReadableFunctions } from '../../facilities/functions/rules.ts';
import { type Filing, type Institution, institutionKindWording } from '../../facilities/model.ts';
import type { InstitutionQuery } from '../../facilities/store.ts';
import type { InstitutionsView } from '../../facilities/view.ts';
import { writeDay, writeDayShort } from '../../kit/pure/day.ts';
import type { Column, Row, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { romanName } from '../../regions/romaji.ts';
import type { Trace } from '../../sources/model.ts';
import { cite } from '../../sources/view.ts';
import { type Compared, criterionName } from './model.ts';
import { compareText } from './text.ts';

export type ListAsked = { unit: string; criterion: string; zone?: string };

/** Which institutions to read: those in the zone (or anywhere) that hold a symbol the criterion asks about. */
export function institutionQuery(compared: Compared, asked: ListAsked): InstitutionQuery {
  const { grounds } = compared;
  const symbols = compared.comparison.ways.get(asked.criterion)!.flatMap((way) => way.symbols);
  const unit = grounds.units.find((u) => u.kind.id === asked.unit)!;
  const areas = asked.zone === undefined ? grounds.units.at(-1)!.areas : unit.areas.filter((a) => a.key === asked.zone);
  return { at: grounds.asOf, symbols: [...new Set(symbols)], municipalities: areas.flatMap((a) => a.municipalities) };
}

/** The institutions behind a figure, each once. */
export function institutionsView(
  compared: Compared,
  asked: ListAsked,
  { institutions, whole }: ReadableFunctions,
  lang: Lang,
): InstitutionsView {
  const t = compareText[lang];
  const met = institutions.filter((i) =>
    meets(
      i.kind,
      i.filings.map((f) => f.symbol),
      compared.comparison.ways.get(asked.criterion)!,
    ),
  );
  const unit = compared.grounds.units.find((u) => u.kind.id === asked.unit)!;
  const zone = asked.zone === undefined ? null : unit.areas.find((a) => a.key === asked.zone)!;
  const where = zone
    ? say(zone.name, lang)
    : lang === 'ja'
      ? compared.prefecture.name
      : romanName(compared.prefecture.kana, 'prefecture');
  const title = t.listTitle(where, criterionName(compared, asked.criterion, lang));
  const back = new URLSearchParams({ unit: asked.unit, criterion: asked.criterion, asof: compared.grounds.asOf });
  return {
    realm: compared.realm,
    title,
    sentence: compared.grounds.holdings.coverage.length > 0 ? t.listSentence(met.length) : t.noList,
    table: institutionTable(compared, title, { institutions: met, whole }, lang),
    back: `/${compared.realm.key}/zones/compare?${back}`,
  };
}

function institutionTable(
  compared: Compared,
  title: string,
  { institutions, whole }: ReadableFunctions,
  lang: Lang,
): Table {
  const t = compareText[lang];
  const { columns: c } = t;
  const reported = institutions.some((i) => i.functions.some((f) => f.held));
  const columns: Column[] = [
    { id: 'number', key: 'number', heading: c.number, kind: 'code' },
    { id: 'name', key: 'name', heading: c.name, kind: 'text' },
    { id: 'kind', key: 'kind', heading: c.kind, kind: 'text' },
    { id: 'municipality', key: 'municipality', heading: c.municipality, kind: 'text' },
    { id: 'address', key: 'address', heading: c.address, kind: 'text' },
    { id: 'filings', key: 'filings', heading: c.filings, kind: 'text' },
    ...(reported ? [{ id: 'functions', key: 'functions', heading: c.functions, kind: 'text' as const }] : []),
    { id: 'source', key: 'source', heading: c.source, kind: 'text' },
  ];
  const nameOf = new Map(compared.grounds.units.at(-1)!.areas.map((a) => [a.key, say(a.name, lang)]));
  const used = compared.sources.filter((s) =>
    institutions.some((i) => tracesOf(i, reported).some((t) => t.source === s.id)),
  );
  const withheld = !whole && compared.sources.some((s) => s.kind === 'functions');
  const invented = institutions.some((i) => i.placement === 'invented');
  return {
    id: 'institutions',
    title,
    asOf: writeDay(compared.grounds.asOf, lang),
    columns,
    rows: institutions.map((i) => institutionRow(i, { compared, nameOf, reported }, lang)),
    footnotes: [
      ...(invented ? [t.inventedNote] : []),
      ...(reported ? [t.functionsNote] : []),
      ...(withheld ? [t.functionsWithheld] : []),
    ],
    caveats: compared.realm.sample ? [t.sampleCaveat] : [],
    sources: used.map((s) => cite(s, lang)),
  };
}

/** The rows that say who it is, and which functions it reports. */
function tracesOf(i: Institution, reported: boolean): Trace[] {
  const said = reported ? i.functions.map((f) => f.trace) : [];
  const distinct = said.filter((t, at) => said.findIndex((o) => o.source === t.source && o.row === t.row) === at);
  return [i.trace, ...distinct];
}

/** Empty where no report is known, which is not the same as none. */
function functionsOf({ functions }: Institution, lang: Lang): string {
  const held = institutionFunctions.filter((id) => functions.some((f) => f.held && f.function === id));
  if (held.length === 0) return functions.length > 0 ? compareText[lang].noFunction : '';
  return held.map((id) => functionWording[id][lang]).join(lang === 'ja' ? '、' : ', ');
}

function writeTrace(trace: Trace, compared: Compared, lang: Lang): string {
  const source = compared.sources.find((s) => s.id === trace.source);
  const title = source ? say(source.title, lang) : '';
  const inFile = source?.kind === 'register' ? (source.fileName ?? title) : title;
  return trace.row === undefined ? title : compareText[lang].sourceRow(inFile, trace);
}

type Ground = { compared: Compared; nameOf: Map<string, string>; reported: boolean };

function institutionRow(i: Institution, { compared, nameOf, reported }: Ground, lang: Lang): Row {
  const traces = tracesOf(i, reported).map((trace) => writeTrace(trace, compared, lang));
  return {
    id: String(i.id),
    cells: [
      { text: i.number },
      { text: i.name },
      { text: institutionKindWording[i.kind][lang] },
      { text: i.municipality ? (nameOf.get(i.municipality) ?? i.municipality) : '' },
      { text: i.address },
      { text: i.filings.map((filing) => filedSince(filing, lang)).join(lang === 'ja' ? '、' : ', ') },
      ...(reported ? [{ text: functionsOf(i, lang) }] : []),
      { text: traces.join(lang === 'ja' ? '、' : '; ') },
    ],
  };
}

/** 支援病２（R6.6.1）: the symbol and the day from which it is charged for. */
function filedSince({ symbol, startsOn }: Filing, lang: Lang): string {
  if (!startsOn) return symbol;
  return lang === 'ja' ? `${symbol}（${writeDayShort(startsOn)}）` : `${symbol} (${writeDay(startsOn, 'en')})`;
}
