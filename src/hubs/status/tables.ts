import { writeDay } from '../../kit/pure/day.ts';
import { type Figure, known, noData, nothing } from '../../kit/pure/figure.ts';
import type { Cell, Column, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { areaIndex } from '../../regions/rules.ts';
import { sayAsOf } from '../../sources/view.ts';
import { stateWords } from '../record/text.ts';
import { sharePercent } from '../rules.ts';
import type { Counted, MunicipalityStatus, Share } from './model.ts';
import { answers as answerKinds } from './rules.ts';
import { answerWords, basisWords, text } from './text.ts';

/** What all tables of the page end with. */
export type Foot = Pick<Table, 'asOf' | 'caveats' | 'sources'>;

const words = (id: string, heading: string, kind: Column['kind'] = 'text'): Column => ({ id, key: id, heading, kind });
const counts = (id: string, heading: string): Column => ({ ...words(id, heading, 'number') });
const percents = (heading: string): Column => ({
  ...words('share', heading, 'number'),
  key: 'share_percent',
  unit: '%',
});

const figure = (value: number | null): Figure => (value === null ? noData : known(value));

const percentOf = ({ withHub, answered }: Share): number | null =>
  answered === null ? null : sharePercent(withHub!, answered);

/** 77.8%（7/9）; null where nothing is known. */
export function shareWords(share: Share, lang: Lang): string | null {
  const percent = percentOf(share);
  return percent === null ? null : text[lang].share(percent, share.withHub!, share.answered!);
}

/** 二次医療圏別設置状況 (H7). */
export function areaTable({ shares, whole, ground }: Counted, unit: Division, foot: Foot, lang: Lang): Table {
  const t = text[lang];
  const cells = (name: string, share: Share): Cell[] => [
    { text: name },
    { figure: known(share.municipalities) },
    { figure: figure(share.withHub) },
    { figure: figure(share.answered === null ? null : share.municipalities - share.answered) },
    { figure: figure(percentOf(share)) },
    { text: share.basis ? say(basisWords[share.basis], lang) : '' },
  ];
  const blank = shares.some(({ basis }) => basis === null);
  return {
    id: 'areas',
    title: `${t.areas(say(unit.kind.name, lang))} ${t.space(say(ground.name, lang), ground.realm.space === 'sample')}`,
    columns: [
      { ...words('area', say(unit.kind.name, lang)) },
      counts('municipalities', t.columns.municipalities),
      { ...counts('with_hub', t.columns.withHub) },
      counts('unanswered', t.columns.unanswered),
      percents(t.columns.share),
      words('basis', t.columns.basis),
    ],
    rows: shares.map((share, at) => {
      const area = unit.areas[at]!;
      return { id: area.key, cells: cells(say(area.name, lang), share) };
    }),
    totals: { id: 'total', cells: cells(t.whole, whole) },
    footnotes: [t.shareNote, ...(blank ? [t.noArea] : [])],
    ...foot,
  };
}

/** 設置している・ない・検討中 and those that did not say. */
export function answerTable({ answers, status, ground }: Counted, foot: Foot, lang: Lang): Table {
  const t = text[lang];
  const all = status.statuses.length;
  const ids = [...answerKinds, 'unanswered'] as const;
  return {
    id: 'answers',
    title: `${t.answers} ${t.space(say(ground.name, lang), ground.realm.space === 'sample')}`,
    columns: [words('answer', t.columns.answer), counts('municipalities', t.columns.municipalities)],
    rows: ids.map((id) => ({
      id,
      cells: [{ text: say(answerWords[id], lang) }, { figure: figure(answers[id]) }],
    })),
    totals: { id: 'total', cells: [{ text: t.whole }, { figure: known(all) }] },
    footnotes: answers.basis ? [t.rests(t.answersRest[answers.basis])] : [],
    ...foot,
  };
}

export function municipalityTable(counted: Counted, foot: Foot, lang: Lang, codes: boolean): Table {
  const { status, ground, unit } = counted;
  const t = text[lang];
  const names = new Map(ground.municipalities.areas.map(({ key, name }) => [key, say(name, lang)]));
  const areas = unit ? areaIndex(unit) : new Map<string, number>();
  const areaOf = (code: string) => {
    const at = areas.get(code);
    return at === undefined ? '' : say(unit!.areas[at]!.name, lang);
  };
  return {
    id: 'municipalities',
    title: `${t.list} ${t.space(say(ground.name, lang), ground.realm.space === 'sample')}`,
    columns: [
      words('municipality', t.columns.municipality),
      ...(codes ? [words('code', t.columns.code, 'code')] : []),
      ...(unit ? [words('area', say(unit.kind.name, lang))] : []),
      words('state', t.columns.state),
      words('name', t.columns.name),
      words('body', t.columns.body),
      words('since', t.columns.since),
      words('from', t.columns.from),
    ],
    rows: status.statuses.map((one) => ({
      id: one.municipality,
      cells: [
        { text: names.get(one.municipality) ?? one.municipality },
        ...(codes ? [{ text: one.municipality }] : []),
        ...(unit ? [{ text: areaOf(one.municipality) }] : []),
        stateCell(one, lang),
        { text: one.hub?.name ?? '' },
        { text: one.hub?.body ?? '' },
        { text: sinceOf(one, counted, lang) },
        { text: one.from ? t.from[one.from] : '' },
      ],
    })),
    footnotes: [t.unset, t.sinceNote],
    ...foot,
  };
}

function stateCell({ state }: MunicipalityStatus, lang: Lang): Cell {
  if (state === 'unset') return { figure: nothing('unset') };
  if (state === 'unknown') return { figure: nothing('unanswered') };
  return { text: stateWords[state][lang] };
}

function sinceOf({ municipality, from, since }: MunicipalityStatus, { ground }: Counted, lang: Lang): string {
  const t = text[lang];
  if (from === 'record') return since ? t.since(writeDay(since, lang)) : '';
  const heard = from && ground.survey?.states.find((one) => one.municipality === municipality);
  const source = heard && ground.sources.find(({ id }) => id === heard.trace.source);
  return source ? t.surveyed(sayAsOf(source, lang)) : '';
}
