const STARTS_A_FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const NEEDS_QUOTES = /["\n\r,;]/;

/**
 * Returns one field of a CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection);
 * plain numbers stay numbers.
 */
export function csvField(value: string): string {
  const harmless = STARTS_A_FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function csvLine(values: readonly string[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}
