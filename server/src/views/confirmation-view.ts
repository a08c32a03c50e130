import type { ConfirmationView } from '@trade-executor/contracts/views/confirmation-view';
import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { assumedOf } from '@trade-executor/domain/signals/reading-notes';
import { decimalText, leverageText, moneyText } from './decimal-text.ts';
import { denialView, entryViews } from './receipt-view.ts';
import { understoodLine } from './understood-line.ts';

type ConfirmationViewInput = {
  readonly confirmation: Confirmation;
  readonly providerName: string;
  /** Null: the source is no longer there. */
  readonly profile: ProviderProfile | null;
};

/** A question as its trader sees it, in Discord and on the dashboard. */
export function toConfirmationView({ confirmation, providerName, profile }: ConfirmationViewInput): ConfirmationView {
  const { confirmationId, copierId, messageId, question, state, done, instrument, order, plan, denial, tradeId } = confirmation;
  const assumed = profile === null ? [] : assumedOf(order, profile);
  return {
    confirmationId,
    copierId,
    providerName,
    messageId,
    question,
    state,
    done,
    symbol: instrument.symbol,
    base: instrument.base,
    quote: instrument.quote,
    side: order.side,
    understood: understoodLine(order) ?? '',
    confidence: confirmation.confidence,
    confirmBelow: confirmation.confirmBelow,
    doubts: assumed.map(({ label, value }) => `${label} is not stated; ${value} is assumed.`),
    plan: {
      entries: entryViews(plan),
      stopLoss: decimalText(plan.stopLoss),
      targets: plan.targets.map(({ price }) => decimalText(price)),
      leverage: leverageText(instrument, plan),
      worstLoss: moneyText(plan.riskAmount),
    },
    denial: denialView(denial),
    tradeId,
    askedAt: confirmation.askedAt,
    expiresAt: confirmation.expiresAt,
  };
}
