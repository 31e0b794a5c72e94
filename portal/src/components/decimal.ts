/**
 * Reads what a person types as a decimal number: "1,234.5" becomes "1234.5". Undefined when it is no plain number with
 * at most that many decimals.
 */
export function parseDecimal(text: string, decimals: number): string | undefined {
  const trimmed = text.trim();
  const grouped = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(trimmed);
  const plain = grouped ? trimmed.replaceAll(',', '') : trimmed;
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plain);
  if (match === null) return undefined;
  const whole = match[1] ?? '';
  const fraction = match[2] ?? '';
  if (whole === '' && fraction === '') return undefined;
  if (fraction.length > decimals) return undefined;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction === '' ? digits : `${digits}.${fraction}`;
}

/** Reads a whole number between the bounds. */
export function parseWhole(text: string, min: number, max: number): number | undefined {
  const digits = parseDecimal(text, 0);
  if (digits === undefined || digits.length > 15) return undefined;
  const value = Number(digits);
  return value >= min && value <= max ? value : undefined;
}

/** "15.5000" is read more easily as "15.5". */
export function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
