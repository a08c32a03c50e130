import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { fit, fitLines, limits, plain } from './fit.ts';
import { embedBody, textBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { presentReceipt } from './present-receipt.ts';
import { colors } from './present-trade-card.ts';
import { timestamp } from './timestamp.ts';

/** One receipt in full; of several a line each. */
export function presentReceipts(receipts: readonly ReceiptView[]): MessageBody {
  const [first, ...others] = receipts;
  if (first === undefined)
    return textBody('There is no receipt yet. → You get one for every call of a provider you follow, traded or not.');
  if (others.length === 0) return presentReceipt(first);
  return embedBody({
    title: `${receipts.length} receipts`,
    color: colors.neutral,
    description: fitLines(receipts.map(receiptLine), limits.description),
    footer: { text: 'Pick one with /receipt to see every rule and number' },
  });
}

function receiptLine({ verdict, subject, understood, denial, providerName, at }: ReceiptView): string {
  const what = fit(plain(understood ?? subject), 160);
  const why = denial === null ? '' : `: ${fit(plain(denial.what), 160)}`;
  return `${verdict === 'done' ? '✅' : '⛔'} ${timestamp(at, 'R')} **${what}** (${fit(plain(providerName ?? 'unknown provider'), 60)})${why}`;
}
