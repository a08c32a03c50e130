import type { Token } from '../tokens/token.ts';

const mostFeatures = 60;
const stemLength = 5;

/** Returns what the classifier sees of a message, each once: first letters of words, meanings of phrases, roles of numbers, signs. Never a price, never a coin. */
export function toFeatures(tokens: readonly Token[]): readonly string[] {
  const features = new Set<string>();
  for (const token of tokens) {
    if (features.size >= mostFeatures) break;
    for (const feature of featuresOf(token)) features.add(feature);
  }
  return [...features];
}

function featuresOf(token: Token): readonly string[] {
  switch (token.kind) {
    case 'word':
      return [`=${stem(token.lower)}`];
    case 'mark':
      return Array.from(token.concepts, (concept) => `~${concept}`).concat(`=${stem(token.lower)}`);
    case 'number':
      return [`#${token.role}`];
    case 'emoji':
      return [`=${token.text}`];
    case 'punct':
      return /[?!]/.test(token.text) ? [`=${token.text}`] : [];
    case 'symbol':
    case 'ordinal':
    case 'break':
      return [];
  }
}

/** The first letters, which most forms of a word share in every alphabet. */
function stem(word: string): string {
  return word.slice(0, stemLength);
}
