import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionModes, type PositionMode } from '../account.ts';
import { ONE, ZERO, decimal, type Decimal } from '../decimal.ts';
import { marginModes, type ActionName, type MarginMode, type PositionSide } from '../signals/outcome.ts';
import { anyDecisionContext } from '../testing/any-decision-context.ts';
import { jumpTo, moveTo, openCandleHouse, startTrade, tell, type CandleHouse } from '../testing/candle-house.ts';
import { makeAction } from '../testing/make-action.ts';
import { makeQuote } from '../testing/make-instrument.ts';
import { makeStop } from '../testing/make-signal.ts';
import { makeTrade } from '../testing/make-trade.ts';
import { instructionEvents } from '../trade/instruction-events.ts';
import { profitOf } from '../trade/profit-of.ts';
import type { TradePlan } from '../trade/plan.ts';
import { decideSignal } from './decide-signal.ts';
import type { DecisionContext } from './decision.ts';
import { isAhead, movePriceAhead } from './direction.ts';

const MARKET = decimal('40000');

/** The market meets every entry, breakouts first, then goes far beyond the stop in one move. */
function goAgainst(house: CandleHouse, { entries, stopLoss }: TradePlan, side: PositionSide): CandleHouse {
  const { tickSize } = house.instrument;
  const corners = entries.flatMap(({ type, limitPrice, triggerPrice }): readonly Decimal[] => {
    if (type === 'market') return [];
    const level = limitPrice ?? triggerPrice ?? MARKET;
    return [movePriceAhead(side, level, type === 'stop' ? tickSize : tickSize.times('-1'))];
  });
  const sorted = corners.toSorted((one, other) => (side === 'long' ? other.cmp(one) : one.cmp(other)));
  const far = movePriceAhead(side, stopLoss, decimal('-20000'));
  const entered = sorted.reduce((current, corner) => jumpTo(current, corner, current.at + 1), house);
  return moveTo(entered, far, entered.at + 1);
}

function openOnPaper(
  { signal, account, balance, copier, setUp }: DecisionContext,
  plan: TradePlan,
  instrument: CandleHouse['instrument'],
): CandleHouse {
  const { takerFeeRatio } = account;
  const rules = { takerFeeRatio, makerFeeRatio: takerFeeRatio, slippageRatio: copier.settings.slippageRatio, volumeRatio: ONE };
  const opened = openCandleHouse(instrument, rules, balance.equity);
  const crossSymbols = plan.management.marginMode === 'cross' ? [instrument.symbol] : [];
  const house = jumpTo({ ...opened, account: { ...opened.account, ...setUp, crossSymbols } }, MARKET, 1);
  return startTrade(house, makeTrade({ side: signal.order.side, plan, instrument, signal, account, at: 1 }));
}

type Modes = { readonly positionMode: PositionMode; readonly marginMode: MarginMode; readonly stopDistance: number };

/** `stopDistance`: from the market in thousandths, on the right side. */
const modes = fc.record({
  positionMode: fc.constantFrom(...positionModes),
  marginMode: fc.constantFrom(...marginModes),
  stopDistance: fc.integer({ min: 12, max: 120 }),
});

/** Of the way to liquidation, what is left behind the stop: as little as a trigger that is met a tick late, and prices on the tick, leave right. */
const ROOM = decimal('0.05');
const TICKS_TO_THE_STOP = '80';

const isFarEnough = (side: PositionSide, { entries, stopLoss }: TradePlan, tickSize: Decimal): boolean => {
  const levels = entries.map(({ limitPrice, triggerPrice }) => limitPrice ?? triggerPrice ?? MARKET);
  return levels.every((level) => isAhead(side, level, movePriceAhead(side, stopLoss, tickSize.times(TICKS_TO_THE_STOP))));
};

