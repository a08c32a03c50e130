import { describe, expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import type { Quote } from '../instruments/instrument.ts';
import type { SignalAction } from '../signals/outcome.ts';
import { makeAction } from '../testing/make-action.ts';
import { makeInstrument, makeQuote } from '../testing/make-instrument.ts';
import { makePlan, makePlannedEntry, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider, trader } from '../testing/make-trade-story.ts';
import { advanceTrade } from './advance-trade.ts';
import { type InstructionEventsInput, instructionEvents } from './instruction-events.ts';
import type { Trade } from './trade.ts';

/** The events without ids, or the denial: "STOP_WOULD_TRIGGER". */
function tell(trade: Trade, action: SignalAction, changes: Partial<InstructionEventsInput> = {}): unknown {
  const common = { quote: makeQuote('40500'), asker: provider, at: 1, eventIdPrefix: 'm-0', allowStopWidening: false };
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
    ['what is not carried out', open, makeAction('add'), 'ACTION_NOT_SUPPORTED: this action is not carried out yet'],
  ])('%s', (_name, trade, action, expected) => {
    expect(tell(trade, action)).toEqual(expected);
  });

  test('taken up again after a crash, what was carried out is not judged anew', () => {
    const common = { quote: null, asker: provider, at: 1, eventIdPrefix: 'm-0', allowStopWidening: false };
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
    ['wider where the trader allows it', moveTo('38000'), { allowStopWidening: true }, moved('38000')],
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
