import type { NormalisedText } from '../normalise/normalise-text.ts';
import { assignRoles } from './assign-roles.ts';
import { joinSplitNumbers } from './join-split-numbers.ts';
import { joinUnits } from './join-units.ts';
import { splitGluedOrdinals } from './split-glued-ordinals.ts';
import type { Token } from './token.ts';
import { tokenise } from './tokenise.ts';

/** Returns the tokens of a text, numbers whole, with their roles and units. Linear. */
export function toTokens(text: NormalisedText): readonly Token[] {
  return joinUnits(assignRoles(splitGluedOrdinals(joinSplitNumbers(tokenise(text)))));
}
