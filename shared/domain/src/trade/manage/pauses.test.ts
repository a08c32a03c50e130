import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ONE, ZERO } from '../../decimal.ts';
import { decideSignal } from '../../decide/decide-signal.ts';
import { pauses, severity, type Pause } from '../../risk/halt.ts';
import type { SignalAction } from '../../signals/outcome.ts';
import { makeAction } from '../../testing/make-action.ts';
import { makeDecisionContext } from '../../testing/make-decision-context.ts';
import { makeCopierSettings } from '../../testing/make-copier.ts';
import { makeHalt } from '../../testing/make-halt.ts';
import { makeQuote } from '../../testing/make-instrument.ts';
import { TEST_NOW } from '../../testing/make-signal.ts';
import { lifeSteps, makeTradeLife } from '../../testing/make-trade-life.ts';
import { makePlan, makePlannedEntry, makeTrade } from '../../testing/make-trade.ts';
import { makeTradeStory, provider, type TradeStory } from '../../testing/make-trade-story.ts';
import { HOUR_MS } from '../../time.ts';
import { advanceTrade } from '../advance-trade.ts';
import { instructionEvents } from '../instruction-events.ts';
import { isLive, ordersOfKind } from '../order-facts.ts';
import type { Trade, VenueAction } from '../trade.ts';
import { manageTrade } from './manage-trade.ts';

const PRICE = '40200';

/** Long at 40,000 and 39,800, stop 39,000: how far it has come. */
const stages = {
  waiting: () => begin(),
  'half filled': () => enter(begin(), 1),
  filled: () => enter(begin(), 2),
  leaving: () => leave(enter(begin(), 2)),
  closed: () => {
    const story = leave(enter(begin(), 2));
    story.fill('exit', '2', PRICE);
    return story;
  },
} as const;
type Stage = keyof typeof stages;

function begin(): TradeStory {
  const story = makeTradeStory(
    makeTrade({ plan: makePlan({ entries: [makePlannedEntry('1', '40000'), makePlannedEntry('1', '39800')] }) }),
  );
  story.accept('entry-0');
  story.accept('entry-1');
  return story;
}

function enter(story: TradeStory, entries: 1 | 2): TradeStory {
  story.fill('entry-0', '1', '40000');
  if (entries === 2) story.fill('entry-1', '1', '39800');
  story.accept('stop');
  story.accept('target-0');
  story.accept('target-1');
  return story;
}

function leave(story: TradeStory): TradeStory {
  story.tell({ type: 'close_wanted', asker: provider, fraction: ONE });
  for (const leg of ['target-0', 'target-1'] as const) story.cancelled(leg);
  story.accept('exit');
  return story;
}

/** What a pause makes of a trade that is left alone: of its entries, its position, its stop. */
function leftAlone(stage: Stage, pause: Pause): string {
  const story = stages[stage]();
  const before = story.trade();
  const actions = story.look(PRICE, { pause });
  const said = [
    ...(actions.some((action) => action.startsWith('cancel entry')) ? ['entries off'] : []),
    ...(actions.some((action) => action.startsWith('place exit')) ? ['position closed'] : []),
    ...(actions.some((action) => action.startsWith('place entry')) ? ['ENTRY ADDED'] : []),
    ...(hasStop(before) && !hasStop(story.trade()) ? ['STOP LOST'] : []),
  ];
  return said.join(', ') || 'as planned';
}

const hasStop = ({ orders }: Trade): boolean => ordersOfKind(orders, 'stop').some((order) => isLive(order) && !order.cancelWanted);

const asked: Readonly<Record<string, SignalAction>> = {
  'move the entries': makeAction('edit_entry', { prices: ['39900', '39700'] }),
  'move the other entry': makeAction('edit_entry', { prices: ['39700'] }),
  'call the entries off': makeAction('cancel'),
  'nearer stop': makeAction('move_sl', { price: '39500' }),
  'stop to the entry': makeAction('breakeven'),
  'other targets': makeAction('edit_tp', { prices: ['43000'] }),
  'close half': makeAction('partial_close', { fraction: '0.5' }),
  close: makeAction('close'),
  'add to it': makeAction('add'),
};

/** What becomes of an instruction: "done", "held" for want of a pause, "–" where there is nothing that it could be done to. */
function told(stage: Stage, ask: string, pause: Pause | null): string {
  const action = asked[ask] ?? makeAction('close');
  const common = { quote: makeQuote(PRICE), asker: provider, at: TEST_NOW, eventIdPrefix: 'm-0', settings: makeCopierSettings() };
  const result = instructionEvents({ trade: stages[stage]().trade(), action, ...common, halt: pause && makeHalt({ pause }) });
  if (result.ok) return result.value.length === 0 ? '–' : 'done';
  return result.error.code === 'TRADING_HALTED' ? 'held' : '–';
}

