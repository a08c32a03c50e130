import type { DenialView, ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { explainDenial } from '@trade-executor/domain/decide/explain';
import { verdictOf, type Receipt } from '@trade-executor/domain/receipt';
import type { Denial, RuleVerdict } from '@trade-executor/domain/risk/verdict';
import type { TradePlan } from '@trade-executor/domain/trade/plan';
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
    verdict: verdictOf(receipt),
    denial: denialView(denial),
    rules: ruleViews(receipt.rules),
    plan: plan && {
      entries: entryViews(plan),
      stopLoss: decimalText(plan.stopLoss),
      leverage: isOnSpot(receipt) ? null : decimalText(plan.leverage),
      riskAmount: moneyText(plan.riskAmount),
    },
    trade,
    at: receipt.at,
  };
}

/** A receipt does not name its market; the rules on which it rests do. */
function isOnSpot({ rules }: Receipt): boolean {
  return rules.some(({ rule }) => rule === 'size-on-spot');
}

export function denialView(denial: Denial | null): DenialView | null {
  return denial && { code: denial.code, ...explainDenial(denial) };
}

export function ruleViews(rules: readonly RuleVerdict[]): ReceiptView['rules'] {
  return rules.map(({ rule, passed, numbers }) => ({ rule, passed, numbers: { ...numbers } }));
}

export function entryViews({ entries }: TradePlan): NonNullable<ReceiptView['plan']>['entries'] {
  return entries.map(({ type, quantity, limitPrice, triggerPrice }) => {
    const price = type === 'market' ? null : (limitPrice ?? triggerPrice); // at market the limit is only the worst price taken
    return { type, price: price && decimalText(price), quantity: decimalText(quantity) };
  });
}
