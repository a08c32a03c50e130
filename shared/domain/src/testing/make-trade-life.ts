import fc from 'fast-check';
import type { PositionMode } from '../account.ts';
import { ONE, decimal } from '../decimal.ts';
import { isTerminal } from '../order.ts';
import { advanceTrade } from '../trade/advance-trade.ts';
import type { TradeEvent } from '../trade/event.ts';
import { endedEventId, rejectedEventId, retriedEventId, unresolvedEventId } from '../trade/event-id.ts';
import { manageTrade } from '../trade/manage/manage-trade.ts';
import { isLive, legKind } from '../trade/order-facts.ts';
import { pendingActions } from '../trade/pending-actions.ts';
import { reconcileTrade } from '../trade/reconcile-orders.ts';
import type { Trade, VenueAction } from '../trade/trade.ts';
import { noManagement, type PlanManagement, type StopManagement } from '../trade/plan.ts';
import type { Wish } from '../trade/wish.ts';
import { pauses } from '../risk/halt.ts';
import { makeInstrument, makeQuote, makeSpotInstrument } from './make-instrument.ts';
import { TEST_NOW } from './make-signal.ts';
import { makeSpotVenue } from './make-spot-venue.ts';
import { makeAccount, makePlan, makePlannedEntry, makePlannedTarget, makeTrade } from './make-trade.ts';
import { type TradeVenue, makeTradeVenue } from './make-trade-venue.ts';

const steps = ['act', 'deliver', 'fill', 'look', 'wish', 'refuse', 'lose', 'repeat', 'restart', 'look up'] as const;
type StepName = (typeof steps)[number];
/** One thing that happens; the numbers choose among what is possible then. */
export type LifeStep = { readonly step: StepName; readonly pick: number; readonly share: number };

const oftenness: Readonly<Record<StepName, number>> = {
  act: 10,
  deliver: 10,
  fill: 6,
  look: 3,
  wish: 1,
  refuse: 1,
  lose: 1,
  repeat: 1,
  restart: 1,
  'look up': 1,
};

export const lifeSteps: fc.Arbitrary<readonly LifeStep[]> = fc.array(
  fc.record({
    step: fc.oneof(...steps.map((step) => ({ weight: oftenness[step], arbitrary: fc.constant(step) }))),
    pick: fc.nat(1_000),
    share: fc.integer({ min: 1, max: 10 }),
  }),
  { minLength: 10, maxLength: 120, size: 'max' },
);

const asker = { by: 'provider', messageId: 'message-2' } as const;
const wishes: readonly Wish[] = [
  { type: 'entries_cancelled', asker },
  { type: 'entries_expired' },
  { type: 'close_wanted', asker, fraction: ONE },
  { type: 'close_wanted', asker: { by: 'trader', messageId: null }, fraction: decimal('0.5') },
  { type: 'close_wanted', asker, fraction: decimal('0.25') },
  { type: 'stop_moved', asker, stopLoss: decimal('39500'), source: 'instruction' },
  { type: 'stop_moved', asker, stopLoss: decimal('40000'), source: 'breakeven' },
  { type: 'targets_changed', asker, targets: [makePlannedTarget('41000', '0.3'), makePlannedTarget('43000', '0.4')] },
  { type: 'targets_changed', asker, targets: [makePlannedTarget('45000', '1')] },
  { type: 'plan_amended', asker, plan: makePlan({ entries: [makePlannedEntry('0.7', '39900'), makePlannedEntry('1', '39700')] }) },
  { type: 'plan_amended', asker, plan: makePlan({ entries: [makePlannedEntry('1.5', '40000')] }) },
  { type: 'emergency_exit', code: 'STOP_NOT_LIVE_IN_TIME' },
];

