import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Told, anyEvents, toldEvent } from '../testing/any-events.ts';
import { lifeSteps, makeTradeLife, managements } from '../testing/make-trade-life.ts';
import { makeSpotInstrument } from '../testing/make-instrument.ts';
import { makePlan, makePlannedEntry, makeTrade } from '../testing/make-trade.ts';
import { decimal } from '../decimal.ts';
import { advanceTrade } from './advance-trade.ts';
import type { TradeEvent } from './event.ts';
import { type Trade, tradeStages } from './trade.ts';
import { transitions } from './transitions.ts';

const eventTypes = Object.keys(transitions).filter((type): type is TradeEvent['type'] => type in transitions);
const rowOf = (type: string, from: string, to: string): string => `${type}: ${from} to ${to}`;
const allowed = (type: TradeEvent['type'], from: Trade['stage']): readonly string[] => {
  const cell = transitions[type][from];
  return cell === 'kept' ? [from] : cell;
};

type Watch = (before: Trade, after: Trade, event: TradeEvent) => void;

function tell(events: readonly Told[], watch: Watch, created = makeTrade().trade): void {
  events.reduce((trade, told, index) => {
    const event = toldEvent(trade, told, index);
    const after = advanceTrade(trade, event).trade;
    watch(trade, after, event);
    return after;
  }, created);
}

/** What seldom happens by itself. The picks choose the order that is refused or called off; even ones: REJECTED. */
const refused = (picks: readonly number[]): readonly Told[] => picks.map((pick) => ({ type: 'order_rejected', pick, share: 1 }));
const filledThenStopsAndTargetsGivenUp: readonly Told[] = [
  { type: 'order_filled', pick: 0, share: 5 },
  ...refused([6, 4, 12, 6, 16, 2, 12]),
];
const rareLives: readonly (readonly Told[])[] = [
  ...(['position_liquidated', 'position_adopted'] as const).flatMap((type) => [
    [...filledThenStopsAndTargetsGivenUp, { type, pick: 0, share: 10 }],
    [
      ...filledThenStopsAndTargetsGivenUp,
      { type: 'position_liquidated', pick: 0, share: 2 } as const,
      ...refused([20, 10, 24, 12, 28]), // the exits of what is left
      { type, pick: 0, share: 10 },
    ],
  ]),
  [
    { type: 'order_filled', pick: 0, share: 10 },
    ...refused([2, 3]), // both targets
    { type: 'order_filled', pick: 6, share: 10 }, // the stop
  ],
  [
    { type: 'plan_amended', pick: 1, share: 1 }, // waits for the market, without an order
    { type: 'order_cancelled', pick: 0, share: 1 },
    { type: 'plan_amended', pick: 2, share: 1 }, // to an entry that cannot be placed
  ],
];

/** On spot, where what the first entry fills is too little to be sold again, and the trade ends when nothing more can come. */
const spotTrade = makeTrade({
  instrument: makeSpotInstrument({ minNotional: decimal('20000') }),
  plan: makePlan({ entries: [makePlannedEntry('1', '40000'), makePlannedEntry('1', '39800')] }),
}).trade;
const dust: Told = { type: 'order_filled', pick: 0, share: 1 };
const firstEntryEnds: Told = { type: 'order_cancelled', pick: 0, share: 1 };
const spotLives: readonly (readonly Told[])[] = [
  [dust, firstEntryEnds, { type: 'order_cancelled', pick: 1, share: 1 }],
  [dust, firstEntryEnds, { type: 'order_expired', pick: 1, share: 1 }],
  [dust, firstEntryEnds, { type: 'order_rejected', pick: 1, share: 1 }],
  [dust, firstEntryEnds, { type: 'entries_cancelled', pick: 0, share: 1 }, { type: 'order_retried', pick: 1, share: 1 }],
];

describe('the table of transitions', () => {
  test('names every stage that may follow and none that never does, whatever a trade is told in whatever order', () => {
    const seen = new Set<string>();
    const lives = [...fc.sample(anyEvents, { numRuns: 2_000, seed: 5 }), ...rareLives];
    const note: Watch = (before, after, { type }) => seen.add(rowOf(type, before.stage, after.stage));
    for (const events of lives) tell(events, note);
    for (const events of spotLives) tell(events, note, spotTrade);
    const said = eventTypes.flatMap((type) => tradeStages.flatMap((from) => allowed(type, from).map((to) => rowOf(type, from, to))));
    expect([...seen].toSorted()).toEqual(said.toSorted());
  });

  test("facts of the venue's are booked in every stage, wishes until the end, and what is only noted never", () => {
    const isFact = (type: string): boolean => /^(order|position|funding)_/.test(type);
    for (const type of eventTypes) {
      const cells = tradeStages.filter((stage) => transitions[type][stage] === 'kept');
      if (type === 'position_adopted') expect(cells).toEqual(['entering', 'closed']); // nothing is held that a hand could have changed
      else if (isFact(type)) expect([type, cells]).toEqual([type, []]);
      else expect([type, cells]).toEqual([type, type === 'created' || type === 'noted' ? tradeStages : ['closed']]);
    }
  });

  test('an event that is only kept changes nothing but the log', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        tell(events, (before, after, event) => {
          if (transitions[event.type][before.stage] === 'kept') expect({ ...after, events: before.events }).toEqual(before);
        });
      }),
    );
  });

  test('is kept to by trades whose venue loses, refuses and repeats', () => {
    fc.assert(
      fc.property(lifeSteps, managements, fc.constantFrom('one_way', 'spot'), (steps, management, kind) => {
        const watch: Watch = (before, after, { type }) => expect(allowed(type, before.stage)).toContain(after.stage);
        const life = makeTradeLife(watch, management, kind);
        steps.forEach((step) => life.run(step));
        life.settle();
      }),
    );
  });
});
