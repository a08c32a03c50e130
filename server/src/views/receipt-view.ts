import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { explainDenial } from '@trade-executor/domain/decide/explain';
import type { Receipt } from '@trade-executor/domain/receipt';
import { decimalText, moneyText } from './decimal-text.ts';
import { understoodLine } from './understood-line.ts';

type ReceiptViewInput = { readonly receipt: Receipt; readonly providerName: string | null; readonly trade: TradeView | null };

/** A receipt as people see it: what was understood, each rule's word, the plan and what came of it, or the denial in sentences. */
export function toReceiptView({ receipt, providerName, trade }: ReceiptViewInput): ReceiptView {
  const { denial, plan } = receipt;
  return {
    receiptId: receipt.receiptId,
    subject: receipt.subject,
    providerName,
    messageId: receipt.messageId,
    copierId: receipt.copierId,
    understood: understoodLine(receipt.understood),
    verdict: denial ? 'denied' : 'done',
    denial: denial && { code: denial.code, ...explainDenial(denial) },
    rules: receipt.rules.map(({ rule, passed, numbers }) => ({ rule, passed, numbers: { ...numbers } })),
    plan: plan && {
      entries: plan.entries.map(({ type, quantity, limitPrice, triggerPrice }) => {
        const price = limitPrice ?? triggerPrice;
        return { type, price: price && decimalText(price), quantity: decimalText(quantity) };
      }),
      stopLoss: decimalText(plan.stopLoss),
      leverage: decimalText(plan.leverage),
      riskAmount: moneyText(plan.riskAmount),
    },
    trade,
    at: receipt.at,
  };
}
