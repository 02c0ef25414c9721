import { type Lang, say, type Wording } from './wording.ts';

/** Why something was refused or could not be read: which rule, where, and by how much. */
export type Fault = {
  /** Stable code, such as `unknown-municipality`. */
  code: string;
  message: Wording;
  at?: Place;
  /** What stood there, as written. */
  found?: string;
};

/**
 * Where in a file. Rows count from 1 as Excel shows them; columns carry their heading. `part`: where in a document that
 * is no table, such as steps[2].criterion.
 */
export type Place = { file?: string; sheet?: string; row?: number; column?: string; part?: string };

export function writePlace(at: Place, lang: Lang): string {
  const row = at.row === undefined ? '' : lang === 'ja' ? `${at.row}行目` : `row ${at.row}`;
  const column = at.column === undefined ? '' : lang === 'ja' ? `「${at.column}」列` : `column "${at.column}"`;
  return [at.file, at.sheet, row, column, at.part].filter(Boolean).join(lang === 'ja' ? ' ' : ', ');
}

export function writeFault(fault: Fault, lang: Lang): string {
  const place = fault.at ? writePlace(fault.at, lang) : '';
  return place ? `${place}: ${say(fault.message, lang)}` : say(fault.message, lang);
}

/** A request that was refused whole: nothing was written. Carries every reason, not the first. */
export class Refusal extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(faults.map((f) => writeFault(f, 'ja')).join('\n'));
    this.name = 'Refusal';
    this.faults = faults;
  }
}

export const refuse = (code: string, message: Wording, at?: Place, found?: string): Refusal =>
  new Refusal([{ code, message, at, found }]);
