import { expect, test } from 'vitest';
import { answerConfirmation, supersedeConfirmation } from '../confirmation/answer-confirmation.ts';
import { editConfirmation, type ConfirmationEdit } from '../confirmation/edit-confirmation.ts';
import { decimal } from '../decimal.ts';
import { ok } from '../result.ts';
import type { SignalOrder } from '../signals/outcome.ts';
import { makeConfirmation } from '../testing/make-confirmation.ts';
import { makeCopierSettings } from '../testing/make-copier.ts';
import { makeQuote } from '../testing/make-instrument.ts';
import { makeLeg, makeSignalOrder, makeStop, makeTakeProfit } from '../testing/make-signal.ts';
import { makePlan, makePlannedEntry, makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, provider } from '../testing/make-trade-story.ts';
import { advanceTrade } from './advance-trade.ts';
import { deleteEvents, editEvents } from './edit-events.ts';
import type { TradeEvent } from './event.ts';
import type { Trade } from './trade.ts';

/** Long at 40,000 and 39,500, stop 39,000. */
const posted = makeSignalOrder({ legs: [makeLeg('limit', ['40000', '39500'])] });
const plan = makePlan({ entries: [makePlannedEntry('0.5', '40000'), makePlannedEntry('0.5', '39500')] });

const lives = {
  'entry working, nothing filled': () => makeTradeStory(makeTrade({ plan })).trade(),
  'partly filled': () => filled('entry-0'),
  'wholly filled': () => filled('entry-0', 'entry-1'),
  closed: () => {
    const story = makeTradeStory(makeTrade({ plan }));
    story.reject('entry-0');
    story.reject('entry-1');
    return story.trade();
  },
} as const;

function filled(...legs: readonly ('entry-0' | 'entry-1')[]): Trade {
  const story = makeTradeStory(makeTrade({ plan }));
  for (const leg of legs) story.fill(leg, '0.5', leg === 'entry-0' ? '40000' : '39500');
  story.accept('stop');
  return story.trade();
}

const edits = {
  'edit of entry': { ...posted, legs: [makeLeg('limit', ['40000', '39800'])] },
  'edit of stop': { ...posted, stop: makeStop({ price: '39400' }) },
  'stop widened': { ...posted, stop: makeStop({ price: '38000' }) },
  'edit of targets': { ...posted, takeProfits: [makeTakeProfit('44000'), makeTakeProfit('45000')] },
  'side changed': { ...posted, side: 'short' },
  'symbol changed': { ...posted, base: 'ETH' },
  'the same, written otherwise': { ...posted, stop: makeStop({ price: '39000.00' }) },
} as const satisfies Record<string, SignalOrder>;

const wordOf = {
  plan_amended: 'orders amended',
  stop_moved: 'stop moved',
  targets_changed: 'targets re-planned',
  entries_cancelled: 'entries cancelled',
  close_wanted: 'cancelled',
} as const;

/** What the events do, in the words of the table. */
function say(events: readonly TradeEvent[]): string {
  const words = events.map((event) => {
    if (event.type === 'noted') return event.code === 'EDITED_TOO_LATE' ? 'recorded' : `told: ${event.code}`;
    return event.type in wordOf ? wordOf[event.type as keyof typeof wordOf] : event.type;
  });
  return words.join(', ') || 'nothing';
}

function edited(trade: Trade, newOrder: SignalOrder, allowStopWidening = false) {
  const decided = ok(makePlan({ ...plan, stopLoss: decimal('39400') }));
  return editEvents({
    trade,
    oldOrder: posted,
    newOrder,
    decision: decided,
    quote: makeQuote('40200'),
    asker: provider,
    at: 1,
    eventIdPrefix: 'm-1',
    settings: makeCopierSettings({ allowStopWidening }),
  });
}

