import { writeDay } from '../../kit/pure/day.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { municipalityKind } from '../../regions/rules.ts';
import { cite } from '../../sources/view.ts';
import type { HubGround, OpenHub, RecordState } from '../record/model.ts';
import { sharePercent } from '../rules.ts';
import type { Counted, Share } from './model.ts';
import { answerTotals, shareOf, statuses, wholeShare } from './rules.ts';
import { answerTable, areaTable, type Foot, municipalityTable, shareWords } from './tables.ts';
import { text } from './text.ts';

/** 拠点の設置状況: GET /api/{realm}/hubs/status. */
export type HubStatusView = {
  realm: { key: string; sample: boolean; name: string };
  asOf: string;
  sentence: string;
  /** What the figures rest on. */
  basis: string;
  next: string | null;
  unit: string | null;
  units: { id: string; label: string }[];
  /** Absent where no areas are loaded. */
  areas: Table | null;
  /** The share of each row of `areas` in words: 77.8%（7/9）. */
  shares: Record<string, string>;
  answers: Table;
  municipalities: Table;
  states: Record<string, RecordState>;
};

/** The unit asked for, or the first that is loaded. */
export function countHubs(ground: HubGround, divisions: Division[], hubs: OpenHub[], asked?: string): Counted {
  const units = divisions.filter(({ kind }) => kind.id !== municipalityKind.id);
  const unit = units.find(({ kind }) => kind.id === asked) ?? units[0] ?? null;
  const codes = ground.municipalities.areas.map(({ key }) => key);
  const status = { statuses: statuses(codes, hubs, ground.survey), survey: ground.survey, divisions };
  const shares = unit?.areas.map((area) => shareOf(area.municipalities, status)) ?? [];
  const whole = wholeShare(unit, shares, status);
  return { ground, status, unit, units, shares, whole, answers: answerTotals(status) };
}

export const statusTables = (counted: Counted, lang: Lang, codes: boolean): Table[] => [
  ...(counted.unit ? [areaTable(counted, counted.unit, foot(counted, lang), lang)] : []),
  answerTable(counted, foot(counted, lang), lang),
  municipalityTable(counted, foot(counted, lang), lang, codes),
];

export function hubStatusView(counted: Counted, lang: Lang): HubStatusView {
  const { ground, unit, units, shares, whole, status } = counted;
  const t = text[lang];
  const municipalities = municipalityTable(counted, foot(counted, lang), lang, false);
  const words = [...shares.map((share, at) => [unit!.areas[at]!.key, share] as const), ['total', whole] as const];
  return {
    realm: { key: ground.key, sample: ground.realm.space === 'sample', name: say(ground.name, lang) },
    asOf: writeDay(ground.day, lang),
    sentence: sentenceOf(whole, lang),
    basis: basisOf(counted, lang),
    next: whole.basis === null && counted.answers.basis === null ? t.next : null,
    unit: unit?.kind.id ?? null,
    units: units.map(({ kind }) => ({ id: kind.id, label: say(kind.name, lang) })),
    areas: unit ? areaTable(counted, unit, foot(counted, lang), lang) : null,
    shares: Object.fromEntries(words.map(([id, share]) => [id, shareWords(share, lang) ?? ''])),
    answers: answerTable(counted, foot(counted, lang), lang),
    municipalities,
    states: Object.fromEntries(status.statuses.map(({ municipality, state }) => [municipality, state])),
  };
}

function sentenceOf({ municipalities, answered, withHub }: Share, lang: Lang): string {
  const t = text[lang];
  const percent = answered === null ? null : sharePercent(withHub!, answered);
  if (percent === null) return t.nothing;
  if (answered! >= municipalities) return t.sentence(municipalities, withHub!, percent);
  return t.partly(answered!, withHub!, percent, municipalities - answered!);
}

/** In one sentence where areas and answers rest on the same. */
function basisOf({ whole, answers, status }: Counted, lang: Lang): string {
  const t = text[lang];
  const on = [
    ...(whole.basis ? [t.restsOn[whole.basis]] : []),
    ...(answers.basis === 'answers' ? [t.answersRest.answers] : []),
  ];
  if (on.length === 0) return '';
  const unnamed = status.statuses.every(({ from }) => from === null);
  return [t.rests(on.join(lang === 'ja' ? '、' : '; ')), ...(unnamed ? [t.notNamed] : [])].join(
    lang === 'ja' ? '' : ' ',
  );
}

function foot({ ground, whole, answers }: Counted, lang: Lang): Foot {
  const { survey, sources, day } = ground;
  const used = [...(survey?.coverage ?? []), ...(survey?.states ?? []), ...(survey?.answers ?? [])];
  const ids = new Set(used.map(({ trace }) => trace.source));
  const setUp = answers.basis === 'answers' ? answers['set-up'] : null;
  const differ = setUp !== null && whole.basis !== 'partly' && whole.withHub !== null && setUp !== whole.withHub;
  return {
    asOf: writeDay(day, lang),
    caveats: differ ? [text[lang].differ(setUp, whole.withHub!)] : [],
    sources: sources.filter(({ id }) => ids.has(id)).map((source) => cite(source, lang)),
  };
}
