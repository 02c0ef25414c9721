import { isSameName } from '../../../facilities/functions/read.ts';
import { type InstitutionKind, institutionKinds, registerOf } from '../../../facilities/model.ts';
import { readNumber } from '../../../facilities/register/reading/number.ts';
import type { Fault } from '../../../kit/pure/fault.ts';
import { matchKey } from '../../../kit/pure/match-key.ts';
import type { Wording } from '../../../kit/pure/wording.ts';
import type { BodyKind } from '../../model.ts';
import { faults, unmatchedBecause } from './faults.ts';
import type { CurrentGrounds, ListedInstitution } from './model.ts';

export type Named = { name: string; number: string; kind: BodyKind | null; municipality: string | null };

/** The institution of a row, or why there is none; `null` reasons are bodies no register lists. */
export type Match =
  | { institution: ListedInstitution }
  | { institution: null; number: string | null; register: string | null; because: Wording | null };

export type Matcher = (named: Named) => Match | { column: 'number' | 'name'; fault: Fault };

const isInstitution = (kind: BodyKind): kind is InstitutionKind =>
  (institutionKinds as readonly string[]).includes(kind);

const legalForm =
  /^((社会|特定)?医療法人(社団|財団)?|(一般|公益)(社団|財団)法人|社会福祉法人|学校法人|独立行政法人|(国民健康保険|国保)|\(医\)|\(社\)|\(財\))+/;

/** What is left of a name without its legal form and without the marks offices write differently. */
const nameKey = (name: string): string =>
  matchKey(name)
    .replace(legalForm, '')
    .replace(/[・･\-‐−ー―]/g, '');

/** Finds institutions by number, else by name and municipality. */
export function matcher({ institutions, bodies, prefecture }: CurrentGrounds): Matcher {
  const byNumber = Map.groupBy(institutions, ({ number }) => number);
  const numbers = new Set([...institutions, ...bodies].map((one) => one.number));
  const byName = Map.groupBy(institutions, ({ name }) => nameKey(name));
  return (named) => {
    const { number, kind } = named;
    if (kind !== null && !isInstitution(kind))
      return { institution: null, number: null, register: null, because: null };
    const register = kind === null ? null : registerOf(kind);
    const inRegister = (one: ListedInstitution) => register === null || one.register === register;
    return number === '' ? found(ofName(named), null) : ofNumber(named, inRegister);

    function ofName({ name, municipality }: Named): ListedInstitution[] {
      const same = (byName.get(nameKey(name)) ?? []).filter(inRegister);
      return municipality === null ? same : same.filter((one) => one.municipality === municipality);
    }

    function found(all: ListedInstitution[], number: string | null): Match {
      if (all.length === 1) return { institution: all[0]! };
      const because =
        all.length > 1
          ? unmatchedBecause.several(all.map((one) => one.number))
          : number === null
            ? unmatchedBecause.name()
            : unmatchedBecause.number(number);
      return { institution: null, number, register: number === null ? null : register, because };
    }

    function ofNumber({ name }: Named, inRegister: (one: ListedInstitution) => boolean): ReturnType<Matcher> {
      const read = (kind === 'visiting-nurse-station' ? stationNumber(number) : readNumber(number)) ?? asKnown(number);
      if (!read) return { column: 'number', fault: faults.notANumber(number) };
      if (read.prefecture !== null && read.prefecture !== prefecture)
        return { column: 'number', fault: faults.otherPrefecture(read.prefecture) };
      const all = (byNumber.get(read.number) ?? []).filter((one) =>
        read.register === null ? inRegister(one) : one.register === read.register,
      );
      const same = all.filter((one) => isSameName(name, one.name) || nameKey(name) === nameKey(one.name));
      if (same.length > 0) return { institution: same[0]! };
      if (all.length > 0) return { column: 'name', fault: faults.otherName(read.number, all[0]!.name) };
      return { ...found([], read.number), register: read.register ?? register } as Match;
    }

    /** What is no number elsewhere is one where somebody has it. */
    function asKnown(text: string): ReturnType<typeof readNumber> {
      const known = text.normalize('NFKC').trim();
      return numbers.has(known) ? { number: known, prefecture: null, register: null, padded: false } : null;
    }
  };
}

/** Stations have numbers of a table of their own: seven digits, in a code of ten behind the prefecture and a 6. */
function stationNumber(text: string) {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  const code = /^(\d{2})6(\d{7})$/.exec(digits);
  if (code) return { number: code[2]!, prefecture: code[1]!, register: 'visiting-nurse' as const };
  return /^\d{7}$/.test(digits) ? { number: digits, prefecture: null, register: null } : null;
}
