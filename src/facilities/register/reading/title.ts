import { type Day, parseDay } from '../../../kit/pure/day.ts';
import { type RegisterKind, registerKinds, registerKindWording } from '../model.ts';

/** What stands above the headings: [令和７年９月１日 現在 ]令和７年１０月１日作成 全医療機関出力. */
export type Title = {
  asOf: Day | null;
  issuedOn: Day | null;
  complete: boolean;
  /** A day said to be 現在 that is none, as written. */
  misread: string | null;
};

const written =
  '((?:明治|大正|昭和|平成|令和|[MTSHR])?\\s*(?:元|\\d{1,4})\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]\\s*\\d{1,2}\\s*日?)\\s*';
const asOfText = new RegExp(`${written}現在`);
const issuedText = new RegExp(`${written}作成`);

export function readTitle(rows: string[][]): Title {
  const text = rows
    .map((cells) => cells.join(' '))
    .join('\n')
    .normalize('NFKC');
  const asOf = asOfText.exec(text)?.[1]?.trim();
  const issuedOn = issuedText.exec(text)?.[1];
  const day = asOf === undefined ? null : parseDay(asOf);
  return {
    asOf: day,
    issuedOn: issuedOn === undefined ? null : parseDay(issuedOn),
    complete: text.includes('全医療機関出力'),
    misread: day === null ? (asOf ?? null) : null,
  };
}

/** The one of 医科, 歯科 and 薬局 that a title or the name of a sheet speaks of; null where it is none or several. */
export function registerNamed(texts: string[]): RegisterKind | null {
  const text = texts.join(' ').normalize('NFKC');
  const named = registerKinds.filter((kind) => text.includes(registerKindWording[kind].ja));
  return named.length === 1 ? named[0]! : null;
}
