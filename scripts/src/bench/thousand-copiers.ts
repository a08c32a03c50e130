import { decimal } from '@trade-executor/domain/decimal';
import type { DecisionContext } from '@trade-executor/domain/decide/decision';
import { simulatedMarkets } from '@trade-executor/domain/prices/simulated-instruments';
import { makeCopier, makeCopierSettings } from '@trade-executor/domain/testing/make-copier';
import { makeBalance, makeDecisionContext } from '@trade-executor/domain/testing/make-decision-context';
import { makeQuote } from '@trade-executor/domain/testing/make-instrument';
import { makeLeg, makeStop, makeTakeProfit } from '@trade-executor/domain/testing/make-signal';

const instruments = simulatedMarkets.map(({ instrument }) => instrument);

/** One signal (a zone, a stop, three targets, 20x) before a thousand copiers, each with another account and risk. */
export function makeThousandCopiers(): readonly DecisionContext[] {
  const order = {
    base: 'BTC',
    legs: [makeLeg('zone', ['95000', '96000'])],
    stop: makeStop({ price: '93000' }),
    takeProfits: ['97500', '99000', '102000'].map((price) => makeTakeProfit(price)),
    leverage: '20',
  };
  const quotes = [makeQuote('96200', { bid: decimal('96195.2'), ask: decimal('96204.8') })];
  return Array.from({ length: 1_000 }, (_, place) => {
    const settings = makeCopierSettings({
      riskRatio: decimal(String(50 + (place % 150))).div('10000'),
      maxLeverage: decimal(String(5 + (place % 20))),
    });
    const copier = makeCopier({ copierId: `copier-${place}`, settings });
    return makeDecisionContext({ order, quotes, instruments, copier, balance: makeBalance(String(5_000 + place * 37)) });
  });
}
