import type { SignalOrder } from '../signals/outcome.ts';
import { hasSameMeaning } from '../trade/same-meaning.ts';
import type { Confirmation } from './confirmation.ts';

/** What an edit of its message does to a confirmation that nothing came of yet. */
export type ConfirmationEdit = 'nothing' | 'asked_again' | 'superseded';

/** Another symbol or side is another signal; any other change is asked anew, also when the trader had said yes to what stood there before. */
export function editConfirmation({ order }: Pick<Confirmation, 'order'>, newOrder: SignalOrder): ConfirmationEdit {
  if (hasSameMeaning(order, newOrder)) return 'nothing';
  return hasSameMeaning(identityOf(order), identityOf(newOrder)) ? 'asked_again' : 'superseded';
}

function identityOf({ base, quote, side, market }: SignalOrder): unknown {
  return { base, quote, side, market };
}
