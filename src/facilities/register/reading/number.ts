import type { PrefectureCode } from '../../../accounts/model.ts';
import type { RegisterKind } from '../model.ts';

/** A 医療機関番号; prefecture and 区分 where the ten-digit code says them. */
export type NumberRead = {
  number: string;
  prefecture: PrefectureCode | null;
  register: RegisterKind | null;
  /** Its leading zeros were lost. */
  padded: boolean;
};

/** 区分 by the digit a ten-digit code has for the 点数表. */
export const registerOfDigit: Partial<Record<string, RegisterKind>> = { 1: 'medical', 3: 'dental', 4: 'pharmacy' };

/** Reads 0112345, 01・1234・5, 01,1234,5, 01-1234-5 and the ten digits 1210112345, with or without their first zero. */
export function readNumber(text: string): NumberRead | null {
  const digits = digitsOf(text);
  if (!/^\d+$/.test(digits)) return null;
  if (digits.length === 7) return { number: digits, prefecture: null, register: null, padded: false };
  if (digits.length === 5 || digits.length === 6)
    return { number: digits.padStart(7, '0'), prefecture: null, register: null, padded: true };
  return digits.length === 9 || digits.length === 10 ? readCode(digits.padStart(10, '0')) : null;
}

function readCode(code: string): NumberRead | null {
  const register = registerOfDigit[code[2]!];
  return register ? { number: code.slice(3), prefecture: code.slice(0, 2), register, padded: false } : null;
}

const separator = '[・·,.‐‑‒–—―−ー-]';
const grouped = new RegExp(`^(?:\\d{1,2}${separator}?\\d${separator}?)?\\d{1,2}${separator}\\d{4}${separator}\\d$`);

/** The digits of a number written with the separators of registers, or as Excel shows numbers: 112,345 or 112345.0. */
function digitsOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (/^\d+\.0+$/.test(plain)) return plain.replace(/\.0+$/, '');
  if (grouped.test(plain) || /^\d{2}-?\d-?\d{7}$/.test(plain) || /^\d{1,3}(,\d{3})+$/.test(plain))
    return plain.replace(/\D/g, '');
  return plain;
}
