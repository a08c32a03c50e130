import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZERO, decimal } from '../decimal.ts';
import { isAhead } from '../decide/direction.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import type { CloseCondition, SignalAction } from '../signals/outcome.ts';
import { makeAction } from '../testing/make-action.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeQuote } from '../testing/make-instrument.ts';
import { makePlan, makePlannedEntry, makeShortPlan, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider } from '../testing/make-trade-story.ts';
import { advanceTrade } from './advance-trade.ts';
import { exposureOf } from './exposure-of.ts';
import { instructionEvents } from './instruction-events.ts';
import { noManagement, type SoftStop, type TradePlan } from './plan.ts';
import type { Trade } from './trade.ts';

type Asked = Partial<CloseCondition> & { readonly price?: string | null; readonly fraction?: string };

function closeIf({ price = '39500', fraction, candle = null, direction = null }: Asked): SignalAction {
  return makeAction('conditional_close', { price, fraction: fraction ?? '1', condition: { candle, direction } });
}

const common = { asker: provider, at: 1, eventIdPrefix: 'm-0', settings: makeCopierSettings(), halt: null };

/** The events in short, or the denial; the market is at 40,500. */
function tell(trade: Trade, action: SignalAction, changes: { market?: string | null; settings?: CopierSettings } = {}): unknown {
  const { market = '40500', ...others } = changes;
  const quote = market === null ? null : makeQuote(market);
  const result = instructionEvents({ ...common, ...others, trade, action, quote });
  if (!result.ok) return [result.error.code, result.error.evidence['reason']].filter(Boolean).join(': ');
  return result.value.map((event) => {
    if (event.type === 'close_wanted') return `close ${event.fraction.toString()}`;
    if (event.type === 'stop_moved') return `stop ${event.stopLoss.toString()} ${event.source}`;
    if (event.type === 'targets_changed') {
      return `targets ${event.targets.map(({ price, share }) => `${price.toString()} ${share.toString()}`).join(', ')}`;
    }
    if (event.type !== 'plan_amended') return event.type;
    const { softStop } = event.plan.management;
    return `stop ${event.plan.stopLoss.toString()}, soft ${softStop ? `${softStop.price.toString()} ${softStop.candle ?? 'touch'}` : 'none'}`;
  });
}

function filled(plan: TradePlan = makePlan(), side: 'long' | 'short' = 'long', quantity = '1'): Trade {
  const story = makeTradeStory(makeTrade({ plan, side }));
  story.fill('entry-0', quantity, '40000');
  return story.trade();
}

const withSoft = (softStop: SoftStop): TradePlan => makePlan({ management: { ...noManagement, softStop } });
const soft = (price: string, candle: string | null, timeoutMs: number | null = null): SoftStop => ({
  price: decimal(price),
  candle,
  timeoutMs,
});

const entering = makeTrade().trade;
const open = filled(); // long at 40,000, stop 39,000, targets 41,000 and 42,000
const short = filled(makeShortPlan(), 'short'); // stop 41,000, targets 39,000 and 38,000
const ladder = makePlan({ entries: [makePlannedEntry('1', '40000'), makePlannedEntry('1', '39500')] });
const partly = filled(ladder);
const held4h = filled(withSoft(soft('39400', '4h')));

function closing(): Trade {
  const story = makeTradeStory(makeTrade());
  story.fill('entry-0', '1', '40000');
  story.tell({ type: 'close_wanted', asker: provider, fraction: decimal('1') });
  return story.trade();
}

function closed(): Trade {
  const story = makeTradeStory(makeTrade());
  story.reject('entry-0');
  return story.trade();
}

const first = 'ACTION_NOT_SUPPORTED: the stop at 39000 comes first';

