import { describe, expect, test } from 'vitest';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { decimal } from '../decimal.ts';
import { ok, err } from '../result.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { makeQuote } from '../testing/make-instrument.ts';
import { makeLeg, makeSignalOrder, makeStop, makeTakeProfit } from '../testing/make-signal.ts';
import { makePlan, makePlannedEntry, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider } from '../testing/make-trade-story.ts';
import { advanceTrade } from './advance-trade.ts';
import { type EditEventsInput, deleteEvents, editEvents } from './edit-events.ts';
import type { Trade } from './trade.ts';

const ladder = makeSignalOrder({ legs: [makeLeg('limit', ['40000', '39500'])] });
const twoEntries = makePlan({ entries: [makePlannedEntry('0.5', '40000'), makePlannedEntry('0.5', '39500')] });

function storyOfLadder() {
  return makeTradeStory(makeTrade({ plan: twoEntries }));
}

function partlyFilled(): Trade {
  const story = storyOfLadder();
  story.fill('entry-0', '0.5', '40000');
  story.accept('stop');
  return story.trade();
}

function edit(trade: Trade, newOrder: SignalOrder, changes: Partial<EditEventsInput> = {}) {
  const result = editEvents({
    trade,
    oldOrder: ladder,
    newOrder,
    decision: err({ code: 'SIGNAL_STALE', evidence: {} }),
    quote: makeQuote('40200'),
    asker: provider,
    at: 1,
    eventIdPrefix: 'm-1',
    settings: makeCopierSettings(),
    ...changes,
  });
  return { ...result, types: result.events.map(({ type }) => type) };
}

const entering = storyOfLadder().trade();
const open = partlyFilled();
const withStop = (price: string): SignalOrder => ({ ...ladder, stop: makeStop({ price }) });

test('an edit that says the same changes nothing, however it is written', () => {
  expect(edit(open, { ...ladder, stop: makeStop({ price: '39000.00' }) })).toMatchObject({ events: [], replaced: false, denial: null });
});

describe('nothing filled', () => {
  test('the plan decided afresh takes the place of the old', () => {
    const plan = makePlan({ stopLoss: decimal('39200') });
    const edited = edit(entering, withStop('39200'), { decision: ok(plan) });
    expect(edited.events).toMatchObject([{ type: 'plan_amended', plan, eventId: 'm-1:edit:0:plan_amended' }]);
  });

  test('the same plan is no event', () => {
    const decision = ok({ ...twoEntries, entryExpiresAt: 1 });
    expect(edit(entering, { ...ladder, venues: ['binance'] }, { decision }).events).toEqual([]);
  });

  test('what may not be traded any more takes its entries away, and says why', () => {
    const edited = edit(entering, withStop('39200'));
    expect(edited).toMatchObject({ types: ['entries_cancelled', 'noted'], denial: { code: 'SIGNAL_STALE' }, replaced: false });
  });

  test('another coin or side is another signal', () => {
    expect(edit(entering, { ...ladder, side: 'short' })).toMatchObject({ types: ['close_wanted'], replaced: true });
    expect(edit(entering, { ...ladder, base: 'ETH' })).toMatchObject({ types: ['close_wanted'], replaced: true });
  });
});

test('taken up again after a crash, an edit is not judged anew, and still says that the call was replaced', () => {
  const order = { ...ladder, base: 'ETH' };
  const after = edit(entering, order).events.reduce((trade, event) => advanceTrade(trade, event).trade, entering);
  expect(edit(after, order)).toMatchObject({ events: [], replaced: true });
});

