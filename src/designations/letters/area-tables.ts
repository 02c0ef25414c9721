import type { Consultation } from '../../consultations/model.ts';
import { answerWording } from '../../consultations/model.ts';
import { daysLater, writeDay, writeDayShort } from '../../kit/pure/day.ts';
import type { Cell, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { AreaResult } from '../ladders/model.ts';
import { bodyKindWording, type Designation, designationStateWording, itemsOf } from '../model.ts';
import { text } from './text.ts';

type Words = (typeof text)['ja']['facts'];
type ColumnId = keyof Words['columns'];

function tableOf(id: string, title: string, columns: ColumnId[], rows: Cell[][], lang: Lang): Table {
  const t = text[lang].facts.columns;
  return {
    ...{ id, title, asOf: '', footnotes: [], caveats: [], sources: [] },
    columns: columns.map((column) => ({ id: column, key: column, heading: t[column], kind: 'text' })),
    rows: rows.map((cells, i) => ({ id: `${i + 1}`, cells })),
  };
}

const words = (text: string): Cell => ({ text });

/** Who is considered for the area: what a party is asked about. */
export const candidateTable = (candidates: readonly Designation[], placeOf: PlaceOf, lang: Lang): Table =>
  tableOf(
    'candidates',
    text[lang].facts.candidates,
    ['no', 'name', 'kind', 'place'],
    candidates.map(({ body }, i) =>
      [`${i + 1}`, body.name, say(bodyKindWording[body.kind], lang), placeOf(body)].map(words),
    ),
    lang,
  );

export type PlaceOf = (body: Designation['body']) => string;

export function chosenTable(chosen: readonly Designation[], result: AreaResult | null, lang: Lang): Table {
  const t = text[lang].facts;
  const reasonOf = ({ body, step, origin }: Designation): string => {
    const kept = result?.continued.find(({ code }) => code === body.number);
    if (kept && !kept.chosen) return t.continued(kept.reason);
    return step ?? (origin === 'selected' ? (result?.step ?? t.byHand) : t.byHand);
  };
  const period = ({ from, until }: Designation) =>
    from ? t.period(short(from, lang), until && short(daysLater(until, -1), lang)) : '';
  const rows = chosen.map((one) => [
    words(one.body.name),
    words(say(bodyKindWording[one.body.kind], lang)),
    words(reasonOf(one)),
    words(say(designationStateWording[one.state], lang)),
    words(period(one)),
  ]);
  const empty = [[words(t.none), words(''), words(''), words(''), words('')]];
  return tableOf('chosen', t.chosen, ['name', 'kind', 'step', 'state', 'period'], rows.length > 0 ? rows : empty, lang);
}

const short = (day: NonNullable<Designation['from']>, lang: Lang) =>
  lang === 'ja' ? writeDayShort(day) : writeDay(day, lang);

const shownAlternatives = 4;

/** Of many candidates the first; the result of the selection names them all. */
export function alternativeTable(result: AreaResult | null, chosen: readonly Designation[], lang: Lang): Table {
  const t = text[lang].facts;
  const taken = new Set(chosen.map(({ body }) => body.number));
  const others = (result?.rejected ?? []).filter(({ code }) => !taken.has(code));
  const rows = [
    ...others.map(({ name, reason }) => [words(name), words(say(reason, lang))]),
    ...(result?.alternatives ?? []).map(({ name, reason }) => [words(say(name, lang)), words(say(reason, lang))]),
  ];
  const more = rows.length - shownAlternatives;
  const shown = more > 1 ? [...rows.slice(0, shownAlternatives), [words(t.others(more)), words(t.seeResult)]] : rows;
  const none = [[words(t.none), words(result ? t.noAlternative : t.noSelection)]];
  return tableOf('alternatives', t.alternatives, ['name', 'reason'], shown.length > 0 ? shown : none, lang);
}

const mostOpinion = 60;
const mostParties = 5;

export function consultationTable(asked: readonly Consultation[], lang: Lang): Table {
  const t = text[lang].facts;
  const opinion = (said: string) => (said.length > mostOpinion ? `${said.slice(0, mostOpinion)}…` : said);
  const rows = asked.map((one): Cell[] => [
    words(one.name),
    words(short(one.askedOn, lang)),
    words(one.answer ? say(answerWording[one.answer], lang) : t.waiting),
    words(one.answeredOn ? short(one.answeredOn, lang) : ''),
    words(opinion(one.opinion)),
  ]);
  const none = [[words(t.noConsultation), words(''), words(''), words(''), words('')]];
  const more = rows.length - mostParties;
  const shown = more > 1 ? [...rows.slice(0, mostParties), [t.others(more), '', '', '', ''].map(words)] : rows;
  const columns: ColumnId[] = ['party', 'asked', 'answer', 'answered', 'opinion'];
  return tableOf('consultations', t.consultations, columns, shown.length > 0 ? shown : none, lang);
}

/** Each role that was considered, and who is to have it (A6). */
export function roleTable(chosen: readonly Designation[], lang: Lang): Table {
  const t = text[lang].facts;
  const items = chosen[0] ? itemsOf(chosen[0].kind) : [];
  const rows = items.flatMap(({ id, name }): Cell[][] => {
    const bodies = chosen.filter(({ roles }) => roles.includes(id)).map(({ body }) => body.name);
    return bodies.length === 0 ? [] : [[words(say(name, lang)), words(bodies.join(t.comma))]];
  });
  const none = [[words(t.none), words(t.noRoles)]];
  return tableOf('role-table', t.roles, ['role', 'bodies'], rows.length > 0 ? rows : none, lang);
}
