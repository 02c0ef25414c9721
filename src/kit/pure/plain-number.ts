/**
 * A number in plain digits as a spreadsheet shows it: 15 significant digits, no exponent, no separators.
 * 0.1 + 0.2 is 0.3; 1.2e+21 is 1200000000000000000000.
 */
export function plainNumber(value: number): string {
  const shown = String(Number(value.toPrecision(15)));
  const written = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(shown);
  if (!written) return shown === '-0' ? '0' : shown;
  const [, sign = '', whole = '', part = '', exponent = '0'] = written;
  return sign + movePoint(whole + part, whole.length + Number(exponent));
}

function movePoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  return digits.padEnd(point, '0');
}
