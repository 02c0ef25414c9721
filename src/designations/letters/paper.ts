import type { Day } from '../../kit/pure/day.ts';
import type { Block, Paper, PaperPart, SetLines, SetRow } from '../../kit/pure/document.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import { type FilledLine, fillText } from './fill.ts';
import { emsOf, type Line, readLine } from './line.ts';
import { type PlaceId, type PlaceValues, type TemplatePart, type TemplateTexts, templateParts } from './model.ts';
import { placeName } from './places.ts';
import { text as catalogue } from './text.ts';

/** `small`: set closer, so that much finds room on one page. */
export type Letterhead = { lang: Lang; subject: string; mark: string | null; day: Day; id: string; small?: boolean };

/** `missing`: places of the template nothing is known for. */
export type MadeLetter = { paper: Paper; title: string; missing: PlaceId[] };

/** A template with what is known in its places, laid out; places nothing is known for are named. */
export function letterPaper(texts: TemplateTexts, values: PlaceValues, at: Letterhead): MadeLetter {
  const t = catalogue[at.lang].letter;
  const missing = new Set<PlaceId>();
  const filled = Object.fromEntries(
    templateParts.map((part) => {
      const { lines, missing: none } = fillText(texts[part], values, (place) => t.unset(placeName(place, at.lang)));
      for (const place of none) missing.add(place);
      return [part, texts[part].trim() === '' ? [] : lines];
    }),
  ) as Record<TemplatePart, FilledLine[]>;
  const titles = filled.title.flatMap((line) => ('text' in line && line.text.trim() !== '' ? [line.text.trim()] : []));
  const title = titles.join(at.lang === 'ja' ? '' : ' ');
  const parts: PaperPart[] = [{ id: at.id, title, orientation: 'portrait', blocks: frontOf(filled, titles, at.lang) }];
  if (filled.form.length > 0) {
    const blocks = setLines(filled.form.map(readLine));
    parts.push({ id: `${at.id}-form`, title: t.form, orientation: 'portrait', blocks });
  }
  if (at.small)
    for (const { blocks } of parts) for (const block of blocks) if (block.kind === 'set') block.look ??= 'small';
  const paper: Paper = {
    ...{ lang: at.lang, title, subject: at.subject, mark: at.mark, office: null, day: at.day, asOf: '', madeAt: null },
    ...{ size: 'A4', dress: 'letter', parts },
  };
  return { paper, title, missing: [...missing] };
}

function frontOf(filled: Record<TemplatePart, FilledLine[]>, titles: string[], lang: Lang): Block[] {
  const t = catalogue[lang].letter;
  const { record } = filled;
  const set = (part: TemplatePart, after = 0) => spaced(setLines(filled[part].map(readLine)), after);
  return [
    ...set('head', 1),
    ...set('addressee', 1),
    ...set('sender', 1),
    { kind: 'set', rows: [{ text: titles.join('\n') }], align: 'center', look: 'title', after: 0.8 },
    ...set('opening', 0.6),
    ...(record.length > 0 ? [...centred(t.record), ...set('record')] : []),
    ...(record.length > 0 && t.end ? [{ kind: 'set' as const, rows: [{ text: t.end }], align: 'end' as const }] : []),
    ...set('enclosures', 0.6),
    ...contactOf(filled.contact),
  ];
}

const centred = (text: string): Block[] =>
  text === '' ? [] : [{ kind: 'set', rows: [{ text }], align: 'center', after: 0.4 }];

/** The last block of a text with the room that follows it. */
function spaced(blocks: Block[], after: number): Block[] {
  const last = blocks.at(-1);
  return last?.kind === 'set' && after > 0 ? [...blocks.slice(0, -1), { ...last, after }] : blocks;
}

const contactIndent = 20;

/** Whom to ask stands at the right of the foot, together. */
function contactOf(lines: FilledLine[]): Block[] {
  const rows = lines.flatMap((line): SetRow[] => ('text' in line ? [{ text: line.text }] : []));
  return rows.length === 0 ? [] : [{ kind: 'set', rows, indent: contactIndent, together: true }];
}

/** Lines that stand alike are one block; labels of one block share the column of the widest. */
function setLines(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  lines.forEach((line, i) => {
    if (line.is === 'table') blocks.push({ kind: 'table', table: line.table, bare: true });
    else if (line.is === 'space') blocks.push({ kind: 'box', lines: line.lines });
    else {
      const last = blocks.at(-1);
      const made = setOf(line);
      if (last?.kind === 'set' && goesOn(lines[i - 1]!, line)) {
        last.rows.push(...made.rows);
        if (made.column !== undefined) last.column = Math.max(last.column ?? 0, made.column);
      } else blocks.push(made);
    }
  });
  return blocks;
}

/** Whether a line belongs to the block of the one before. */
function goesOn(before: Line, line: SetLine): boolean {
  if (before.is !== line.is) return false;
  if (line.is === 'labelled') return line.label === '' || (before as typeof line).indent === line.indent;
  if (line.is === 'hanging') {
    const { label, indent } = before as typeof line;
    return indent === line.indent && emsOf(label) === emsOf(line.label);
  }
  return line.is !== 'title' && (before as typeof line).indent === line.indent;
}

type Set = { kind: 'set' } & SetLines;
type SetLine = Exclude<Line, { is: 'table' | 'space' }>;

function setOf(line: SetLine): Set {
  const { text, indent } = line;
  switch (line.is) {
    case 'end':
      return { kind: 'set', rows: [{ text }], align: 'end' };
    case 'title':
      return { kind: 'set', rows: [{ text }], align: 'center', look: 'title', after: 0.4 };
    case 'plain':
      return { kind: 'set', rows: [{ text }], ...(indent > 0 ? { indent } : {}) };
    case 'labelled':
      return { kind: 'set', rows: [{ label: line.label, text }], indent, column: emsOf(line.label) + 1 };
    case 'hanging':
      return { kind: 'set', rows: [{ label: line.label.trimEnd(), text }], indent, column: emsOf(line.label) };
  }
}