/** The word on each pause in the order of `pauses`; one word where all four say the same. */
function inEach(word: (pause: Pause) => string): string {
  const words = pauses.map(word);
  return new Set(words).size === 1 ? `all: ${words[0] ?? ''}` : words.join(' | ');
}

test('a pause means what it says: a new call is held by each', () => {
  expect(inEach((pause) => decideSignal(makeDecisionContext({ halts: [makeHalt({ pause })] })).denial?.code ?? 'traded')).toBe(
    'all: TRADING_HALTED',
  );
});

//                  entries_off | exits_only | flatten | locked
test.each<[Stage, string]>([
  ['waiting', 'as planned | entries off | entries off | entries off'],
  ['half filled', 'as planned | entries off | entries off, position closed | entries off'],
  ['filled', 'as planned | as planned | position closed | as planned'],
  ['leaving', 'all: as planned'],
  ['closed', 'all: as planned'],
])('a pause means what it says: a trade that is %s', (stage, expected) => {
  expect(inEach((pause) => leftAlone(stage, pause))).toBe(expected);
});

//                        entries_off | exits_only | flatten | locked
test.each<[Stage, string, string]>([
  ['waiting', 'move the entries', 'done | held | held | held'],
  ['waiting', 'call the entries off', 'all: done'],
  ['waiting', 'nearer stop', 'all: done'],
  ['waiting', 'other targets', 'all: done'],
  ['waiting', 'close', 'all: done'],
  ['waiting', 'add to it', 'all: –'],
  ['half filled', 'move the other entry', 'done | held | held | held'],
  ['half filled', 'call the entries off', 'all: done'],
  ['half filled', 'nearer stop', 'all: done'],
  ['half filled', 'stop to the entry', 'all: done'],
  ['half filled', 'other targets', 'all: done'],
  ['half filled', 'close half', 'all: done'],
  ['half filled', 'close', 'all: done'],
  ['half filled', 'add to it', 'all: –'],
  ['filled', 'move the entries', '– | held | held | held'],
  ['filled', 'nearer stop', 'all: done'],
  ['filled', 'stop to the entry', 'all: done'],
  ['filled', 'other targets', 'all: done'],
  ['filled', 'close half', 'all: done'],
  ['filled', 'close', 'all: done'],
  ['filled', 'add to it', 'all: –'],
  ['leaving', 'close', 'all: –'],
  ['closed', 'close', 'all: –'],
])('a pause means what it says: %s, told to %s', (stage, ask, expected) => {
  expect(inEach((pause) => told(stage, ask, pause))).toBe(expected);
});

test('a pause holds nothing back that would be done without it, but entries', () => {
  for (const stage of Object.keys(stages) as Stage[]) {
    for (const ask of Object.keys(asked).filter((one) => !one.startsWith('move'))) {
      for (const pause of pauses) expect(told(stage, ask, pause), `${stage}: ${ask}, ${pause}`).toBe(told(stage, ask, null));
    }
  }
});

test('property: wherever a trade is, a pause adds no exposure and takes no protection away', () => {
  fc.assert(
    fc.property(lifeSteps, fc.constantFrom(...pauses), (steps, pause) => {
      const life = makeTradeLife();
      for (const step of steps) life.run(step);
      const before = life.trade();
      const look = { quote: makeQuote(PRICE), closedCandles: [], at: TEST_NOW + HOUR_MS };
      const paused = play(before, manageTrade(before, { ...look, pause }));
      const legs = (type: VenueAction['type']) =>
        paused.actions.filter((action) => action.type === type).map(({ clientOrderId }) => legOf(paused.trade, clientOrderId));
      expect(legs('place').filter((leg) => leg.startsWith('entry'))).toEqual([]);
      expect(legs('cancel').filter((leg) => leg === 'stop')).toEqual([]);
      if (severity(pause) === severity('entries_off')) {
        expect(paused).toEqual(play(before, manageTrade(before, { ...look, pause: null })));
      } else if (before.stage !== 'closed') {
        const entries = ordersOfKind(paused.trade.orders, 'entry').filter(isLive);
        expect(entries.every(({ cancelWanted, state }) => cancelWanted || state.status === 'intended')).toBe(true);
        expect(paused.trade.entriesEnded || paused.trade.closeWanted || entries.length === 0).toBe(true);
      }
      if (pause === 'flatten' && before.stage !== 'closed' && before.position.entered.gt(ZERO))
        expect(paused.trade.closeWanted).not.toBeNull();
    }),
  );
});

function play(trade: Trade, events: ReturnType<typeof manageTrade>): { readonly trade: Trade; readonly actions: readonly VenueAction[] } {
  return events.reduce<{ trade: Trade; actions: readonly VenueAction[] }>(
    (so, event) => {
      const { trade: after, actions } = advanceTrade(so.trade, event);
      return { trade: after, actions: [...so.actions, ...actions] };
    },
    { trade, actions: [] },
  );
}

const legOf = ({ orders }: Trade, id: string): string => orders.find(({ intent }) => intent.clientOrderId === id)?.intent.leg ?? id;
