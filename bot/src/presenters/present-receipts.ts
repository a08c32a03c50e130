import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { fit, fitLines, limits, plain } from './fit.ts';
import { embedBody, textBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { groupNumbers } from './numbers.ts';
import { presentReceipt } from './present-receipt.ts';
import { colors } from './present-trade-card.ts';
import { timestamp } from './timestamp.ts';
import { verdictWords } from './verdict-words.ts';

const MAX_MORE_LENGTH = 900;

/**
 * The receipts that were asked for. Of one thing (`of`: a trade, a message): that of its entry in full, the others a line each.
 * Of nothing in particular: a line each, unless there is only one.
 */
export function presentReceipts(receipts: readonly ReceiptView[], of: string | null): MessageBody {
  const main = receipts.find(({ subject }) => subject === 'entry') ?? receipts[0];
  if (main === undefined)
    return of === null ? nothingYet : textBody('There is no receipt of that. → Leave the field empty to see the newest ones.');
  const others = receipts.filter((receipt) => receipt !== main);
  if (of === null && others.length > 0) {
    return embedBody({
      title: `${receipts.length} receipts`,
      color: colors.neutral,
      description: fitLines(receipts.map(receiptLine), limits.description),
      footer: { text: 'Pick one with /receipt to see every rule and number' },
    });
  }
  const body = presentReceipt(main);
  if (others.length === 0) return body;
  const more = { title: 'Also about this', color: colors.neutral, description: fitLines(others.map(receiptLine), MAX_MORE_LENGTH) };
  return { ...body, embeds: [...body.embeds, more] };
}

const nothingYet = textBody('There is no receipt yet. → You get one for every call of a provider you follow, traded or not.');

function receiptLine({ verdict, subject, understood, denial, providerName, at }: ReceiptView): string {
  const what = fit(plain(groupNumbers(understood ?? subject)), 160);
  const why = denial === null ? '' : `: ${fit(plain(denial.what), 160)}`;
  return `${verdictWords[verdict].mark} ${timestamp(at, 'R')} **${what}** (${fit(plain(providerName ?? 'unknown provider'), 60)})${why}`;
}