describe('“close if a candle closes beyond …”: a soft stop, on top of the one that the venue holds', () => {
  const on4h = (price: string, direction: CloseCondition['direction'] = 'below') => closeIf({ price, candle: '4h', direction });
  test.each<[string, Trade, SignalAction, unknown]>([
    ['entering', entering, on4h('39500'), ['stop 39000, soft 39500 4h', 'noted']],
    ['entering, beyond the entry', entering, on4h('40100'), 'STOP_WRONG_SIDE'],
    ['partly filled', partly, on4h('39400'), ['stop 39000, soft 39400 4h', 'noted']],
    ['open', open, on4h('39500'), ['stop 39000, soft 39500 4h', 'noted']],
    ['open, no direction named', open, on4h('39500', null), ['stop 39000, soft 39500 4h', 'noted']],
    ['open, the market is beyond it now and may come back', open, on4h('40600'), ['stop 39000, soft 40600 4h', 'noted']],
    ['off the tick: toward the entry', open, on4h('39500.01'), ['stop 39000, soft 39500.1 4h', 'noted']],
    ['behind the stop', open, on4h('38500'), first],
    ['at the stop', open, on4h('39000'), first],
    ['held already', held4h, on4h('39400'), []],
    ['closer than the one held', held4h, on4h('39600'), ['stop 39000, soft 39600 4h', 'noted']],
    ['further than the one held', held4h, on4h('39200'), 'STOP_WIDENING_NOT_ALLOWED'],
    ['of another candle', held4h, closeIf({ price: '39400', candle: '1h', direction: 'below' }), ['stop 39000, soft 39400 1h', 'noted']],
    ['in the place of one that waits', filled(withSoft(soft('39400', null, 1_000))), on4h('39400'), ['stop 39000, soft 39400 4h', 'noted']],
    ['short', short, on4h('40700', 'above'), ['stop 41000, soft 40700 4h', 'noted']],
    ['where it earns', open, on4h('41500', 'above'), 'ACTION_NOT_SUPPORTED: no target waits for the close of a candle'],
    ['where a short earns', short, on4h('39500', 'below'), 'ACTION_NOT_SUPPORTED: no target waits for the close of a candle'],
    [
      'of no candle in particular',
      open,
      closeIf({ candle: 'unnamed', direction: 'below' }),
      'ACTION_NOT_SUPPORTED: the message does not say which candle has to close there',
    ],
    [
      'for a part',
      open,
      closeIf({ candle: '4h', direction: 'below', fraction: '0.5' }),
      'ACTION_NOT_SUPPORTED: a stop closes all that is open, not a part of it',
    ],
    ['closing', closing(), on4h('39500'), []],
    ['closed', closed(), on4h('39500'), 'ACTION_NOT_SUPPORTED: the trade is closed'],
  ])('%s', (_name, trade, action, expected) => {
    expect(tell(trade, action)).toEqual(expected);
  });

  test('further than the one held, where the trader allows it', () => {
    expect(tell(held4h, on4h('39200'), { settings: makeCopierSettings({ allowStopWidening: true }) })).toEqual([
      'stop 39000, soft 39200 4h',
      'noted',
    ]);
  });

  test('the candle closes there: the position is left, and not before', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    for (const leg of ['stop', 'target-0', 'target-1'] as const) story.accept(leg);
    const result = instructionEvents({ ...common, trade: story.trade(), action: on4h('39500'), quote: makeQuote('40500') });
    for (const { eventId: _id, at: _at, ...wish } of result.ok ? result.value : []) story.tell(wish);
    expect(story.look('39300')).toEqual([]);
    expect(story.look('39300', { closedCandles: [{ frame: '4h', close: decimal('39501') }] })).toEqual([]);
    expect(story.look('39300', { closedCandles: [{ frame: '4h', close: decimal('39500') }] })).toContain('place exit#1 sell 1 at market');
    expect(story.trade().closeWanted).toBe('soft_stop');
  });
});

