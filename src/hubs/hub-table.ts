import type { Fault } from '../kit/pure/fault.ts';
import { matchKey } from '../kit/pure/match-key.ts';
import { readCount } from '../kit/pure/read-count.ts';
import type { Division } from '../regions/model.ts';
import { areaFinder } from '../regions/rules.ts';
import type { HubState } from './model.ts';

type Rows = { rows: { row: number; cells: string[] }[]; area: number; division: Division };

export type HubTable = {
  coverage: { areaKind: string; area: string; municipalities: number; withHub: number; row: number }[];
  states: { municipality: string; state: HubState; row: number }[];
  answers: { state: HubState; municipalities: number; row: number }[];
  rejects: Fault[];
};

const nothingRead = (): HubTable => ({ coverage: [], states: [], answers: [], rejects: [] });

const totalNames = new Set(['計', '合計', '全体', 'total'].map(matchKey));

const states: [HubState, string[]][] = [
  ['set-up', ['set-up', '拠点を設置している', '設置している', '設置済み', '設置済', '設置', 'あり', '有', '○']],
  ['considering', ['considering', '設置を検討中', '検討中']],
  ['none', ['none', '拠点はない・未定', 'ない・未定', 'なし・未定', 'なし', '未設置', '未定', '無', '×']],
];
const stateOf = new Map(states.flatMap(([state, words]) => words.map((word) => [matchKey(word), state] as const)));

/** Counts per area (H7). A share printed beside them is not read: it follows from the two counts. */
export function readHubCoverage(raw: Rows & { municipalities: number; withHub: number }): HubTable {
  const areaOf = areaFinder(raw.division);
  const seen = new Set<string>();
  const table = nothingRead();
  for (const { row, cells } of raw.rows) {
    const name = cells[raw.area] ?? '';
    if (totalNames.has(matchKey(name))) continue;
    const area = areaOf(name);
    const [municipalities, withHub] = [raw.municipalities, raw.withHub].map((i) => readCount(cells[i] ?? ''));
    if (area === undefined) table.rejects.push(unknown(name, raw.division, row));
    else if (municipalities == null || withHub == null) table.rejects.push(notCounts(cells, raw, row));
    else if (withHub > municipalities) table.rejects.push(tooMany(name, withHub, municipalities, row));
    else if (seen.has(area)) table.rejects.push(areaTwice(name, row));
    else table.coverage.push({ areaKind: raw.division.kind.id, area, municipalities, withHub, row });
    if (area !== undefined) seen.add(area);
  }
  return table;
}

/** The state of each municipality, in the survey's own words. */
export function readHubStates(raw: Rows & { state: number }): HubTable {
  const areaOf = areaFinder(raw.division);
  const seen = new Set<string>();
  const table = nothingRead();
  for (const { row, cells } of raw.rows) {
    const name = cells[raw.area] ?? '';
    // A municipality without an answer has not said that it has none.
    if ((cells[raw.state] ?? '').trim() === '' && areaOf(name) !== undefined) continue;
    const municipality = areaOf(name);
    const state = stateOf.get(matchKey(cells[raw.state] ?? ''));
    if (municipality === undefined) table.rejects.push(unknown(name, raw.division, row));
    else if (state === undefined) table.rejects.push(unknownState(cells[raw.state] ?? '', row));
    else if (seen.has(municipality)) table.rejects.push(areaTwice(name, row));
    else table.states.push({ municipality, state, row });
    if (municipality !== undefined) seen.add(municipality);
  }
  return table;
}

const unanswered = new Set(['無回答', '未回答', '回答なし', 'no answer'].map(matchKey));

/** How many municipalities gave each answer (H7). Who gave none follows from the number of municipalities. */
export function readHubAnswers(
  raw: Omit<Rows, 'area' | 'division'> & { state: number; municipalities: number },
): HubTable {
  const table = nothingRead();
  for (const { row, cells } of raw.rows) {
    const [answer, number] = [cells[raw.state] ?? '', cells[raw.municipalities] ?? ''];
    const key = matchKey(answer);
    if (totalNames.has(key) || unanswered.has(key)) continue;
    const [state, municipalities] = [stateOf.get(key), readCount(number)];
    if (state === undefined) table.rejects.push(unknownState(answer, row));
    else if (municipalities == null) table.rejects.push(notACount(number, row));
    else if (table.answers.some((one) => one.state === state)) table.rejects.push(areaTwice(answer, row));
    else table.answers.push({ state, municipalities, row });
  }
  return table;
}

const unknown = (name: string, division: Division, row: number): Fault => ({
  code: 'unknown-area',
  message: {
    ja: `「${name}」という${division.kind.name.ja}はありません`,
    en: `There is no ${division.kind.name.en ?? division.kind.id} "${name}"`,
  },
  at: { row },
  found: name,
});

const areaTwice = (name: string, row: number): Fault => ({
  code: 'area-twice',
  message: { ja: `「${name}」が2回出てきます`, en: `"${name}" stands here a second time` },
  at: { row },
  found: name,
});

const notCounts = (cells: string[], raw: { municipalities: number; withHub: number }, row: number): Fault => ({
  code: 'not-a-count',
  message: {
    ja: `市町村数「${cells[raw.municipalities] ?? ''}」と設置済み「${cells[raw.withHub] ?? ''}」を数として読めません`,
    en: `Municipalities "${cells[raw.municipalities] ?? ''}" and with hub "${cells[raw.withHub] ?? ''}" are not counts`,
  },
  at: { row },
});

const notACount = (found: string, row: number): Fault => ({
  code: 'not-a-count',
  message: {
    ja: `市町村数「${found}」を数として読めません。0以上の整数で書いてください`,
    en: `The number of municipalities "${found}" is no count. Write a whole number from 0`,
  },
  at: { row, column: '市町村数' },
  found,
});

const tooMany = (name: string, withHub: number, municipalities: number, row: number): Fault => ({
  code: 'more-hubs-than-municipalities',
  message: {
    ja: `${name}は設置済み${withHub}が市町村数${municipalities}を${withHub - municipalities}超えています`,
    en: `${name}: ${withHub} with a hub, but only ${municipalities} municipalities`,
  },
  at: { row },
});

const unknownState = (text: string, row: number): Fault => ({
  code: 'unknown-state',
  message: {
    ja: `設置状況「${text}」が分かりません。設置済み・検討中・なしのどれかにしてください`,
    en: `"${text}" is not a state. Write set-up, considering or none`,
  },
  at: { row, column: '設置状況' },
  found: text,
});
