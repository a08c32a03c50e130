import type { Account } from '../account.ts';
import { ONE, decimal } from '../decimal.ts';
import type { RiskApproved } from '../risk/approve-plan.ts';
import type { PositionSide } from '../signals/outcome.ts';
import { HOUR_MS } from '../time.ts';
import type { Advance } from '../trade/advance-trade.ts';
import { type CreateTradeInput, createTrade } from '../trade/create-trade.ts';
import { noManagement, type PlannedEntry, type PlannedTarget, type TradePlan } from '../trade/plan.ts';
import { makeCopier } from './make-copier.ts';
import { makeInstrument } from './make-instrument.ts';
import { TEST_NOW, makeSignal, makeSignalOrder } from './make-signal.ts';

export function makeAccount(changes: Partial<Account> = {}): Account {
  return {
    accountId: 'account-1',
    traderId: 'trader-1',
    venue: 'paper',
    asset: 'USDT',
    takerFeeRatio: decimal('0.0005'),
    makerFeeRatio: decimal('0.0002'),
    positionMode: 'one_way',
    conflictPolicy: 'first_wins',
    reservations: [],
    version: 1,
    ...changes,
  };
}

export function makePlannedEntry(quantity: string, limitPrice: string | null, changes: Partial<PlannedEntry> = {}): PlannedEntry {
  const price = limitPrice === null ? null : decimal(limitPrice);
  return { type: price ? 'limit' : 'market', quantity: decimal(quantity), limitPrice: price, triggerPrice: null, ...changes };
}

export function makePlannedTarget(price: string, share: string): PlannedTarget {
  return { price: decimal(price), share: decimal(share) };
}

/** Buys 1 BTC at 40,000, stop 39,000, takes half at 41,000 and half at 42,000, with 5x. */
export function makePlan(changes: Partial<TradePlan> = {}): TradePlan {
  return {
    entries: [makePlannedEntry('1', '40000')],
    stopLoss: decimal('39000'),
    stopSource: 'provider',
    targets: [makePlannedTarget('41000', '0.5'), makePlannedTarget('42000', '0.5')],
    leverage: decimal('5'),
    entryExpiresAt: TEST_NOW + 24 * HOUR_MS,
    riskAmount: decimal('1000'),
    management: noManagement,
    ...changes,
  };
}

/** Sells 1 BTC at 40,000, stop 41,000, takes half at 39,000 and half at 38,000. */
export function makeShortPlan(changes: Partial<TradePlan> = {}): TradePlan {
  const targets = [makePlannedTarget('39000', '0.5'), makePlannedTarget('38000', '0.5')];
  return makePlan({ stopLoss: decimal('41000'), targets, leverage: ONE, ...changes });
}

/** A plan that a test made itself, as if the rules had approved it. */
export function asApproved(plan: TradePlan): RiskApproved<TradePlan> {
  return plan as RiskApproved<TradePlan>;
}

export type MakeTradeInput = Partial<Omit<CreateTradeInput, 'plan'>> & { readonly side?: PositionSide; readonly plan?: TradePlan };

/** A trade just created, its entries intended, and the actions that place them. */
export function makeTrade({
  side = 'long',
  plan = side === 'long' ? makePlan() : makeShortPlan(),
  ...changes
}: MakeTradeInput = {}): Advance {
  return createTrade({
    signal: makeSignal({ order: makeSignalOrder({ side }) }),
    copier: makeCopier(),
    account: makeAccount(),
    instrument: makeInstrument(),
    plan: asApproved(plan),
    rules: [],
    round: 1,
    at: TEST_NOW,
    ...changes,
  });
}