/** With a stop, and as much leverage as it bears. */
function withoutRoom(
  { copier, signal, account, ...context }: DecisionContext,
  { positionMode, marginMode, stopDistance }: Modes,
): DecisionContext {
  const settings = { ...copier.settings, maxLeverage: decimal('125'), liquidationBufferRatio: ROOM, marginMode };
  const setUp = { positionMode, crossSymbols: [] };
  const { side } = signal.order;
  const price = movePriceAhead(side, MARKET, MARKET.times(String(-stopDistance)).div('1000'));
  const order = { ...signal.order, leverage: '125', stop: makeStop({ price: price.toFixed() }) };
  return { ...context, account: { ...account, positionMode }, setUp, copier: { ...copier, settings }, signal: { ...signal, order } };
}

test('property: lived through on paper, in every mode, the stop comes before liquidation at the leverage chosen, and loses no more than was allowed', () => {
  let stopped = 0;
  fc.assert(
    fc.property(anyDecisionContext('perpetual'), modes, (any, mode) => {
      const context = withoutRoom(any, mode);
      const { plan, instrument } = decideSignal(context);
      if (plan === null || instrument === null) return;
      const { side } = context.signal.order;
      fc.pre(isFarEnough(side, plan, instrument.tickSize));
      const { trade } = goAgainst(openOnPaper(context, plan, instrument), plan, side);
      if (trade === null || trade.position.entered.eq(ZERO)) return;
      if (trade.closeReason === 'stop') stopped += 1;
      expect(trade.stage).toBe('closed');
      expect(['stop', 'target']).toContain(trade.closeReason); // a target near the entries may be met on the way to them
      const allowed = context.balance.equity.times(context.copier.settings.riskRatio);
      // A trigger is met a tick late here, and fills that slip are put on the tick, against us: on the way in and on the way out.
      const onTheTick = trade.position.entered.times(instrument.tickSize).times('4');
      expect(profitOf(trade, null).netPnl.times('-1').lte(allowed.plus(onTheTick))).toBe(true);
    }),
    { numRuns: 1_500 },
  );
  expect(stopped).toBeGreaterThan(100); // or nothing was shown
});

/** What is said later, how far from the market in thousandths, and whether the market has gone 100 against the trade by then. */
const laterWords = fc.record({
  action: fc.constantFrom<ActionName>('move_sl', 'edit_entry'),
  distance: fc.integer({ min: -120, max: 120 }),
  moved: fc.boolean(),
});

test("property: whatever the provider's later words make of stop and entries, liquidation never comes before the stop", () => {
  let changed = 0;
  let stopped = 0;
  fc.assert(
    fc.property(anyDecisionContext('perpetual'), modes, laterWords, (any, mode, { action, distance, moved }) => {
      const context = withoutRoom(any, mode);
      const { plan, instrument } = decideSignal(context);
      if (plan === null || instrument === null) return;
      const { side } = context.signal.order;
      const opened = openOnPaper(context, plan, instrument);
      const house = moved ? jumpTo(opened, movePriceAhead(side, MARKET, decimal('-100')), opened.at + 1) : opened;
      if (house.trade === null) return;
      const price = MARKET.times(String(1_000 + distance)).div('1000');
      const answer = instructionEvents({
        trade: house.trade,
        action: makeAction(action, { price: price.toFixed() }),
        quote: makeQuote(house.price.toFixed()),
        asker: { by: 'provider', messageId: 'message-2' },
        at: house.at,
        eventIdPrefix: 'later',
        settings: { ...context.copier.settings, allowStopWidening: true },
        halt: null,
      });
      if (!answer.ok || answer.value.length === 0) return;
      changed += 1;
      const told = tell(house, answer.value);
      if (told.trade === null || !isFarEnough(side, told.trade.plan, instrument.tickSize)) return;
      const { trade } = goAgainst(told, told.trade.plan, side);
      if (trade?.closeReason === 'stop') stopped += 1;
      expect(trade?.closeReason).not.toBe('liquidation');
    }),
    { numRuns: 1_500 },
  );
  expect([changed > 30, stopped > 20]).toEqual([true, true]); // or nothing was shown
});
