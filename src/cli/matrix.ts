import { writeDay } from '../kit/pure/day.ts';
import { type Lang, say } from '../kit/pure/wording.ts';
import type { Compared, Shown } from '../zones/compare/model.ts';
import { compareText } from '../zones/compare/text.ts';
import { cellOf, isCounted } from '../zones/rules.ts';

/** Columns a text takes in a terminal: East Asian wide and full-width signs take two. */
export function terminalWidth(text: string): number {
  return [...text].reduce(
    (n, sign) =>
      n +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{3fffd}]/u.test(
        sign,
      )
        ? 2
        : 1),
    0,
  );
}

const padEnd = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - terminalWidth(text)));
const padStart = (text: string, width: number) => ' '.repeat(Math.max(0, width - terminalWidth(text))) + text;

/** The blank-zone table in plain text, then the names of the blank zones of the units coarser than municipalities. */
export function matrixLines(compared: Compared, shown: Shown, lang: Lang): string[] {
  const t = compareText[lang];
  const units = compared.grounds.units.filter((u) => shown.units.includes(u.kind.id));
  const head = [t.criterion, t.institutions, ...units.map((u) => `${say(u.kind.name, lang)} ${u.areas.length}`)];
  const body = shown.criteria.map((id) => {
    const cells = units.map((u) => cellOf(compared.comparison, u.kind.id, id));
    const counted = cells.find(isCounted);
    const name = say(compared.grounds.criteria.find((c) => c.id === id)!.name, lang);
    const blanks = cells.map((c) =>
      isCounted(c) ? `${c.blanks.length}/${c.zones}${c.basis === 'placed' ? '*' : ''}` : '…',
    );
    return [name, counted ? String(counted.institutions) : '…', ...blanks];
  });
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((row) => terminalWidth(row[i]!))));
  const line = (row: string[]) =>
    row.map((text, i) => (i === 0 ? padEnd(text, widths[i]!) : padStart(text, widths[i]!))).join('  ');
  const rule = widths.map((w) => '-'.repeat(w)).join('  ');
  return [
    title(compared, lang),
    '',
    line(head),
    rule,
    ...body.map(line),
    ...legend(compared, shown, lang),
    '',
    ...named(compared, shown, lang),
  ];
}

function title(compared: Compared, lang: Lang): string {
  const t = compareText[lang];
  const sample = compared.realm.sample ? (lang === 'ja' ? '（見本）' : ' (sample)') : '';
  const day = writeDay(compared.grounds.asOf, lang);
  const asOf = lang === 'ja' ? `${day}現在` : `as of ${day}`;
  return `${compared.prefecture.name}${sample}　${t.matrixTitle}　${asOf}`;
}

function legend(compared: Compared, shown: Shown, lang: Lang): string[] {
  const cells = compared.comparison.cells.filter(
    (c) => shown.units.includes(c.unit) && shown.criteria.includes(c.criterion),
  );
  const t = compareText[lang];
  return [
    ...(cells.some((c) => c.basis === 'placed') ? [`* ${t.invented}`] : []),
    ...(cells.some((c) => !isCounted(c))
      ? [lang === 'ja' ? '… データなし（0ではありません）' : '… no data (not 0)']
      : []),
  ];
}

function named(compared: Compared, shown: Shown, lang: Lang): string[] {
  const units = compared.grounds.units.filter((u) => shown.units.includes(u.kind.id) && u.kind.id !== 'municipality');
  return shown.criteria.flatMap((id) => {
    const name = say(compared.grounds.criteria.find((c) => c.id === id)!.short, lang);
    return units.flatMap((unit) => {
      const cell = cellOf(compared.comparison, unit.kind.id, id);
      if (!isCounted(cell) || cell.blanks.length === 0) return [];
      const zones = cell.blanks.map((z) => say(z.name, lang)).join(lang === 'ja' ? '、' : ', ');
      return [`${say(unit.kind.name, lang)} × ${name}: ${zones}`];
    });
  });
}
