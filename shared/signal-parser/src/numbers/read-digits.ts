export type DigitsReading = {
  /** How much of the run is this number; the rest begins the next one of a list. */
  readonly length: number;
  /** Plain decimal notation, the likeliest first; two when a separator can be read both ways. */
  readonly readings: readonly string[];
};

const grouped = /^\d{1,3}(?:,\d{3})+(?!\d)/;
const dotGrouped = /^\d{1,3}(?:\.\d{3}){2,}(?!\d)/;

/**
 * Returns the first number of a run of digits, points, commas and apostrophes. `43,250.5` and `43.250,5` are sure; `4,418` is 4418 or 4.418;
 * `42.20,43.00` and `60000,61000` are lists. @param run begins and ends with a digit
 */
export function readDigits(run: string): DigitsReading {
  if (!/[.,']/.test(run)) return one(run, [run]);
  if (run.includes("'")) return readApostrophes(run);
  if (!run.includes(',')) return readPoints(run);
  const group = grouped.exec(run)?.[0];
  if (group && !group.startsWith('0')) {
    const rest = run.slice(group.length);
    const fraction = /^\.\d+(?!\.\d)/.exec(rest)?.[0] ?? '';
    const whole = group.replaceAll(',', '') + fraction;
    const isOpen = fraction === '' && group.split(',').length === 2 && !/^,\d/.test(rest);
    return one(group + fraction, isOpen ? [whole, group.replace(',', '.')] : [whole]);
  }
  const european = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2}|\d{4,})(?![\d.,])/.exec(run);
  if (european) return one(european[0], [`${(european[1] ?? '').replaceAll('.', '')}.${european[2]}`]);
  const decimal = /^(\d+),(\d+)(?![\d.]|,\d)/.exec(run);
  if (decimal && !((decimal[1] ?? '').length >= 4 && (decimal[2] ?? '').length >= 4))
    return one(decimal[0], [`${decimal[1]}.${decimal[2]}`]);
  const first = /^\d+(?:\.\d+)?/.exec(run)?.[0] ?? run;
  return one(first, [first]);
}

function readPoints(run: string): DigitsReading {
  const group = dotGrouped.exec(run)?.[0];
  if (group) return one(group, [group.replaceAll('.', '')]);
  const parts = run.split('.');
  if (parts.length > 2) return one(run, []); // 1.2.3: no number
  const isOpen = /^[1-9]\d{0,2}\.\d{3}$/.test(run);
  return one(run, isOpen ? [run, run.replace('.', '')] : [run]);
}

function readApostrophes(run: string): DigitsReading {
  return /^\d{1,3}(?:'\d{3})+(?:\.\d+)?$/.test(run) ? one(run, [run.replaceAll("'", '')]) : one(run, []);
}

function one(text: string, readings: readonly string[]): DigitsReading {
  return { length: text.length, readings };
}
