import type { NormalisedText } from '../normalise/normalise-text.ts';
import { assignRoles } from './assign-roles.ts';
import { joinSplitNumbers } from './join-split-numbers.ts';
import { joinUnits } from './join-units.ts';
import { leadLabels } from './lead-labels.ts';
import type { PhraseNode } from './phrase-tree.ts';
import { splitCountedPrices } from './split-counted-prices.ts';
import { splitGluedOrdinals } from './split-glued-ordinals.ts';
import type { Token } from './token.ts';
import { tokenise } from './tokenise.ts';

/** Returns the tokens of a text, numbers whole, with their roles and units. Linear. @param own the provider's own words */
export function toTokens(text: NormalisedText, own: PhraseNode | null = null): readonly Token[] {
  return leadLabels(joinUnits(assignRoles(splitGluedOrdinals(joinSplitNumbers(splitCountedPrices(tokenise(text, own)))))));
}
