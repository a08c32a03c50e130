import { venueNames } from '../symbols/venues.ts';
import type { Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import type { Field } from './field.ts';
import { readValues } from './read-values.ts';

/** How much a message looks like an order, and what speaks against it. */
export type EntrySigns = {
  readonly hasEntry: boolean;
  readonly hasStop: boolean;
  readonly hasTargets: boolean;
  /** Levels or a market word behind labels: 0 to 3. */
  readonly labels: number;
};

export function entrySigns(fields: readonly Field[]): EntrySigns {
  const has = (names: readonly Field['name'][]): boolean => fields.some((field) => names.includes(field.name) && hasContent(field));
  const hasEntry = has(['entry', 'averaging']);
  const hasStop = has(['stop']);
  const hasTargets = has(['target']);
  return { hasEntry, hasStop, hasTargets, labels: [hasEntry, hasStop, hasTargets].filter(Boolean).length };
}

function hasContent(field: Field): boolean {
  const { prices, percents, points } = readValues(field);
  return (
    prices.length + percents.length + points.length > 0 ||
    (field.name === 'entry' && field.tokens.some((token) => means(token, 'market', 'now')))
  );
}

/** A line of talk: mostly words that the grammar does not know. */
export function isProse(line: readonly Token[]): boolean {
  const words = line.filter((token) => token.kind === 'word').length;
  return words >= 4 && words * 3 >= line.filter((token) => token.kind === 'word' || token.kind === 'mark').length;
}

export function unknownWords(line: readonly Token[]): number {
  return line.filter((token) => token.kind === 'word' && !venueNames.has(token.lower)).length;
}

/** Whether the message asks something. */
export function isQuestion(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isPunctuation(token, '?'));
}
