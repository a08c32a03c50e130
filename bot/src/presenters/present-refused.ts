import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { fit, fitLines, limits, plain } from './fit.ts';
import { embedBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { denialLines } from './present-receipt.ts';
import { colors } from './present-trade-card.ts';

/** Under the provider's message: what could not be followed, why, and how to write it. */
export function presentRefused({ denial, understood }: ReceiptView): MessageBody {
  const lines = denial === null ? ['This message was not traded.'] : denialLines(denial);
  const soFar = understood === null ? [] : [`Understood so far: ${fit(plain(understood), 500)}`];
  return embedBody({ title: '⚠️ Not traded', color: colors.warning, description: fitLines([...lines, ...soFar], limits.description) });
}
