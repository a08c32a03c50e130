import { describe, expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { Quote } from '../instruments/instrument.ts';
import type { SignalAction } from '../signals/outcome.ts';
import { makeAction } from '../testing/make-action.ts';
import { makeHalt } from '../testing/make-halt.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { makePlan, makePlannedEntry, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider, trader } from '../testing/make-trade-story.ts';
import { advanceTrade } from './advance-trade.ts';
import { type InstructionEventsInput, instructionEvents } from './instruction-events.ts';
import type { Trade } from './trade.ts';

/** The events without ids, or the denial: "STOP_WOULD_TRIGGER". */
function tell(trade: Trade, action: SignalAction, changes: Partial<InstructionEventsInput> = {}): unknown {
  const common = { quote: makeQuote('40500'), asker: provider, at: 1, eventIdPrefix: 'm-0', settings: makeCopierSettings(), halt: null };
  const result = instructionEvents({ trade, action, ...common, ...changes });
  if (!result.ok) return [result.error.code, result.error.evidence['reason']].filter(Boolean).join(': ');
  return result.value.map(({ eventId: _id, at: _at, ...wish }) => JSON.parse(JSON.stringify(wish)) as unknown);
}

function filledTrade(): Trade {
  const story = makeTradeStory(makeTrade());
  story.fill('entry-0', '1', '40000');
  story.accept('stop');
  return story.trade();
}

const entering = makeTrade().trade;
const open = filledTrade();
const moved = (stopLoss: string, source = 'instruction') => [{ type: 'stop_moved', asker: provider, stopLoss, source }];
const moveTo = (price: string): SignalAction => makeAction('move_sl', { price });

describe('closing', () => {
  test.each<[string, Trade, SignalAction, unknown]>([
    ['close', open, makeAction('close'), [{ type: 'close_wanted', asker: provider, fraction: '1' }]],
    ['close before anything filled', entering, makeAction('close'), [{ type: 'close_wanted', asker: provider, fraction: '1' }]],
    ['close the entries', entering, makeAction('close', { part: 'entries' }), [{ type: 'entries_cancelled', asker: provider }]],
    ['cancel', entering, makeAction('cancel'), [{ type: 'entries_cancelled', asker: provider }]],
    ['cancel when all is filled', open, makeAction('cancel'), 'ACTION_NOT_SUPPORTED: no unfilled entry is left'],
    ['half', open, makeAction('partial_close', { fraction: '0.5' }), [{ type: 'close_wanted', asker: provider, fraction: '0.5' }]],
    ['some', open, makeAction('partial_close'), 'ACTION_NOT_SUPPORTED: the message does not say how much to close'],
    ['half of nothing', entering, makeAction('partial_close', { fraction: '0.5' }), 'ACTION_NOT_SUPPORTED: nothing is filled yet'],
    ['less than a step', open, makeAction('partial_close', { fraction: '0.0001' }), 'QUANTITY_BELOW_MINIMUM'],
    [
      'more than all',
      open,
      makeAction('partial_close', { fraction: '1.5' }),
      'ACTION_NOT_SUPPORTED: the part to close is not between nothing and all',
    ],
  ])('%s', (_name, trade, action, expected) => {
    expect(tell(trade, action)).toEqual(expected);
  });

  test('taken up again after a crash, what was carried out is not judged anew', () => {
    const common = { quote: null, asker: provider, at: 1, eventIdPrefix: 'm-0', settings: makeCopierSettings(), halt: null };
    const first = instructionEvents({ ...common, trade: entering, action: makeAction('cancel') });
    const after = (first.ok ? first.value : []).reduce((trade, event) => advanceTrade(trade, event).trade, entering);
    expect(instructionEvents({ ...common, trade: after, action: makeAction('cancel') })).toEqual({ ok: true, value: [] });
  });

  test('a closed trade takes no instruction', () => {
    const story = makeTradeStory(makeTrade());
    story.reject('entry-0');
    expect(tell(story.trade(), makeAction('close'))).toBe('ACTION_NOT_SUPPORTED: the trade is closed');
  });
});

describe('moving the stop of an open long (entry 40,000, stop 39,000, market 40,500)', () => {
  test.each<[string, SignalAction, Partial<InstructionEventsInput>, unknown]>([
    ['tighter', moveTo('39500'), {}, moved('39500')],
    ['off the tick: toward the entry', moveTo('39500.01'), {}, moved('39500.1')],
    ['into profit, off the tick: toward the entry', moveTo('40200.09'), {}, moved('40200')],
    ['where it is already', moveTo('39000'), {}, []],
    ['past the market', moveTo('40600'), {}, 'STOP_WOULD_TRIGGER'],
    ['wider', moveTo('38000'), {}, 'STOP_WIDENING_NOT_ALLOWED'],
    ['wider where the trader allows it', moveTo('38000'), { settings: makeCopierSettings({ allowStopWidening: true }) }, moved('38000')],
    // at 5x liquidated at 40,000 × 0.8 / 0.995 = 32,160.8; a quarter of the way has to stay behind the stop
    ['to the liquidation price', moveTo('34100'), { settings: makeCopierSettings({ allowStopWidening: true }) }, 'STOP_BEYOND_LIQUIDATION'],
    ['as far as that leaves room', moveTo('34150'), { settings: makeCopierSettings({ allowStopWidening: true }) }, moved('34150')],
    ['beyond it, asked by the trader', moveTo('30000'), { asker: trader }, 'STOP_BEYOND_LIQUIDATION'],
    ['in another unit', moveTo('3.95'), {}, 'PRICE_SCALE_MISMATCH'],
    ['without a market price', moveTo('39500'), { quote: null }, 'PRICE_UNAVAILABLE'],
    ['nowhere', makeAction('move_sl'), {}, 'ACTION_NOT_SUPPORTED: the message does not say where the stop should go'],
    ['to entry', makeAction('move_sl', { price: 'entry' }), {}, moved('40000', 'breakeven')],
    ['breakeven', makeAction('breakeven'), {}, moved('40000', 'breakeven')],
    ['breakeven under water', makeAction('breakeven'), { quote: makeQuote('39900') }, 'STOP_WOULD_TRIGGER'],
  ])('%s', (_name, action, changes, expected) => {
    expect(tell(open, action, changes)).toEqual(expected);
  });

  test('the trader may widen his own', () => {
    const wider = [{ type: 'stop_moved', asker: trader, stopLoss: '38000', source: 'trader' }];
    expect(tell(open, moveTo('38000'), { asker: trader })).toEqual(wider);
  });

  test('a short is the mirror of it', () => {
    const story = makeTradeStory(makeTrade({ side: 'short' }));
    story.fill('entry-0', '1', '40000.05');
    const quote: Quote = makeQuote('39500');
    expect(tell(story.trade(), makeAction('breakeven'), { quote })).toEqual(moved('40000', 'breakeven'));
    expect(tell(story.trade(), moveTo('39400'), { quote })).toBe('STOP_WOULD_TRIGGER');
    expect(tell(story.trade(), moveTo('42000'), { quote })).toBe('STOP_WIDENING_NOT_ALLOWED');
  });
});

describe('moving the stop before anything filled', () => {
  test('tighter, but not past the entry', () => {
    expect(tell(entering, moveTo('39500'))).toEqual(moved('39500'));
    expect(tell(entering, moveTo('40100'))).toBe('STOP_WRONG_SIDE');
    expect(tell(entering, makeAction('breakeven'))).toBe('ACTION_NOT_SUPPORTED: nothing is filled yet');
  });

  test('wider: smaller entries, so that the risk stays', () => {
    const [event] = tell(entering, moveTo('38000')) as { type: string; plan: { stopLoss: string; entries: { quantity: string }[] } }[];
    expect(event).toMatchObject({ type: 'plan_amended', plan: { stopLoss: '38000', entries: [{ quantity: '0.5' }] } }); // 1 × 1000 / 2000
    const tiny = makeTrade({ plan: makePlan({ entries: [makePlannedEntry('0.001', '40000')] }) }).trade;
    expect(tell(tiny, moveTo('38000'))).toBe('QUANTITY_BELOW_MINIMUM');
  });
});

describe('other targets', () => {
  const targetsOf = (result: unknown): unknown => (result as { targets: unknown }[])[0]?.targets;

  test('equal shares, nearest first, without those that the market has reached', () => {
    const action = makeAction('edit_tp', { takeProfits: ['43000', '40400', '42000.19'] });
    expect(targetsOf(tell(open, action))).toEqual([
      { price: '42000.1', share: '0.5' },
      { price: '43000', share: '0.5' },
    ]);
  });

  test('by the copier’s weights, the nearest first; a target that was passed leaves its share to the others', () => {
    const settings = makeCopierSettings({ targetShares: 'custom', customTargetShares: ['50', '30', '20'].map(decimal) });
    const shares = (...takeProfits: string[]) => targetsOf(tell(open, makeAction('edit_tp', { takeProfits }), { settings }));
    expect(shares('43000', '41000', '42000')).toEqual([
      { price: '41000', share: '0.5' },
      { price: '42000', share: '0.3' },
      { price: '43000', share: '0.2' },
    ]);
    expect(shares('40400', '42000', '43000')).toEqual([
      { price: '42000', share: '0.6' },
      { price: '43000', share: '0.4' },
    ]);
  });

  test('none ahead, none named, no price', () => {
    expect(tell(open, makeAction('edit_tp', { takeProfits: ['40400'] }))).toBe('ACTION_NOT_SUPPORTED: no target is ahead of the market');
    expect(tell(open, makeAction('edit_tp'))).toBe('ACTION_NOT_SUPPORTED: the message names no target');
    expect(tell(open, makeAction('edit_tp', { takeProfits: ['43000'] }), { quote: null })).toBe('PRICE_UNAVAILABLE');
  });

  test('before anything filled they are ahead of the entry', () => {
    expect(targetsOf(tell(entering, makeAction('edit_tp', { takeProfits: ['40100'] })))).toEqual([{ price: '40100', share: '1' }]);
  });

  test('a coin listed by thousands', () => {
    const instrument = makeInstrument({ base: '1000PEPE', tickSize: decimal('0.000001'), stepSize: decimal('1') });
    const plan = makePlan({ entries: [makePlannedEntry('1000', '0.01')], stopLoss: decimal('0.009'), targets: [] });
    const { trade } = makeTrade({ instrument, plan });
    const action = makeAction('edit_tp', { takeProfits: ['0.000011'] });
    expect(targetsOf(tell(trade, action, { quote: makeQuote('0.0101') }))).toEqual([{ price: '0.011', share: '1' }]);
  });
});

const two = makePlan({ entries: [makePlannedEntry('1', '40000'), makePlannedEntry('1', '39500')] });
const waiting = makeTrade({ plan: two }).trade;
const breakout = makeTrade({
  plan: makePlan({ entries: [makePlannedEntry('1', null, { type: 'stop', triggerPrice: decimal('41000') })] }),
}).trade;
const editTo = (...prices: string[]): SignalAction => makeAction('edit_entry', { prices });
const nothingWaits = 'ACTION_NOT_SUPPORTED: no unfilled entry is left';

/** The entries after the edit: "0.5 @ 41000, 1 @ 39500"; or the denial. */
function entriesAfter(trade: Trade, action: SignalAction, changes: Partial<InstructionEventsInput> = {}): unknown {
  const told = tell(trade, action, changes);
  if (!Array.isArray(told)) return told;
  const [wish] = told as { plan: { entries: { quantity: string; limitPrice: string | null; triggerPrice: string | null }[] } }[];
  return wish ? wish.plan.entries.map((one) => `${one.quantity} @ ${one.limitPrice ?? one.triggerPrice}`).join(', ') : 'nothing';
}

function halfFilled(): Trade {
  const story = makeTradeStory(makeTrade({ plan: two }));
  story.fill('entry-0', '1', '40000');
  story.accept('entry-1');
  return story.trade();
}

describe('moving unfilled entries', () => {
  test.each<[string, Trade, SignalAction, string]>([
    ['nearer to the stop, of the same size', entering, editTo('39800'), '1 @ 39800'],
    ['twice as far from the stop, half of it', entering, editTo('41000'), '0.5 @ 41000'],
    ['one price for all that wait', waiting, editTo('39200'), '1 @ 39200, 1 @ 39200'],
    ['a price for each', waiting, editTo('40500', '39250'), '0.666 @ 40500, 1 @ 39250'],
    ['only what is unfilled', halfFilled(), editTo('39300'), '1 @ 40000, 1 @ 39300'],
    ['a price of the action itself', entering, makeAction('edit_entry', { price: '39800' }), '1 @ 39800'],
    ['off the tick, never dearer', entering, editTo('39800.19'), '1 @ 39800.1'],
    ['where they are', waiting, editTo('40000', '39500'), 'nothing'],
    ['a breakout, further away', breakout, editTo('42000'), '0.666 @ 42000'],
    ['a breakout to where the market is', breakout, editTo('40400'), 'ACTION_NOT_SUPPORTED: the market has passed the new trigger'],
    ['three prices for two', waiting, editTo('40000', '39900', '39800'), 'ACTION_NOT_SUPPORTED: it names 3 prices for 2 unfilled entries'],
    ['beyond the stop', entering, editTo('38900'), 'STOP_WRONG_SIDE'],
    ['without a price', entering, makeAction('edit_entry'), 'ACTION_NOT_SUPPORTED: the message does not say where to enter'],
    ['of another coin', entering, editTo('3100'), 'PRICE_SCALE_MISMATCH'],
    ['when all is filled', open, editTo('39800'), nothingWaits],
  ])('%s', (_name, trade, action, expected) => {
    expect(entriesAfter(trade, action)).toBe(expected);
  });

  test.each([
    ['entries_off', '1 @ 39800'],
    ['exits_only', 'TRADING_HALTED'],
    ['flatten', 'TRADING_HALTED'],
    ['locked', 'TRADING_HALTED'],
  ] as const)('under %s', (pause, expected) => {
    expect(entriesAfter(entering, editTo('39800'), { halt: makeHalt({ pause }) })).toBe(expected);
  });
});

describe('what adds nothing, and what is refused', () => {
  test.each<[string, Trade, SignalAction, unknown]>([
    ['targets taken away: the stop stays', open, makeAction('cancel_tp'), [{ type: 'targets_changed', asker: provider, targets: [] }]],
    ['no targets to take away', makeTrade({ plan: makePlan({ targets: [] }) }).trade, makeAction('cancel_tp'), []],
    [
      'the stop taken away',
      open,
      makeAction('cancel_sl'),
      'ACTION_NOT_SUPPORTED: no setting leaves a position without a stop; it can be moved, or the position closed',
    ],
    [
      'adding',
      open,
      makeAction('add'),
      'ACTION_NOT_SUPPORTED: nothing is added on a word; only the copier’s own safety orders add, within the risk of the plan',
    ],
    [
      'opening what is open',
      open,
      makeAction('open'),
      'ACTION_NOT_SUPPORTED: the call is followed already; a new position needs a call of its own, with its stop',
    ],
    ['entering again what is open', open, makeAction('reenter'), 'ACTION_NOT_SUPPORTED: the call is still open'],
  ])('%s', (_name, trade, action, expected) => {
    expect(tell(trade, action)).toEqual(expected);
  });

  test('once its targets are taken away a position keeps its stop and nothing else', () => {
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    for (const leg of ['stop', 'target-0', 'target-1'] as const) story.accept(leg);
    story.tell({ type: 'targets_changed', asker: provider, targets: [] });
    story.cancelled('target-0');
    story.cancelled('target-1');
    expect(story.live()).toEqual(['stop#1 sell 1 @ 39000 accepted']);
  });
});
