import { expect, test } from 'vitest';
import { decimal } from '../decimal.ts';
import { actionNames, type ActionName, type SignalAction } from '../signals/outcome.ts';
import { makeAction } from '../testing/make-action.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeQuote } from '../testing/make-instrument.ts';
import { makePlan, makePlannedEntry, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider } from '../testing/make-trade-story.ts';
import { instructionEvents } from './instruction-events.ts';
import type { Trade } from './trade.ts';

const states = ['entering', 'partly filled', 'open', 'closing', 'closed'] as const;
type State = (typeof states)[number];

const two = makePlan({ entries: [makePlannedEntry('0.5', '40000'), makePlannedEntry('0.5', '39500')] });

/** A long at 40,000 and 39,500, stop 39,000, targets 41,000 and 42,000; the market is at 40,500. */
function tradeIn(state: State): Trade {
  const story = makeTradeStory(makeTrade({ plan: two }));
  story.accept('entry-0');
  story.accept('entry-1');
  if (state === 'entering') return story.trade();
  story.fill('entry-0', '0.5', '40000');
  story.accept('stop');
  if (state === 'partly filled') return story.trade();
  story.fill('entry-1', '0.5', '39500');
  if (state === 'open') return story.trade();
  story.tell({ type: 'close_wanted', asker: provider, fraction: decimal('1') });
  if (state === 'closing') return story.trade();
  story.fill('exit', '1', '40500');
  for (const line of story.live())
    story.cancelled(line.startsWith('stop') ? 'stop' : line.startsWith('target-0') ? 'target-0' : 'target-1');
  return story.trade();
}

/** What the trade lives through; '–' when it is so already; or the code of the denial. */
function tell(action: SignalAction, state: State): string {
  const common = { quote: makeQuote('40500'), asker: provider, at: 1, eventIdPrefix: 'm-0', settings: makeCopierSettings(), halt: null };
  const result = instructionEvents({ ...common, trade: tradeIn(state), action });
  if (!result.ok) return result.error.code;
  return result.value.map(({ type }) => type).join(' + ') || '–';
}

const no = 'ACTION_NOT_SUPPORTED';
const closed = 'close_wanted';
const noted = (what: string): string => `${what} + noted`;
const below4h = { candle: '4h', direction: 'below' } as const;
const if4h = makeAction('conditional_close', { price: '39300', condition: below4h });
const ifLost = makeAction('conditional_close', { price: '39300', condition: { candle: null, direction: 'below' } });
const ifReached = makeAction('conditional_close', { price: '41500' });

const table: readonly (readonly [words: string, action: SignalAction, told: readonly [string, string, string, string, string]])[] = [
  ['close', makeAction('close'), [closed, closed, closed, '–', no]],
  ['close at 41,500', makeAction('close', { price: '41500' }), [closed, noted('targets_changed'), noted('targets_changed'), '–', no]],
  ['close at 40,400', makeAction('close', { price: '40400' }), [closed, closed, closed, '–', no]],
  ['closed at 41,500', makeAction('close', { price: '41500', atMarket: true }), [closed, closed, closed, '–', no]],
  ['close half', makeAction('partial_close', { fraction: '0.5' }), [no, closed, closed, '–', no]],
  [
    'close half at 41,500',
    makeAction('partial_close', { fraction: '0.5', price: '41500' }),
    [no, noted('targets_changed'), noted('targets_changed'), '–', no],
  ],
  ['close if a 4h candle closes below 39,300', if4h, ['plan_amended + noted', 'plan_amended + noted', 'plan_amended + noted', '–', no]],
  ['close if it loses 39,300', ifLost, [noted('stop_moved'), noted('stop_moved'), noted('stop_moved'), '–', no]],
  ['close if it gets to 41,500', ifReached, [noted('targets_changed'), noted('targets_changed'), noted('targets_changed'), '–', no]],
  ['cancel', makeAction('cancel'), ['entries_cancelled', 'entries_cancelled', no, no, no]],
  ['stop to 39,300', makeAction('move_sl', { price: '39300' }), ['stop_moved', 'stop_moved', 'stop_moved', 'stop_moved', no]],
  ['breakeven', makeAction('breakeven'), [no, 'stop_moved', 'stop_moved', 'stop_moved', no]],
  [
    'targets to 43,000',
    makeAction('edit_tp', { takeProfits: ['43000'] }),
    ['targets_changed', 'targets_changed', 'targets_changed', 'targets_changed', no],
  ],
  ['no targets', makeAction('cancel_tp'), ['targets_changed', 'targets_changed', 'targets_changed', '–', no]],
  ['entries to 39,400', makeAction('edit_entry', { prices: ['39400'] }), ['plan_amended', 'plan_amended', no, no, no]],
  ['no stop', makeAction('cancel_sl'), [no, no, no, no, no]],
  ['add', makeAction('add', { price: '39400' }), [no, no, no, no, no]],
  ['open', makeAction('open', { price: '39400' }), [no, no, no, no, no]],
  ['re-enter', makeAction('reenter'), [no, no, no, no, no]],
];

test.each(table)('“%s”', (_words, action, told) => {
  expect(Object.fromEntries(states.map((state) => [state, tell(action, state)]))).toEqual(
    Object.fromEntries(states.map((state, at) => [state, told[at]])),
  );
});

test('every instruction is in the table, and every trade in it is in the state that it is said to be', () => {
  expect(new Set(table.map(([, { action }]) => action))).toEqual(new Set<ActionName>(actionNames));
  expect(states.map((state) => tradeIn(state).stage)).toEqual(['entering', 'open', 'open', 'closing', 'closed']);
});