describe('“close if it loses …”: the stop, closer only', () => {
  test.each<[string, Trade, SignalAction, unknown]>([
    ['entering', entering, closeIf({ direction: 'below' }), ['stop 39500 instruction', 'noted']],
    ['entering, above the entry', entering, closeIf({ price: '40100', direction: 'below' }), 'STOP_WRONG_SIDE'],
    ['entering, no direction named', entering, closeIf({}), ['stop 39500 instruction', 'noted']],
    ['partly filled', partly, closeIf({ direction: 'below' }), ['stop 39500 instruction', 'noted']],
    ['open', open, closeIf({ direction: 'below' }), ['stop 39500 instruction', 'noted']],
    ['open, no direction named', open, closeIf({}), ['stop 39500 instruction', 'noted']],
    ['into profit', open, closeIf({ price: '40200', direction: 'below' }), ['stop 40200 instruction', 'noted']],
    ['where the stop is', open, closeIf({ price: '39000', direction: 'below' }), []],
    ['behind the stop', open, closeIf({ price: '38500', direction: 'below' }), first],
    ['met already', open, closeIf({ price: '40600', direction: 'below' }), ['close 1']],
    [
      'for a part',
      open,
      closeIf({ direction: 'below', fraction: '0.5' }),
      'ACTION_NOT_SUPPORTED: a stop closes all that is open, not a part of it',
    ],
    ['a soft stop that is closer stays', held4h, closeIf({ price: '39300' }), ['stop 39300, soft 39400 4h', 'noted']],
    ['a soft stop behind it is of no use any more', held4h, closeIf({ price: '39450' }), ['stop 39450 instruction', 'noted']],
    ['short', short, closeIf({ price: '40800', direction: 'above' }), ['stop 40800 instruction', 'noted']],
    ['of another coin', open, closeIf({ price: '2900' }), 'PRICE_SCALE_MISMATCH'],
    ['nowhere', open, closeIf({ price: null }), 'ACTION_NOT_SUPPORTED: the message does not say at which price'],
    ['closing', closing(), closeIf({}), []],
    ['closed', closed(), closeIf({}), 'ACTION_NOT_SUPPORTED: the trade is closed'],
  ])('%s', (_name, trade, action, expected) => {
    expect(tell(trade, action)).toEqual(expected);
  });

  test('not even the leave to widen stops loosens it', () => {
    expect(tell(open, closeIf({ price: '38500', direction: 'below' }), { settings: makeCopierSettings({ allowStopWidening: true }) })).toBe(
      first,
    );
  });

  test('without a market price', () => {
    expect(tell(open, closeIf({}), { market: null })).toBe('PRICE_UNAVAILABLE');
  });
});

describe('“close if it gets to …” where the position earns: a target for what is left', () => {
  test.each<[string, Trade, SignalAction, unknown]>([
    ['entering', entering, closeIf({ price: '41500' }), ['targets 41000 0.5, 41500 0.5', 'noted']],
    [
      'entering, between the entries',
      makeTrade({ plan: ladder }).trade,
      closeIf({ price: '39700' }),
      'ACTION_NOT_SUPPORTED: the price is not ahead of the entries',
    ],
    ['partly filled', partly, closeIf({ price: '41500' }), ['targets 41000 0.5, 41500 0.5', 'noted']],
    ['open', open, closeIf({ price: '41500', direction: 'above' }), ['targets 41000 0.5, 41500 0.5', 'noted']],
    ['half of it', open, closeIf({ price: '40900', fraction: '0.5' }), ['targets 40900 0.5, 41000 0.25, 42000 0.25', 'noted']],
    ['met already', open, closeIf({ price: '40100', direction: 'above' }), ['close 1']],
    ['short', short, closeIf({ price: '38500', direction: 'below' }), ['targets 39000 0.5, 38500 0.5', 'noted']],
    ['closing', closing(), closeIf({ price: '41500' }), []],
  ])('%s', (_name, trade, action, expected) => {
    expect(tell(trade, action)).toEqual(expected);
  });
});

test('property: whatever the condition, the worst loss never grows, the stop never goes away, and no entry is added', () => {
  const price = fc.integer({ min: 36_000, max: 44_000 }).map(String);
  const asked = fc.record({
    price,
    candle: fc.constantFrom(null, '1h', '4h', '1d', 'unnamed'),
    direction: fc.constantFrom(null, 'above', 'below'),
    fraction: fc.constantFrom('0.25', '0.5', '1'),
  });
  const trades = fc.constantFrom(entering, partly, open, short, held4h, makeTrade({ side: 'short' }).trade);
  const costs = { takerFeeRatio: decimal('0.0005'), slippageRatio: decimal('0.001') };
  fc.assert(
    fc.property(trades, asked, price, fc.boolean(), (trade, condition, market, allowStopWidening) => {
      const settings = makeCopierSettings({ allowStopWidening });
      const result = instructionEvents({ ...common, settings, trade, action: closeIf(condition), quote: makeQuote(market) });
      if (!result.ok) return;
      const after = result.value.reduce((now, event) => advanceTrade(now, event).trade, trade);
      const held = {
        tradeId: 't',
        copierId: 'c',
        providerId: 'p',
        symbol: 's',
        side: trade.side,
        notional: decimal('40000'),
        margin: ZERO,
        risk: ZERO,
      };
      const riskOf = (one: Trade) => exposureOf(one, held, costs).risk;
      expect(riskOf(after).lte(riskOf(trade))).toBe(true);
      expect(isAhead(trade.side, trade.plan.stopLoss, after.plan.stopLoss)).toBe(false);
      expect(after.plan.entries).toEqual(trade.plan.entries);
      const { softStop } = after.plan.management;
      if (softStop) expect(isAhead(trade.side, softStop.price, after.plan.stopLoss)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
