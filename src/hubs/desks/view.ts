import { type Day, writeDay } from '../../kit/pure/day.ts';
import { nothing } from '../../kit/pure/figure.ts';
import type { Cell, Column, Row, Table } from '../../kit/pure/table.ts';
import { type Lang, say, type Wording } from '../../kit/pure/wording.ts';
import type { DivisionArea } from '../../regions/model.ts';
import type { Desk, MunicipalityDesks } from './model.ts';
import { telOf } from './rules.ts';
import { text } from './text.ts';

export type DeskGround = {
  key: string;
  name: Wording;
  sample: boolean;
  day: Day;
  municipalities: readonly DivisionArea[];
  listed: readonly MunicipalityDesks[];
};

/** 相談窓口の一覧: GET /api/{realm}/hubs/desks. */
export type DesksView = {
  realm: { key: string; sample: boolean; name: string };
  asOf: string;
  sentence: string;
  municipalities: {
    code: string;
    name: string;
    /** In both languages, to be found by either. */
    names: string[];
    desks: (Desk & { tel: string | null })[];
  }[];
  table: Table;
};

export function desksView(ground: DeskGround, lang: Lang): DesksView {
  const t = text[lang];
  const listed = ground.listed.filter(({ desks }) => desks.length > 0).length;
  return {
    realm: { key: ground.key, sample: ground.sample, name: say(ground.name, lang) },
    asOf: writeDay(ground.day, lang),
    sentence: listed === 0 ? t.nothing : t.sentence(ground.listed.length, listed),
    municipalities: ground.municipalities.map(({ key, name }, at) => ({
      code: key,
      name: say(name, lang),
      names: [name.ja, ...(name.en ? [name.en] : [])],
      desks: ground.listed[at]!.desks.map((desk) => ({ ...desk, tel: telOf(desk.phone) })),
    })),
    table: deskTable(ground, lang, false),
  };
}

export function deskTable(ground: DeskGround, lang: Lang, codes: boolean): Table {
  const t = text[lang];
  const column = (id: keyof typeof t.columns, kind: Column['kind'] = 'text'): Column => ({
    ...{ id, key: id, heading: t.columns[id], kind },
  });
  const cells = (desk: Desk | null): Cell[] => [
    desk ? { text: desk.name } : { figure: nothing('unset') },
    ...(['body', 'address', 'phone', 'hours'] as const).map((id) => ({ text: desk?.[id] ?? '' })),
    { text: desk?.designated ? t.yes : '' },
  ];
  const row = ({ key, name }: DivisionArea, desk: Desk | null, at: number): Row => ({
    id: `${key}-${at}`,
    cells: [{ text: say(name, lang) }, ...(codes ? [{ text: key }] : []), ...cells(desk)],
  });
  return {
    id: 'desks',
    title: `${t.table} ${t.space(say(ground.name, lang), ground.sample)}`,
    asOf: writeDay(ground.day, lang),
    columns: [
      column('municipality'),
      ...(codes ? [column('code', 'code')] : []),
      ...(['name', 'body', 'address', 'phone', 'hours', 'designated'] as const).map((id) => column(id)),
    ],
    rows: ground.municipalities.flatMap((area, at) => {
      const { desks } = ground.listed[at]!;
      return (desks.length > 0 ? desks : [null]).map((desk, n) => row(area, desk, n));
    }),
    footnotes: [t.note],
    caveats: [],
    sources: [t.source],
  };
}
