import type { Concept } from '../languages/concept.ts';

/** [start, end) in UTF-16 units of the normalised text. */
type Placed = {
  readonly start: number;
  readonly end: number;
  /** As written, characters folded. */
  readonly text: string;
  readonly lower: string;
  /** White space before it. */
  readonly gap: boolean;
  /** 0 for the first line. */
  readonly line: number;
};

export const numberRoles = [
  'plain',
  'percent',
  'leverage',
  'ordinal',
  'time',
  'timeframe',
  'multiple',
  'points',
  'id',
  'fraction',
  'count',
] as const;
/** What kind of quantity a number is; only a `plain` one can be a price. */
export type NumberRole = (typeof numberRoles)[number];

export type WordToken = Placed & { readonly kind: 'word' };
/** A word or phrase of a language; `concepts` are all its meanings. */
export type MarkToken = Placed & { readonly kind: 'mark'; readonly concepts: ReadonlySet<Concept> };
export type NumberToken = Placed & {
  readonly kind: 'number';
  readonly role: NumberRole;
  /** What it can mean in plain decimal notation, the likeliest first; empty when unreadable. */
  readonly readings: readonly string[];
  /** Digits, commas and points only. */
  readonly digits: string;
  readonly currency: boolean;
};
export type SymbolToken = Placed & {
  readonly kind: 'symbol';
  readonly base: string;
  readonly quote: string | null;
  readonly strength: 'pair' | 'tag' | 'known';
  readonly perpetual: boolean;
  readonly lookAlike: boolean;
};
export type OrdinalToken = Placed & { readonly kind: 'ordinal'; readonly value: number };
export type PunctuationToken = Placed & { readonly kind: 'punct' };
export type EmojiToken = Placed & { readonly kind: 'emoji' };
export type BreakToken = Placed & { readonly kind: 'break' };
export type Token = WordToken | MarkToken | NumberToken | SymbolToken | OrdinalToken | PunctuationToken | EmojiToken | BreakToken;

export function means(token: Token | undefined, ...wanted: readonly Concept[]): boolean {
  if (token?.kind !== 'mark') return false;
  for (const concept of wanted) if (token.concepts.has(concept)) return true;
  return false;
}

export function isPunctuation(token: Token | undefined, characters: string): boolean {
  return token?.kind === 'punct' && characters.includes(token.text);
}
