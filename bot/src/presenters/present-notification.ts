import type { NotificationContent } from '@trade-executor/contracts/internal/notifications';
import { assertNever } from '@trade-executor/domain/assert-never';
import type { MessageBody } from './message-body.ts';
import { presentConfirmation } from './present-confirmation.ts';
import { presentParseReceipt } from './present-parse-receipt.ts';
import { presentHalt } from './present-halt.ts';
import { presentReceipt } from './present-receipt.ts';
import { presentRefused } from './present-refused.ts';
import { presentTradeCard } from './present-trade-card.ts';

/** The message that shows a notification. */
export function presentNotification(content: NotificationContent): MessageBody {
  switch (content.kind) {
    case 'trade-card':
      return presentTradeCard(content.trade);
    case 'receipt':
      return presentReceipt(content.receipt);
    case 'message-refused':
      return presentRefused(content.receipt);
    case 'parse-receipt':
      return presentParseReceipt(content.reading);
    case 'halt':
      return presentHalt(content);
    case 'confirmation':
      return presentConfirmation(content.confirmation);
    default:
      return assertNever(content);
  }
}
