import type { PositionMode } from '@trade-executor/domain/account';
import { decimal, ZERO, type Decimal } from '@trade-executor/domain/decimal';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import type { OrderIntent } from '@trade-executor/domain/order';
import { expect, test } from 'vitest';
import type { LookUp, Venue, VenueEvent, VenueOrder } from '../ports/venue.ts';

/** One account with plenty of money on a venue whose market stands at 100 and moves when told. */
export type VenueRig = {
  readonly venue: Venue;
  readonly accountId: string;
  readonly instrument: Instrument;
  /** Moves the last price straight there, and resolves when the venue has told what came of it. */
  readonly movePrice: (to: string) => Promise<void>;
  /** Resolves when the venue has told everything so far. */
  readonly delivered: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Story = (rig: VenueRig, tools: Tools) => Promise<void>;
export type Tools = {
  /** In the form of the account's position mode: a reduce-only order is for the position that it would reduce. */
  readonly place: (changes: Partial<OrderIntent>) => ReturnType<Venue['place']>;
  readonly placeAsIs: (changes: Partial<OrderIntent>) => ReturnType<Venue['place']>;
  readonly find: (clientOrderId: string) => Promise<VenueOrder>;
  readonly events: readonly VenueEvent[];
};

/** Registers a story as a test: on a venue of its own, its account in that position mode. */
export type TellStory = (title: string, tell: Story) => void;

export function storiesOf(open: () => Promise<VenueRig>, mode: PositionMode): TellStory {
  return (title, tell) => {
    test(title, async () => {
      const rig = await open();
      const events: VenueEvent[] = [];
      const unsubscribe = rig.venue.subscribe(async (event) => {
        if (event.accountId === rig.accountId) events.push(event);
      });
      try {
        expect(await rig.venue.setPositionMode(rig.accountId, mode)).toEqual({ code: 'SET' });
        await tell(rig, { events, ...makeTools(rig, mode) });
      } finally {
        unsubscribe();
        await rig.close();
      }
    });
  };
}

export const ONE_UNIT = decimal('1');

export function makeTools({ venue, accountId, instrument }: VenueRig, mode: PositionMode = 'one_way'): Omit<Tools, 'events'> {
  const intent: OrderIntent = {
    clientOrderId: 'order',
    leg: 'entry-0',
    generation: 0,
    symbol: instrument.symbol,
    side: 'buy',
    type: 'market',
    quantity: ONE_UNIT,
    limitPrice: null,
    triggerPrice: null,
    reduceOnly: false,
    leverage: decimal('5'),
  };
  return {
    place: (changes) => venue.place(accountId, inForm(mode, { ...intent, ...changes })),
    placeAsIs: (changes) => venue.place(accountId, { ...intent, ...changes }),
    find: async (clientOrderId) => foundOrder(await venue.findOrder(accountId, clientOrderId, instrument.symbol)),
  };
}

function inForm(mode: PositionMode, { positionSide, ...intent }: OrderIntent): OrderIntent {
  if (mode === 'one_way') return intent;
  const opens = intent.side === 'buy' ? 'long' : 'short';
  const reduces = intent.side === 'buy' ? 'short' : 'long';
  return { ...intent, reduceOnly: false, positionSide: positionSide ?? (intent.reduceOnly ? reduces : opens) };
}

function foundOrder(lookUp: LookUp): VenueOrder {
  if (lookUp.code !== 'FOUND') throw new Error(`the order was not found: ${lookUp.code}`);
  return lookUp.order;
}

export function filledQuantity({ fills }: VenueOrder): Decimal {
  return fills.reduce((sum, { quantity }) => sum.plus(quantity), ZERO);
}

/** What was told of one order, in order. */
export function typesOf(events: readonly VenueEvent[], clientOrderId: string): readonly string[] {
  const ofOrder = events.filter((event) => {
    if (event.type === 'funding_paid') return false;
    return ('fill' in event ? event.fill : event).clientOrderId === clientOrderId;
  });
  return ofOrder.map(({ type }) => type);
}
