/** Labels that are long enough to be known with one slip of the finger. */
const labels = ['entry', 'entries', 'target', 'targets', 'stoploss', 'leverage', 'takeprofit', 'direction'] as const;

/**
 * Returns the label that an unknown word is one slip away from (a letter wrong, missing, doubled or swapped), or null. @param word lower case
 */
export function mendTypo(word: string): string | null {
  if (word.length < 5 || word.length > 12) return null;
  return labels.find((label) => label.charAt(0) === word.charAt(0) && isOneSlip(word, label)) ?? null;
}

function isOneSlip(word: string, label: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === label[at]) at += 1;
  const [rest, other] = [word.slice(at), label.slice(at)];
  if (rest.length === other.length) return rest.slice(1) === other.slice(1) || (isSwapped(rest, other) && rest.slice(2) === other.slice(2));
  return rest.length > other.length ? rest.slice(1) === other : other.slice(1) === rest;
}

function isSwapped(a: string, b: string): boolean {
  return a.length > 1 && a[0] === b[1] && a[1] === b[0];
}
