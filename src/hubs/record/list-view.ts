import { may } from '../../accounts/rules.ts';
import { writeDay } from '../../kit/pure/day.ts';
import { nothing } from '../../kit/pure/figure.ts';
import type { Cell, Column, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { areaIndex } from '../../regions/rules.ts';
import { cite } from '../../sources/view.ts';
import { hubPolicy } from '../policy.ts';
import { hubCounts, sumHubs } from '../rules.ts';
import { listText } from './list-text.ts';
import {
  type HubField,
  type HubGround,
  type HubPart,
  hubFields,
  type RecordState,
  recordStates,
  type StoredHub,
} from './model.ts';
import { readableFields } from './rules.ts';
import { fieldLabels, readOnly, scopeWords, stateWords } from './text.ts';

/** 拠点の一覧: GET /api/{realm}/hubs. */
export type HubListView = {
  realm: { key: string; sample: boolean; name: string };
  sentence: string;
  /** What a survey counted, where it does not say which municipalities. */
  published: string | null;
  counts: { state: RecordState; label: string; count: number }[];
  table: Table;
  /** The state of each row, and whether the reader may write it; in the order of the table. */
  rows: { municipality: string; state: RecordState; mayWrite: boolean }[];
  next: string;
  readOnly: string | null;
};

export function hubListView(ground: HubGround, hubs: readonly StoredHub[], lang: Lang): HubListView {
  const t = listText[lang];
  const rows = hubs.map(({ municipality, values }) => ({
    municipality,
    state: values.state,
    mayWrite: may(hubPolicy, ground.actor, 'hubs.write', { realm: ground.realm, municipality }),
  }));
  const writable = rows.filter((row) => row.mayWrite).length;
  const of = (state: RecordState) => rows.filter((row) => row.state === state).length;
  return {
    realm: { key: ground.key, sample: ground.realm.space === 'sample', name: say(ground.name, lang) },
    sentence: t.sentence(hubs.length, of('set-up')),
    published: publishedWords(ground, lang),
    counts: recordStates.map((state) => ({ state, label: stateWords[state][lang], count: of(state) })),
    table: screenTable(ground, hubs, rows, lang),
    rows,
    next: writable > 0 ? t.nextWrite(writable) : t.nextRead,
    readOnly: writable > 0 ? null : readOnly(lang),
  };
}

function publishedWords(ground: HubGround, lang: Lang): string | null {
  const { survey, container, sources } = ground;
  if (!survey || survey.states.length > 0 || !container || survey.coverage.length === 0) return null;
  const sum = sumHubs(hubCounts(survey, container));
  const source = sources.find(({ id }) => id === survey.coverage[0]!.trace.source);
  return listText[lang].published(sum.municipalities, sum.withHub, source ? cite(source, lang) : '');
}

const column = (id: string, heading: string, kind: Column['kind'] = 'text'): Column => ({
  id,
  key: id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  heading,
  kind,
});

const shownFields = hubFields.filter(({ id }) => id === 'state' || id === 'name' || id === 'phone');

function screenTable(ground: HubGround, hubs: readonly StoredHub[], rows: HubListView['rows'], lang: Lang): Table {
  const t = listText[lang];
  const areaOf = areaNames(ground, lang);
  const fields = shownFields.map(({ id }) => column(id, fieldLabels[id][lang]));
  const differ = rows.some((row) => row.mayWrite) && rows.some((row) => !row.mayWrite);
  const writing = (mayWrite: boolean): Cell[] => (differ ? [{ text: mayWrite ? t.mayWrite : t.mayRead }] : []);
  return {
    ...tableOf(ground, lang),
    columns: [
      column('municipality', t.municipality),
      column('area', t.area),
      ...fields,
      ...(differ ? [column('writing', t.writing)] : []),
    ],
    rows: hubs.map(({ municipality, values }, at) => ({
      id: municipality,
      cells: [
        { text: nameOf(ground, municipality, lang) },
        { text: areaOf(municipality) },
        ...shownFields.map((field) => fieldCell(field, values, lang)),
        ...writing(rows[at]!.mayWrite),
      ],
    })),
  };
}

/** Everything the reader may see, for a file: what is open for some municipalities only is withheld for the others. */
export function hubFileTable(ground: HubGround, hubs: readonly StoredHub[], lang: Lang): Table {
  const t = listText[lang];
  const areaOf = areaNames(ground, lang);
  const readable = hubs.map(({ municipality }) => readableFields(ground.actor, ground.realm, municipality));
  const shown = hubFields.filter((field) => readable.some((fields) => fields.includes(field)));
  const partly = shown.some((field) => readable.some((fields) => !fields.includes(field)));
  const heading = ({ id, scope }: HubField) =>
    scope === 'public' ? fieldLabels[id][lang] : `${fieldLabels[id][lang]}（${scopeWords[scope][lang]}）`;
  const { footnotes, ...table } = tableOf(ground, lang);
  return {
    ...table,
    footnotes: partly ? [...footnotes, t.hidden] : footnotes,
    columns: [
      column('code', lang === 'ja' ? '市町村コード' : 'Code', 'code'),
      column('municipality', t.municipality),
      column('area', t.area),
      ...shown.map((field) => column(field.id, heading(field))),
    ],
    rows: hubs.map(({ municipality, values }, at) => ({
      id: municipality,
      cells: [
        { text: municipality },
        { text: nameOf(ground, municipality, lang) },
        { text: areaOf(municipality) },
        ...shown.map((field) =>
          readable[at]!.includes(field) ? fieldCell(field, values, lang) : { figure: nothing('suppressed') },
        ),
      ],
    })),
  };
}

function tableOf(ground: HubGround, lang: Lang): Omit<Table, 'columns' | 'rows'> {
  const t = listText[lang];
  const asked = ground.survey?.states[0];
  const source = asked && ground.sources.find(({ id }) => id === asked.trace.source);
  const place = t.space(say(ground.name, lang), ground.realm.space === 'sample');
  return {
    id: 'hubs',
    title: `${t.table} ${place}`,
    asOf: writeDay(ground.day, lang),
    footnotes: [t.nobody, ...(asked ? [t.fromSurvey] : [])],
    caveats: [],
    sources: source ? [t.source(cite(source, lang))] : [],
  };
}

function fieldCell({ id }: HubField, values: HubPart, lang: Lang): Cell {
  if (id !== 'state') return { text: values[id] ?? '' };
  if (values.state === 'unset') return { figure: nothing('unset') };
  if (values.state === 'unknown') return { figure: nothing('unanswered') };
  return { text: stateWords[values.state][lang] };
}

export function nameOf({ municipalities }: HubGround, code: string, lang: Lang): string {
  const area = municipalities.areas.find(({ key }) => key === code);
  return area ? say(area.name, lang) : code;
}

export function areaNames({ container }: HubGround, lang: Lang): (municipality: string) => string {
  const index = container ? areaIndex(container) : new Map<string, number>();
  return (municipality) => {
    const at = index.get(municipality);
    return at === undefined ? '' : say(container!.areas[at]!.name, lang);
  };
}
