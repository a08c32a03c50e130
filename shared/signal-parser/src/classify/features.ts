import englishStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import russianStemmer from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';
import type { Token } from '../tokens/token.ts';

const mostFeatures = 60;

/** Returns what the classifier sees of a message, each once: stems of words, meanings of phrases, roles of numbers, signs. Never a price, never a coin. */
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
      return [`=${stem(token.lower)}`, ...[...token.concepts].map((concept) => `~${concept}`)];
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

function stem(word: string): string {
  if (/^[a-z]+$/.test(word)) return englishStemmer.stem(word);
  return /^[а-яё]+$/.test(word) ? russianStemmer.stem(word) : word;
}
