import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { fit, fitLines, limits, plain } from './fit.ts';
import { embedBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { denialLines } from './present-receipt.ts';
import { groupNumbers } from './numbers.ts';
import { readingButton } from './reading-button.ts';
import { colors } from './present-trade-card.ts';

/** Denials that only an instruction can meet. */
const instructionCodes = ['TARGET_UNKNOWN', 'TARGET_AMBIGUOUS', 'ACTION_NOT_SUPPORTED'];

/** Under the provider's message: what could not be followed, why, and how to write it. */
export function presentRefused({ denial, understood, messageId }: ReceiptView): MessageBody {
  const isInstruction = denial !== null && instructionCodes.includes(denial.code);
  const lines = denial === null ? ['This message was not traded.'] : denialLines(denial);
  const soFar = understood === null ? [] : [`Understood so far: ${fit(plain(groupNumbers(understood)), 500)}`];
  const title = isInstruction ? '⚠️ Not carried out' : '⚠️ Not traded';
  const embed = { title, color: colors.warning, description: fitLines([...lines, ...soFar], limits.description) };
  return embedBody(embed, [readingButton(messageId)]);
}
