import type { InstitutionKind } from '../../model.ts';
import type { RegisterKind } from '../model.ts';

const kindOfClass: Partial<Record<string, InstitutionKind>> = {
  総合病院: 'hospital',
  病院: 'hospital',
  診療所: 'clinic',
  21: 'hospital',
  22: 'hospital',
  23: 'clinic',
};

/** 種別 where it is filled in; otherwise 20 beds make a hospital (医療法 第1条の5). */
export function institutionKind(register: RegisterKind, classes: string[], beds: string): InstitutionKind {
  if (register !== 'medical') return register;
  const stated = classes.map((text) => kindOfClass[text.normalize('NFKC').trim()]).find((kind) => kind !== undefined);
  return stated ?? (bedCount(beds) >= 20 ? 'hospital' : 'clinic');
}

/** All beds of 一般　一般　319／精神　　50／その他　　4; a segment without a number has none. */
export function bedCount(text: string): number {
  return text
    .normalize('NFKC')
    .split(/[/、\n]/)
    .map((segment) => /(\d[\d,]*)\s*床?\s*$/.exec(segment)?.[1])
    .reduce((sum, number) => sum + Number(number?.replaceAll(',', '') ?? 0), 0);
}