const distance = decimal('400');
/** What a plan may have done with its trade as the market moves; none of it among them. */
export const managements: fc.Arbitrary<PlanManagement> = fc
  .record(
    {
      stop: fc.constantFrom<StopManagement>(
        { type: 'trailing', distance },
        { type: 'breakeven_after_distance', distance },
        { type: 'breakeven_after_target', target: 1 },
        { type: 'moving_target', target: 1 },
      ),
      softStop: fc.constantFrom(
        { price: decimal('39200'), candle: null, timeoutMs: 5 },
        { price: decimal('39400'), candle: '4h', timeoutMs: null },
      ),
      cancelEntriesAt: fc.constant({ target: decimal('41000'), stop: decimal('39000') }),
      trailingEntry: fc.constant(decimal('100')),
      trailingTarget: fc.constant(decimal('200')),
      timeExitMs: fc.constantFrom(5, 60),
    },
    { requiredKeys: [] },
  )
  .map((changes) => ({ ...noManagement, ...changes }));

/** A trade and its venue, with requests and events on their way between them that may get lost, late, twice, or out of order. */
export type TradeLife = {
  /** As it began. */
  readonly created: Trade;
  readonly trade: () => Trade;
  readonly venue: TradeVenue;
  readonly run: (step: LifeStep) => void;
  /** From here on everything arrives; whatever is still open is closed in the end. */
  readonly settle: () => void;
};

