import type { Account, Balance } from '../account.ts';
import { decimal, ZERO } from '../decimal.ts';
import type { DecisionContext } from '../decide/decision.ts';
import { unknownFacts, type Quote } from '../instruments/instrument.ts';
import { freshStanding, type OpenExposure } from '../risk/account-standing.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { defaultProfile } from '../signals/provider-profile.ts';
import { makeCopier } from './make-copier.ts';
import { makeInstrument, makeQuote } from './make-instrument.ts';
import { TEST_NOW, makeSignal, makeSignalOrder } from './make-signal.ts';

/** An empty paper account in USDT; taker 0.06%, maker 0.02%. */
export function makeAccount(changes: Partial<Account> = {}): Account {
  return {
    accountId: 'account-1',
    traderId: 'trader-1',
    venue: 'paper',
    asset: 'USDT',
    takerFeeRatio: decimal('0.0006'),
    makerFeeRatio: decimal('0.0002'),
    positionMode: 'one_way',
    conflictPolicy: 'first_wins',
    reservations: [],
    version: 0,
    ...changes,
  };
}

/** `amount` USDT, all of it free. */
export function makeBalance(amount: string, changes: Partial<Balance> = {}): Balance {
  const money = decimal(amount);
  return {
    asset: 'USDT',
    balance: money,
    equity: money,
    openPnl: ZERO,
    availableMargin: money,
    spendable: money,
    deposited: money,
    ...changes,
  };
}

/** Another copier's long, worth 1,000 USDT at 10x, with 10 USDT at risk. */
export function makeExposure(changes: Partial<OpenExposure> = {}): OpenExposure {
  return {
    tradeId: 'trade-9',
    copierId: 'copier-9',
    providerId: 'provider-9',
    symbol: 'ETH/USDT:USDT',
    side: 'long',
    notional: decimal('1000'),
    margin: decimal('100'),
    risk: decimal('10'),
    ...changes,
  };
}

export type MakeDecisionContextInput = Partial<Omit<DecisionContext, 'quoteOf'>> & {
  readonly order?: Partial<SignalOrder>;
  /** Every other symbol has no price. */
  readonly quotes?: readonly Quote[];
  /** Of trades that are open on the account; nothing else is known of them. */
  readonly openSymbols?: readonly string[];
};

/** Ten thousand USDT, BTC at 40,100, and the signal of `makeSignalOrder` with `order` changed: allowed unless the changes forbid it. */
export function makeDecisionContext({
  order,
  quotes = [makeQuote('40100')],
  openSymbols = [],
  ...changes
}: MakeDecisionContextInput = {}): DecisionContext {
  return {
    signal: makeSignal({ order: makeSignalOrder(order) }),
    authorised: true,
    profile: defaultProfile,
    newProvider: null,
    copier: makeCopier(),
    account: makeAccount(),
    balance: makeBalance('10000'),
    setUp: { positionMode: changes.account?.positionMode ?? 'one_way', crossSymbols: [] },
    balanceAt: TEST_NOW,
    instruments: [makeInstrument()],
    quoteOf: (symbol) => quotes.find((quote) => quote.symbol === symbol) ?? null,
    factsOf: () => unknownFacts,
    standing: { ...freshStanding, open: openSymbols.map((symbol) => makeExposure({ tradeId: `trade-${symbol}`, symbol })) },
    halts: [],
    now: TEST_NOW,
    marketNow: TEST_NOW,
    ...changes,
  };
}
