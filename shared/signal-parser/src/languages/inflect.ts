/** Returns each stem with each ending. */
export function inflect(stems: readonly string[], endings: readonly string[]): readonly string[] {
  return stems.flatMap((stem) => endings.map((ending) => stem + ending));
}

/** Returns the phrases made of one piece of each list in turn; '' leaves a piece out. */
export function combine(...choices: readonly (readonly string[])[]): readonly string[] {
  return choices.reduce<readonly string[]>(
    (phrases, pieces) => phrases.flatMap((phrase) => pieces.map((piece) => `${phrase} ${piece}`.trim())),
    [''],
  );
}
