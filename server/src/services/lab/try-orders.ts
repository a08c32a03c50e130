import type { LabDecision, LabPlan } from '@trade-executor/contracts/api/lab';
import type { Account, Reservation } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import { decimal } from '@trade-executor/domain/decimal';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import type { Outcome, SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { completeSourceLimits } from '@trade-executor/domain/signals/source-limits';
import type { TradePlan } from '@trade-executor/domain/trade/plan';
import type { ProviderDocument } from '../../models/provider.model.ts';
import { decideForCopier } from '../../execution/message/decide-for-copier.ts';
import { reservationFor } from '../../execution/reservation-for.ts';
import { decimalText, leverageText, moneyText } from '../../views/decimal-text.ts';
import { denialView, entryViews, ruleViews } from '../../views/receipt-view.ts';
import { understoodLine } from '../../views/understood-line.ts';
import type { ApiDeps } from '../api-deps.ts';

type TryOrdersInput = {
  readonly outcome: Outcome;
  readonly profile: ProviderProfile;
  readonly copiers: readonly Copier[];
  readonly nameOf: (providerId: string) => string;
};

/** What each copier would do with each order, one after the other as in trading: what an order would bind, the next one finds bound. */
export async function tryOrders(deps: ApiDeps, { outcome, profile, copiers, nameOf }: TryOrdersInput): Promise<LabDecision[]> {
  if (outcome.orders.length === 0) return [];
  const decided = await Promise.all(
    copiers.map(async (copier) => {
      const account = await deps.store.findAccount(copier.accountId);
      return account === null ? [] : tryOnCopier(deps, { outcome, profile, copier, account, providerName: nameOf(copier.providerId) });
    }),
  );
  return decided.flat();
}

type TryOnCopierInput = Pick<TryOrdersInput, 'outcome' | 'profile'> & {
  readonly copier: Copier;
  readonly account: Account;
  readonly providerName: string;
};

async function tryOnCopier(
  deps: ApiDeps,
  { outcome, profile, copier, account, providerName }: TryOnCopierInput,
): Promise<readonly LabDecision[]> {
  const decisions: LabDecision[] = [];
  const { limits, known, firstNumber } = await standingOfProvider(deps, copier.providerId);
  let reservations = account.reservations;
  for (const [place, order] of outcome.orders.entries()) {
    const said = { place, callId: outcome.callId, confidence: outcome.confidence, signalNumber: firstNumber + place };
    const signal = postedNow(deps, copier, order, said);
    const decision = await decideForCopier(deps, {
      signal,
      source: { profile, limits, known },
      copier,
      account: { ...account, reservations },
      tradeId: signal.signalId,
    });
    const { rules, denial, plan, instrument } = decision;
    const reservation = plan && instrument && bindFor(deps, { signal, copier, instrument, plan });
    if (reservation) reservations = [...reservations, reservation];
    decisions.push({
      place,
      understood: understoodLine(order) ?? '',
      copierId: copier.copierId,
      providerName,
      verdict: denial === null ? 'would_trade' : 'denied',
      denial: denialView(denial),
      rules: ruleViews(rules),
      plan: plan && instrument && reservation && planView(instrument, plan, reservation),
    });
  }
  return decisions;
}

/** What the provider's limits are, and which of his signals the next one would be. */
export async function standingOfProvider({ models, store }: ApiDeps, providerId: string) {
  const [provider, firstNumber] = await Promise.all([
    models.providers
      .findOne({ providerId }, { _id: 0, sourceLimits: 1, known: 1 })
      .lean<Pick<ProviderDocument, 'sourceLimits' | 'known'>>(),
    store.nextSignalNumber(providerId),
  ]);
  return { limits: completeSourceLimits(provider?.sourceLimits), known: provider?.known ?? false, firstNumber };
}

/** As if the provider had posted it at this moment. No message and no trade has such an id. */
function postedNow(
  { clock }: ApiDeps,
  { communityId, providerId }: Copier,
  order: SignalOrder,
  said: Pick<Signal, 'place' | 'callId' | 'confidence' | 'signalNumber'>,
): Signal {
  const nowhere = { channelId: 'lab', messageId: 'lab', revision: 0 };
  return { signalId: `lab-${said.place}`, communityId, providerId, ...nowhere, ...said, order, postedAt: clock.now() };
}

type BindForInput = { readonly signal: Signal; readonly copier: Copier; readonly instrument: Instrument; readonly plan: TradePlan };

function bindFor({ clock, market }: ApiDeps, { signal, copier, instrument, plan }: BindForInput): Reservation {
  const quote = market.quote(instrument.symbol);
  return reservationFor({ tradeId: signal.signalId, copier, side: signal.order.side, instrument, plan, quote, now: clock.now() });
}

function planView(instrument: Instrument, plan: TradePlan, { notional, margin }: Reservation): LabPlan {
  return {
    symbol: instrument.symbol,
    quote: instrument.quote,
    entries: entryViews(plan),
    stopLoss: decimalText(plan.stopLoss),
    stopSource: plan.stopSource,
    targets: plan.targets.map(({ price, share }) => ({
      price: decimalText(price),
      sharePercent: decimalText(share.times(decimal('100')).round(2)),
    })),
    leverage: leverageText(instrument, plan),
    notional: moneyText(notional),
    margin: moneyText(margin),
    riskAmount: moneyText(plan.riskAmount),
  };
}
