import { refuse } from '../kit/pure/fault.ts';
import type { Db } from '../kit/server/db.ts';
import { loadCompared } from '../zones/compare/load.ts';
import type { Compared } from '../zones/compare/model.ts';
import { cellOf, isCounted } from '../zones/rules.ts';
import { type ExitCode, type Options, operator, readDayOption, realmAsked, today, WrongUsage } from './context.ts';
import { terminalWidth } from './matrix.ts';

type CountRow = { area: string; code: string | null; counts: Record<string, number | null> };

/** `tsunagi facilities count --by prefecture|municipality|UNIT`: institutions of every criterion in each area. */
export async function countCommand(db: Db, options: Options): Promise<ExitCode> {
  if (!options.by) throw new WrongUsage('--by prefecture | municipality | UNIT');
  const realm = await realmAsked(db, options);
  const asOf = readDayOption(options, 'as-of') ?? null;
  const compared = await loadCompared(db, { realm, asOf, today: today(), actor: operator });
  const rows = options.by === 'prefecture' ? [wholeRow(compared)] : areaRows(compared, options.by);
  if (options.json)
    console.log(
      JSON.stringify({
        asOf: compared.grounds.asOf,
        prefecture: realm.prefecture,
        sample: compared.realm.sample,
        by: options.by,
        rows,
      }),
    );
  else console.log(lines(rows, compared).join('\n'));
  return 0;
}

/** The prefecture's own totals: those of any unit they can be counted in. */
function wholeRow(compared: Compared): CountRow {
  const counts = compared.grounds.criteria.map(({ id }) => {
    const cell = compared.comparison.cells.filter((c) => c.criterion === id).find(isCounted);
    return [id, cell?.institutions ?? null] as const;
  });
  return { area: compared.prefecture.name, code: compared.prefecture.code, counts: Object.fromEntries(counts) };
}

function areaRows(compared: Compared, by: string): CountRow[] {
  const unit = compared.grounds.units.find((u) => u.kind.id === by);
  if (!unit) throw unknownUnit(by, compared);
  return unit.areas.map((area, i) => {
    const counts = compared.grounds.criteria.map(({ id }) => {
      const cell = cellOf(compared.comparison, by, id);
      return [id, isCounted(cell) ? cell.counts[i]! : null] as const;
    });
    const code = by === 'municipality' ? area.key : null;
    return { area: area.name.ja, code, counts: Object.fromEntries(counts) };
  });
}

const unknownUnit = (by: string, { grounds }: Compared) => {
  const there = ['prefecture', ...grounds.units.map((u) => u.kind.id)].join(', ');
  return refuse('unknown-unit', {
    ja: `--by ${by} は読み込まれていません。あるのは ${there} です。`,
    en: `--by ${by} is not loaded. There are ${there}.`,
  });
};

function lines(rows: CountRow[], compared: Compared): string[] {
  const ids = compared.grounds.criteria.map((c) => c.id);
  const width = Math.max(...rows.map((r) => terminalWidth(r.area)));
  const legend = ids.map((id, i) => `(${i + 1}) ${id}`);
  const head = `${' '.repeat(width)}${ids.map((_, i) => `(${i + 1})`.padStart(6)).join('')}`;
  const body = rows.map((row) => {
    const area = row.area + ' '.repeat(width - terminalWidth(row.area));
    return area + ids.map((id) => String(row.counts[id] ?? '…').padStart(6)).join('');
  });
  return [...legend, '', head, ...body];
}
