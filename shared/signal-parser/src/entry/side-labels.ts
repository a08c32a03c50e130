import type { Token } from '../tokens/token.ts';
import { means } from '../tokens/token.ts';
import type { Field } from './field.ts';
import type { SideReading } from './read-side.ts';

/** A buy zone and a selling price are labels: which of them is the entry, the levels tell. */
export const unsaid: SideReading = { side: null, from: null, isContradictory: true, isWeak: true };

/** Whether the heading says buy and sell only as labels of entry and target. */
export function sayLabelsOnly(heading: readonly Token[], fields: readonly Field[]): boolean {
  const labels = new Set(fields.flatMap(({ name, label }) => (name === 'entry' || name === 'target' ? [label] : [])));
  const sides = heading.filter((token) => means(token, 'long', 'short', 'buy', 'sell'));
  const hasSellingLabel = fields.some(({ name, label }) => name === 'target' && means(label, 'buy', 'sell'));
  return hasSellingLabel && sides.length > 0 && sides.every((token) => labels.has(token));
}
