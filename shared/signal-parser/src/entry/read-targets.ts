import type { NumberToken } from '../tokens/token.ts';
import { means } from '../tokens/token.ts';
import type { Field } from './field.ts';
import { readValues } from './read-values.ts';

export type TargetDraft = {
  readonly price: NumberToken | null;
  readonly percent: NumberToken | null;
  readonly share: NumberToken | null;
  readonly open: boolean;
};

/** Returns the targets in the order of the text: prices with their shares, percentages, and one open target when the text leaves the rest running. */
export function readTargets(fields: readonly Field[]): readonly TargetDraft[] {
  const drafts: TargetDraft[] = [];
  let isOpen = false;
  for (const field of fields) {
    if (field.name !== 'target') continue;
    const { prices, percents } = readValues(field);
    for (const { token, share } of prices) drafts.push({ price: token, percent: null, share, open: false });
    if (prices.length === 0) for (const percent of percents) drafts.push({ price: null, percent, share: null, open: false });
    isOpen ||= field.tokens.some((token) => means(token, 'open_target'));
  }
  return isOpen ? [...drafts, { price: null, percent: null, share: null, open: true }] : drafts;
}
