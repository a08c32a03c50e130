/** Returns the phrases of a list written with bars between them, over as many lines as it takes. */
export function listed(phrases: string): readonly string[] {
  return phrases
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