describe('filled in part', () => {
  test('the stop is tightened at once and not widened', () => {
    expect(edit(open, withStop('39400')).events).toMatchObject([{ type: 'stop_moved', stopLoss: decimal('39400'), source: 'provider' }]);
    expect(edit(open, withStop('38000'))).toMatchObject({ types: ['noted'], denial: { code: 'STOP_WIDENING_NOT_ALLOWED' } });
    expect(edit(open, withStop('38000'), { settings: makeCopierSettings({ allowStopWidening: true }) }).types).toEqual(['stop_moved']);
    expect(edit(open, { ...ladder, stop: null })).toMatchObject({ types: ['noted'], denial: { code: 'STOP_MISSING' } });
  });

  test('the shares that the edited text gives count, else the copier’s; what stays open keeps its part', () => {
    const told = (takeProfits: SignalOrder['takeProfits'], settings = makeCopierSettings()) => {
      const [event] = edit(open, { ...ladder, takeProfits }, { settings }).events;
      return event?.type === 'targets_changed' ? event.targets.map(({ price, share }) => `${price.toString()} ${share.toString()}`) : event;
    };
    const two = [makeTakeProfit('44000'), makeTakeProfit('45000')];
    const shared = [makeTakeProfit('44000', { share: '80' }), makeTakeProfit('45000', { share: '20' })];
    const front = makeCopierSettings({ targetShares: 'custom', customTargetShares: [decimal('60'), decimal('40')] });
    expect(told(two)).toEqual(['44000 0.5', '45000 0.5']);
    expect(told(two, front)).toEqual(['44000 0.6', '45000 0.4']);
    expect(told(shared, front)).toEqual(['44000 0.8', '45000 0.2']);
    expect(told([makeTakeProfit('44000', { share: '80' }), makeTakeProfit(null, { open: true })])).toEqual(['44000 0.8']);
  });

  test('the targets are planned again for what is left', () => {
    const takeProfits = [makeTakeProfit('40100'), makeTakeProfit('44000'), makeTakeProfit('45000')];
    const [event] = edit(open, { ...ladder, takeProfits }).events;
    expect(event).toMatchObject({ type: 'targets_changed', targets: [{ price: decimal('44000') }, { price: decimal('45000') }] });
  });

  test('the unfilled entry moves, smaller where it risks more', () => {
    const legs = [makeLeg('limit', ['40000', '39800'])];
    const [event] = edit(open, { ...ladder, legs }).events;
    // 39,500 was 500 from the stop, 39,800 is 800: 0.5 × 500 / 800 = 0.3125
    const entries = [{ quantity: decimal('0.5') }, { quantity: decimal('0.312'), limitPrice: decimal('39800') }];
    expect(event).toMatchObject({ type: 'plan_amended', plan: { entries } });
  });

  test('entries that do not correspond are cancelled, and the trader is told', () => {
    const edited = edit(open, { ...ladder, legs: [makeLeg('market')] });
    expect(edited).toMatchObject({ types: ['entries_cancelled', 'noted'], denial: { code: 'ACTION_NOT_SUPPORTED' } });
  });

  test('all at once: the amended plan has the new stop in it', () => {
    const edited = edit(open, { ...withStop('39300'), legs: [makeLeg('limit', ['40000', '39600'])] });
    expect(edited.types).toEqual(['stop_moved', 'plan_amended']);
    expect(edited.events[1]).toMatchObject({ plan: { stopLoss: decimal('39300') } });
  });

  test('another coin is never followed: told to the trader', () => {
    expect(edit(open, { ...ladder, base: 'ETH' })).toMatchObject({ types: ['noted'], replaced: false });
  });
});

test('closed: recorded', () => {
  const story = makeTradeStory(makeTrade());
  story.reject('entry-0');
  expect(edit(story.trade(), withStop('39200'))).toMatchObject({ types: ['noted'], events: [{ code: 'EDITED_TOO_LATE' }] });
});

describe('a deleted message', () => {
  const typesOf = (trade: Trade) => deleteEvents({ trade, asker: provider, at: 1, eventIdPrefix: 'm-d' }).map(({ type }) => type);

  test('takes unfilled entries with it; the position stays', () => {
    expect(typesOf(entering)).toEqual(['entries_cancelled', 'noted']);
    expect(typesOf(open)).toEqual(['entries_cancelled', 'noted']);
    const story = makeTradeStory(makeTrade());
    story.fill('entry-0', '1', '40000');
    expect(typesOf(story.trade())).toEqual(['noted']);
  });
});
