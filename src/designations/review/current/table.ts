import { type Day, daysLater, writeDay } from '../../../kit/pure/day.ts';
import type { Cell, Column, Table } from '../../../kit/pure/table.ts';
import { type Lang, say } from '../../../kit/pure/wording.ts';
import { planOf } from '../../../plans/rules.ts';
import type { Division } from '../../../regions/model.ts';
import { type Designation, itemsOf, officialBodyKinds, officialDesignationKinds } from '../../model.ts';
import { areaNames } from '../areas.ts';
import { listText } from '../list-text.ts';
import type { CurrentKey } from './model.ts';

export type CurrentList = {
  name: string;
  sample: boolean;
  today: Day;
  divisions: readonly Division[];
  designations: readonly Designation[];
};

const kinds: Partial<Record<CurrentKey, Column['kind']>> = { number: 'code', from: 'day', until: 'day' };
const keys: CurrentKey[] = [
  ...(['name', 'number', 'bodyKind', 'kind', 'unit', 'area', 'municipality', 'from', 'until', 'plan'] as const),
  ...(['roles', 'address', 'phone', 'legalBasis'] as const),
];

/** 現行の位置付け一覧 as it is imported: what it says is read again as it was. */
export function currentTable(list: CurrentList, lang: Lang): Table {
  const t = listText[lang];
  const cells = rowCells(list, lang);
  return {
    id: 'designations-current',
    title: `${t.current} ${t.space(list.name, list.sample)}`,
    asOf: writeDay(list.today, lang),
    columns: keys.map((key) => ({
      ...{ id: key, heading: t.columns[key], kind: kinds[key] ?? 'text' },
      key: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    })),
    rows: list.designations.map((designation) => ({ id: String(designation.id), cells: cells(designation) })),
    footnotes: [t.noteSame],
    caveats: [],
    sources: [],
  };
}

function rowCells({ divisions }: CurrentList, lang: Lang): (designation: Designation) => Cell[] {
  const areaOf = areaNames(divisions, 'ja');
  const unitOf = (id: string) => divisions.find(({ kind }) => kind.id === id)?.kind.name.ja ?? id;
  return ({ body, ...d }) => {
    const roles = itemsOf(d.kind).filter(({ id }) => d.roles.includes(id));
    const of: Record<CurrentKey, string | null> = {
      name: body.name,
      number: body.number,
      bodyKind: say(officialBodyKinds[body.kind], lang),
      kind: say(officialDesignationKinds[d.kind], lang),
      unit: unitOf(d.unit),
      area: areaOf(d.unit, d.area),
      municipality: body.municipality && areaOf('municipality', body.municipality),
      from: d.from && written(d.from, lang),
      until: d.until && written(daysLater(d.until, -1), lang),
      plan: say(planOf(d.plan)!.name, lang),
      roles: roles.map(({ name }) => say(name, lang)).join(lang === 'ja' ? '；' : '; '),
      address: body.address,
      phone: body.phone,
      legalBasis: d.legalBasis,
    };
    return keys.map((key) => ({ text: of[key] ?? '' }));
  };
}

/** A day that reads as one in either language. */
const written = (at: Day, lang: Lang): string => (lang === 'ja' ? writeDay(at, 'ja') : at);
