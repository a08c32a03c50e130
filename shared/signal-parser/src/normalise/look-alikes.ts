/** Letters of other alphabets that are drawn like a Latin letter. */
const toLatin: ReadonlyMap<string, string> = new Map(
  Array.from('АВЕКМНОРСТУХІЈЅасеорухіјѕкмтвнΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορυν', (letter, at) => [
    letter,
    'ABEKMHOPCTYXIJSaceopyxijskmtbhABEZHIKMNOPTYXaopuv'.charAt(at),
  ]),
);
const toCyrillic: ReadonlyMap<string, string> = new Map(
  Array.from('ABEKMHOPCTYXaceopyxkmtbh', (letter, at) => [letter, 'АВЕКМНОРСТУХасеорухкмтвн'.charAt(at)]),
);

const isLatin = (letter: string): boolean => /^[A-Za-z]$/.test(letter);

/** Returns the text in Latin letters when every letter has a Latin look-alike, else null. */
export function foldToLatin(text: string): string | null {
  return foldAll(text, toLatin);
}

function foldAll(text: string, map: ReadonlyMap<string, string>): string | null {
  let folded = '';
  for (const letter of text) {
    const other =
      map.get(letter) ??
      (/[\d\W_]/.test(letter) && letter.charCodeAt(0) < 0x80 ? letter : map === toLatin && isLatin(letter) ? letter : null);
    if (other === null && !(map === toCyrillic && !isLatin(letter))) return null;
    folded += other ?? letter;
  }
  return folded;
}

/**
 * Returns a word of two alphabets in one of them, of the same length: the one most of its letters belong to, if the others can be
 * folded into it. A lone Cyrillic х beside digits is a multiplication sign.
 */
export function foldMixedWord(word: string): string {
  const latin = (word.match(/[A-Za-z]/g) ?? []).length;
  const foreign = (word.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) ?? []).length;
  if (foreign === 0) return word;
  if (latin === 0) return /\d/.test(word) && /^[\dхХ]+$/.test(word) ? word.replaceAll(/[хХ]/g, 'x') : word;
  const inLatin = foldToLatin(word);
  const inCyrillic = foldAll(word, toCyrillic);
  return (latin >= foreign ? (inLatin ?? inCyrillic) : (inCyrillic ?? inLatin)) ?? word;
}
