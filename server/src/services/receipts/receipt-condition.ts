import type { ReceiptFilter } from '@trade-executor/contracts/api/receipts';
import { coinOf } from '@trade-executor/domain/instruments/coin-name';
import type { ReceiptVerdict } from '@trade-executor/domain/receipt';
import type { DenialCode } from '@trade-executor/domain/risk/verdict';
import { allOf, type Filter } from '../access/any-of.ts';
import { between } from '../page/read-page.ts';

const asked: DenialCode = 'CONFIRMATION_PENDING';
/** By the code alone, which is indexed; one that was followed has none. */
const verdictCodes: Readonly<Record<ReceiptVerdict, unknown>> = { done: null, asked, denied: { $nin: [null, asked] } };

/** What a list's filter asks of a receipt's document. */
export function receiptCondition(filter: ReceiptFilter): Filter {
  const { verdict, code, subject, coin, providerId, copierId, messageId, tradeId, from, to } = filter;
  return allOf(
    verdict && { 'receipt.denial.code': verdictCodes[verdict] },
    code && { 'receipt.denial.code': code },
    subject && { 'receipt.subject': subject },
    coin === undefined ? undefined : { coin: coinOf(coin) },
    providerId === undefined ? undefined : { providerId },
    copierId === undefined ? undefined : { copierId },
    messageId === undefined ? undefined : { messageId },
    tradeId === undefined ? undefined : { tradeId },
    between('at', from, to),
  );
}