/** @param watch called after each event with the trade before and after it */
export function makeTradeLife(
  watch: (before: Trade, after: Trade, event: TradeEvent) => void = () => undefined,
  management: PlanManagement = noManagement,
  kind: PositionMode | 'spot' = 'one_way',
): TradeLife {
  const entries = [makePlannedEntry('1', '40000'), makePlannedEntry('0.5', '39800')];
  const isSpot = kind === 'spot';
  const created = makeTrade({
    plan: makePlan({ entries, management }),
    account: makeAccount({ positionMode: isSpot ? 'one_way' : kind }),
    instrument: isSpot ? makeSpotInstrument({ minNotional: decimal('2000') }) : makeInstrument(), // a fill may be too little to sell
  });
  const venue = isSpot ? makeSpotVenue() : makeTradeVenue();
  let trade = created.trade;
  let requests: readonly VenueAction[] = created.actions;
  let events: readonly TradeEvent[] = [];
  let count = 0;

  const take = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)];
  const stamp = (): { at: number } => ({ at: TEST_NOW + ++count });
  const advance = (event: TradeEvent): void => {
    const before = trade;
    const after = advanceTrade(before, event);
    trade = after.trade;
    requests = [...requests, ...after.actions];
    watch(before, trade, event);
  };
  const intentOf = (clientOrderId: string) => trade.orders.find(({ intent }) => intent.clientOrderId === clientOrderId);
  const carry = ({ type, clientOrderId }: VenueAction): readonly TradeEvent[] => {
    const order = intentOf(clientOrderId);
    if (!order || isTerminal(order.state)) return [];
    return type === 'place' ? (order.cancelWanted ? [] : venue.place(order.intent)) : venue.cancel(clientOrderId);
  };
  const lookUp = (): void => {
    const views = new Map(trade.orders.map(({ intent }) => [intent.clientOrderId, venue.view(intent.clientOrderId)]));
    reconcileTrade(trade, views, stamp().at).forEach(advance);
    for (const { intent, state } of trade.orders) {
      if ((state.status !== 'intended' && state.status !== 'unresolved') || venue.view(intent.clientOrderId) !== 'NOT_FOUND') continue;
      const eventId = retriedEventId(intent.clientOrderId, state.attempt);
      advance({ type: 'order_retried', eventId, ...stamp(), clientOrderId: intent.clientOrderId });
    }
  };
  const refuse = (pick: number): void => {
    const refusable = trade.orders.filter(
      ({ intent, state }) => state.status === 'intended' && venue.view(intent.clientOrderId) === 'NOT_FOUND',
    );
    const order = take(refusable, pick);
    if (!order) return;
    const { clientOrderId } = order.intent;
    requests = requests.filter((request) => request.clientOrderId !== clientOrderId);
    const code = order.intent.leg === 'stop' && pick % 4 === 0 ? 'WOULD_TRIGGER' : 'REJECTED';
    advance({ type: 'order_rejected', eventId: rejectedEventId(clientOrderId), ...stamp(), clientOrderId, code, venueMessage: 'no' });
  };
  const lose = (pick: number, arrives: boolean): void => {
    const order = take(
      trade.orders.filter(({ state }) => state.status === 'intended'),
      pick,
    );
    if (!order || order.state.status !== 'intended') return;
    const { clientOrderId } = order.intent;
    requests = requests.filter((request) => request.clientOrderId !== clientOrderId);
    if (arrives) venue.place(order.intent); // the answer is lost, and so is the event
    const eventId = unresolvedEventId(clientOrderId, order.state.attempt);
    advance({ type: 'order_unresolved', eventId, ...stamp(), clientOrderId });
  };

  const run = ({ step, pick, share }: LifeStep): void => {
    switch (step) {
      case 'act': {
        const request = take(requests, pick);
        requests = requests.filter((one) => one !== request);
        events = [...events, ...(request ? carry(request) : [])];
        return;
      }
      case 'deliver': {
        const picked = take(events, pick);
        const event = isSpot ? events.find((one) => orderOf(one) === orderOf(picked)) : picked; // there an order's own events come in order
        events = events.filter((one) => one !== event);
        if (event) advance(event);
        return;
      }
      case 'fill': {
        const order = take(venue.openOrders(), pick);
        const price = decimal(String(39_000 + pick));
        if (order) events = [...events, ...venue.fill(order.clientOrderId, decimal(String(share)).div('10'), price)];
        return;
      }
      case 'look': {
        const quote = makeQuote(String(38_800 + pick * 3));
        const pause = pick % 40 === 0 ? take(pauses, share) : null;
        const closedCandles = pick % 5 === 0 ? [{ frame: '4h', close: quote.last }] : [];
        manageTrade(trade, { quote, closedCandles, pause: pause ?? null, ...stamp() }).forEach(advance);
        return;
      }
      case 'wish': {
        const wish = take(wishes, pick);
        if (wish) advance({ ...wish, ...stamp(), eventId: `wish-${count}` });
        return;
      }
      case 'refuse':
        return refuse(pick);
      case 'lose':
        return lose(pick, share > 5);
      case 'repeat': {
        const event = take(trade.events, pick);
        if (event) advance(event);
        return;
      }
      case 'restart':
        requests = pendingActions(trade);
        return;
      case 'look up':
        return lookUp();
    }
  };

  const settle = (): void => {
    for (let round = 0; round < 100 && (trade.stage !== 'closed' || events.length > 0); round++) {
      events.forEach(advance);
      lookUp();
      const actions = pendingActions(trade);
      events = actions.flatMap((action) => [...carry(action), ...endIfUnknown(action)]);
      const exits = venue.openOrders().filter(({ leg, type }) => type === 'market' && legKind(leg) !== 'entry');
      events = [...events, ...exits.flatMap(({ clientOrderId }) => venue.fill(clientOrderId, ONE, decimal('40000')))];
      const isQuiet = actions.length === 0 && events.length === 0;
      if (isQuiet) advance({ type: 'close_wanted', asker, fraction: ONE, ...stamp(), eventId: `end-${count}` });
    }
  };
  const endIfUnknown = ({ type, clientOrderId }: VenueAction): readonly TradeEvent[] => {
    const order = intentOf(clientOrderId);
    if (type === 'place' || !order || !isLive(order) || venue.view(clientOrderId) !== 'NOT_FOUND') return [];
    return [{ type: 'order_cancelled', eventId: endedEventId(clientOrderId), ...stamp(), clientOrderId, venueOrderId: null }];
  };

  return { created: created.trade, trade: () => trade, venue, run, settle };
}

/** The order that an event tells of. */
function orderOf(event: TradeEvent | undefined): string | undefined {
  if (event === undefined) return undefined;
  if (event.type === 'order_filled') return event.fill.clientOrderId;
  return 'clientOrderId' in event ? event.clientOrderId : undefined;
}
