import { positionModes } from '@trade-executor/domain/account';
import { decimal } from '@trade-executor/domain/decimal';
import { ledgerDifference } from '@trade-executor/domain/matching/ledger';
import { newPaperAccount, type PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import { placeOrder } from '@trade-executor/domain/matching/place-order';
import { makeIntent } from '@trade-executor/domain/matching/testing/make-paper';
import { marginModes } from '@trade-executor/domain/signals/outcome';
import { makeInstrument } from '@trade-executor/domain/testing/make-instrument';
import { HOUR_MS } from '@trade-executor/domain/time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperRules } from '../../testing/paper-rig.ts';
import { createScriptedFeed, type ScriptedFeed } from '../../testing/paper-scripted-feed.ts';
import { workThrough } from './work-through.ts';

const instruments = [makeInstrument(), makeInstrument({ symbol: 'ETH/USDT:USDT', base: 'ETH' })];
const symbol = fc.constantFrom(...instruments.map((one) => one.symbol));
const price = fc.integer({ min: 700, max: 1_300 }).map((tenths) => (tenths / 10).toFixed(1));
const order = fc.record({
  symbol,
  side: fc.constantFrom('buy', 'sell'),
  positionSide: fc.constantFrom('long', 'short'),
  type: fc.constantFrom('market', 'limit', 'stop'),
  price,
  thousandths: fc.integer({ min: 100, max: 30_000 }),
  reduceOnly: fc.boolean(),
  leverage: fc.integer({ min: 1, max: 25 }),
});
const move = fc.oneof(
  fc.record({ symbol, to: price }),
  fc.record({ symbol, jumpTo: price }),
  fc.record({ hours: fc.integer({ min: 1, max: 20 }) }),
);
const depth = [0, 1, 2].map((level) => ({ awayRatio: decimal(`${level}e-3`), quantity: decimal('5') }));
const rules = { ...paperRules, slippageRatio: decimal('0.0003') };

function openFeed(hasBook: boolean): ScriptedFeed {
  const book = hasBook ? { depth: { bids: depth, asks: depth }, volume: decimal('40') } : {};
  return createScriptedFeed({ instruments, spreadRatio: decimal('0.0002'), fundingRate: decimal('0.0003'), ...book });
}

function follow(account: PaperAccountState, feed: ScriptedFeed): PaperAccountState {
  for (let current = account; ;) {
    const worked = workThrough(current, feed, feed.marketNow(), rules);
    if (worked.done) return worked.account;
    current = worked.account;
  }
}

test('property: the same bars worked through in one step or in many give the same account, in every mode, to the last digit', () => {
  const modes = fc.record({ positionMode: fc.constantFrom(...positionModes), marginMode: fc.constantFrom(...marginModes) });
  fc.assert(
    fc.property(
      modes,
      fc.boolean(),
      fc.array(order, { maxLength: 12 }),
      fc.array(move, { maxLength: 25 }),
      (mode, hasBook, orders, moves) => {
        const live = (lookEachTime: boolean): PaperAccountState => {
          const feed = openFeed(hasBook);
          const crossSymbols = mode.marginMode === 'cross' ? instruments.map((one) => one.symbol) : [];
          const opened = newPaperAccount('account-1', 'USDT', decimal('3000'), feed.marketNow());
          let account: PaperAccountState = { ...opened, positionMode: mode.positionMode, crossSymbols };
          for (const [place, { price: at, thousandths, leverage, positionSide, reduceOnly, ...rest }] of orders.entries()) {
            const form = mode.positionMode === 'hedge' ? { positionSide, reduceOnly: false } : { reduceOnly };
            const priced = { limitPrice: rest.type === 'market' ? null : decimal(at), triggerPrice: decimal(at) };
            const quantity = decimal(`${thousandths}e-3`);
            const intent = makeIntent({ ...rest, ...form, ...priced, quantity, leverage: decimal(String(leverage)), clientOrderId: `o-${place}` }); // prettier-ignore
            const [instrument, quote] = [instruments.find((one) => one.symbol === rest.symbol), feed.quote(rest.symbol)];
            if (!instrument || !quote) throw new Error('no such market');
            const lastPriceOf = (of: string) => feed.quote(of)?.last ?? null;
            account = placeOrder({ account, intent, instrument, quote, depth: feed.depth(rest.symbol), lastPriceOf, at: feed.marketNow(), rules }).account; // prettier-ignore
          }
          for (const step of moves) {
            if ('hours' in step) feed.skip(step.hours * HOUR_MS);
            else if ('to' in step) feed.moveTo(step.to, step.symbol);
            else feed.jumpTo(step.jumpTo, step.symbol);
            if (lookEachTime) account = follow(account, feed);
          }
          return follow(account, feed);
        };
        const [many, one] = [live(true), live(false)];
        expect(one).toEqual(many);
        expect(ledgerDifference(one).toString()).toBe('0');
      },
    ),
    { numRuns: 150 },
  );
});