const table: Readonly<Record<keyof typeof lives, Readonly<Record<keyof typeof edits | 'deleted', string>>>> = {
  'entry working, nothing filled': {
    'edit of entry': 'orders amended',
    'edit of stop': 'orders amended',
    'stop widened': 'orders amended',
    'edit of targets': 'orders amended',
    'side changed': 'cancelled, and a new signal',
    'symbol changed': 'cancelled, and a new signal',
    'the same, written otherwise': 'nothing',
    deleted: 'entries cancelled, told: MESSAGE_DELETED',
  },
  'partly filled': {
    'edit of entry': 'orders amended',
    'edit of stop': 'stop moved',
    'stop widened': 'told: STOP_WIDENING_NOT_ALLOWED',
    'edit of targets': 'targets re-planned',
    'side changed': 'told: EDIT_CHANGES_CALL',
    'symbol changed': 'told: EDIT_CHANGES_CALL',
    'the same, written otherwise': 'nothing',
    deleted: 'entries cancelled, told: MESSAGE_DELETED',
  },
  'wholly filled': {
    'edit of entry': 'nothing',
    'edit of stop': 'stop moved',
    'stop widened': 'told: STOP_WIDENING_NOT_ALLOWED',
    'edit of targets': 'targets re-planned',
    'side changed': 'told: EDIT_CHANGES_CALL',
    'symbol changed': 'told: EDIT_CHANGES_CALL',
    'the same, written otherwise': 'nothing',
    deleted: 'told: MESSAGE_DELETED',
  },
  closed: {
    'edit of entry': 'recorded',
    'edit of stop': 'recorded',
    'stop widened': 'recorded',
    'edit of targets': 'recorded',
    'side changed': 'recorded',
    'symbol changed': 'recorded',
    'the same, written otherwise': 'nothing',
    deleted: 'told: MESSAGE_DELETED',
  },
};

const cells = Object.entries(table).flatMap(([life, row]) =>
  Object.entries(row).map(([what, expected]) => [life, what, expected] as const),
);

test.each(cells)('%s, %s: %s', (life, what, expected) => {
  const trade = lives[life as keyof typeof lives]();
  if (what === 'deleted') {
    expect(say(deleteEvents({ trade, asker: provider, at: 1, eventIdPrefix: 'm-d' }))).toBe(expected);
    return;
  }
  const { events, replaced } = edited(trade, edits[what as keyof typeof edits]);
  expect(say(events) + (replaced ? ', and a new signal' : '')).toBe(expected);
});

const whileWaiting: Readonly<Record<keyof typeof edits, ConfirmationEdit>> = {
  'edit of entry': 'asked_again',
  'edit of stop': 'asked_again',
  'stop widened': 'asked_again',
  'edit of targets': 'asked_again',
  'side changed': 'superseded',
  'symbol changed': 'superseded',
  'the same, written otherwise': 'nothing',
};

test.each(Object.entries(whileWaiting))('waiting for confirmation, %s: %s', (what, expected) => {
  expect(editConfirmation(makeConfirmation({ order: posted }), edits[what as keyof typeof edits])).toBe(expected);
});

test('waiting for confirmation, deleted: taken back, and no answer counts any more', () => {
  const after = supersedeConfirmation(makeConfirmation(), 'The provider deleted the message.');
  expect(after).toMatchObject({ state: 'superseded', denial: { code: 'CONFIRMATION_WITHDRAWN' } });
  expect(answerConfirmation(after, { answer: 'confirm', question: 1, now: after.askedAt })).toBe(after);
});

test('a stop is widened where the trader allows it', () => {
  expect(say(edited(filled('entry-0'), edits['stop widened'], true).events)).toBe('stop moved');
});

test('whatever is edited or deleted, a position keeps a live stop, and never a wider one', () => {
  for (const [life, what] of cells) {
    const trade = lives[life as keyof typeof lives]();
    const events =
      what === 'deleted'
        ? deleteEvents({ trade, asker: provider, at: 1, eventIdPrefix: 'm-d' })
        : edited(trade, edits[what as keyof typeof edits]).events;
    const after = events.reduce((before, event) => advanceTrade(before, event).trade, trade);
    if (trade.position.quantity.eq('0')) continue;
    const stops = after.orders.filter(({ intent, state }) => intent.leg === 'stop' && ['accepted', 'intended'].includes(state.status));
    expect(stops.length, `${life}, ${what}`).toBeGreaterThan(0);
    for (const { intent } of stops) expect(intent.triggerPrice?.gte('39000'), `${life}, ${what}`).toBe(true);
  }
});
