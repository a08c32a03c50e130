import type { Decimal } from '@trade-executor/domain/decimal';
import { cancelOrder } from '@trade-executor/domain/matching/cancel-order';
import { ledgerDifference } from '@trade-executor/domain/matching/ledger';
import {
  newPaperAccount,
  type MatchingRules,
  type PaperAccountState,
  type PaperIntent,
} from '@trade-executor/domain/matching/paper-account';
import { placeOrder } from '@trade-executor/domain/matching/place-order';
import { setMarginMode, setPositionMode, type SetUp } from '@trade-executor/domain/matching/set-up';
import type { PriceFeed } from '../../../market-data/price-feed.ts';
import { createSerialQueue } from '../../../market-data/serial-queue.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlaceOutcome, SetUpOutcome, Venue } from '../../ports/venue.ts';
import { createAccountBook, type AccountChange } from './account-book.ts';
import { createEventDelivery } from './event-delivery.ts';
import type { PaperAccountStore } from './paper-account-store.ts';
import { toBalance, toLookUp, toVenueOrders, toVenuePositions } from './tell-account.ts';
import { workThrough, type WorkedThrough } from './work-through.ts';

export type PaperVenueOptions = {
  readonly feed: PriceFeed;
  readonly clock: Pick<Clock, 'now'>;
  readonly accounts: PaperAccountStore;
  readonly rules: MatchingRules;
  readonly onListenerFailed?: (error: unknown) => void;
};

export type PaperVenue = Venue & {
  /**
   * Works through the prices since each account's market time. After bars that brought events these are told, and listeners awaited, before
   * the next bar: what a listener places is placed at the market time of those bars. Not to be awaited by a listener.
   * @returns how many events the bars brought
   */
  advance(): Promise<number>;
  /** Resolves when all events so far were told; true when it had to wait. */
  delivered(): Promise<boolean>;
  /** Opens an account with its first deposit; leaves an existing one alone. @param startingBalance USDT */
  openPaperAccount(accountId: string, startingBalance: Decimal): Promise<void>;
  /** Between the sums of the ledger and what there is, over all assets: exactly 0, or the venue lost money somewhere. */
  ledgerDifference(accountId: string): Promise<Decimal>;
};

const ASSET = 'USDT';

/** A venue of our own that fills orders on the prices of a feed. Its truth is one document per account. */
export function createPaperVenue({ feed, clock, accounts, rules, onListenerFailed = () => undefined }: PaperVenueOptions): PaperVenue {
  const delivery = createEventDelivery(onListenerFailed);
  const book = createAccountBook({ store: accounts, now: () => clock.now(), tell: (events) => delivery.send(events) });
  const advances = createSerialQueue();

  /** Accounts that stand at bars whose events are being told, with more prices to come. */
  const standing = new Set<string>();

  function workOn(account: PaperAccountState): WorkedThrough {
    const worked = workThrough(account, feed, feed.marketNow(), rules);
    if (worked.done) standing.delete(account.accountId);
    else standing.add(account.accountId);
    return worked;
  }

  /** What a request meets: the account at the present market time, or at the moment whose events are still being told. */
  function broughtUpToNow(account: PaperAccountState): WorkedThrough {
    const { accountId } = account;
    const telling = standing.has(accountId) && !delivery.isSettled(accountId);
    return telling ? { account, events: [], done: false } : workOn(account);
  }

  function place(before: PaperAccountState, intent: PaperIntent): AccountChange<PlaceOutcome> {
    const { account, events } = broughtUpToNow(before);
    const at = account.marketTime;
    const unchanged = { account, events, changed: events.length > 0 };
    const instrument = feed.instruments().find(({ symbol }) => symbol === intent.symbol);
    if (instrument === undefined) return { ...unchanged, value: rejected('UNKNOWN_SYMBOL', `${intent.symbol} is not traded here`) };
    const quote = feed.quote(intent.symbol, at);
    if (quote === null) return { ...unchanged, value: rejected('NO_PRICE', `${intent.symbol} has no price now`) };
    const lastPriceOf = (symbol: string): Decimal | null => feed.quote(symbol, at)?.last ?? null;
    const depth = feed.depth(intent.symbol, at);
    const placed = placeOrder({ account, intent, instrument, quote, depth, lastPriceOf, at, rules });
    const all = [...events, ...placed.events];
    return { account: placed.account, events: all, value: placed.placement, changed: all.length > 0 };
  }

  async function workThroughAll(accountId: string): Promise<number> {
    for (let count = 0; ;) {
      await delivery.settled(accountId);
      const step = await book.change(accountId, (before) => {
        const worked = workOn(before);
        return { ...worked, changed: worked.events.length > 0, value: worked };
      });
      if (step === null) return count;
      count += step.events.length;
      if (step.done) return count;
    }
  }

  async function known(accountId: string): Promise<PaperAccountState> {
    const account = await book.read(accountId);
    if (account === null) throw noSuchAccount(accountId);
    return account;
  }

  async function setUp(accountId: string, make: (account: PaperAccountState) => SetUp): Promise<SetUpOutcome> {
    const done = await answered(
      book.answer(accountId, (before) => {
        const { account, events } = broughtUpToNow(before);
        const made = make(account);
        const [after, value] = made.code === 'SET' ? [made.account, { code: made.code }] : [account, made];
        return { account: after, events, value, changed: events.length > 0 || after !== account };
      }),
      null,
    );
    if (done === null) throw noSuchAccount(accountId);
    return done;
  }

  return {
    place: (accountId, intent) =>
      answered(
        book.answer(accountId, (account) => place(account, intent)),
        rejected('UNKNOWN_ACCOUNT', `there is no paper account ${accountId}`),
      ),
    cancel: (accountId, clientOrderId) =>
      answered(
        book.answer(accountId, (before) => {
          const { account, events } = broughtUpToNow(before);
          const cancelled = cancelOrder(account, clientOrderId);
          const all = [...events, ...cancelled.events];
          return { account: cancelled.account, events: all, value: { code: cancelled.code }, changed: all.length > 0 };
        }),
        { code: 'NOT_FOUND' },
      ),
    findOrder: (accountId, clientOrderId) =>
      answered(
        book.read(accountId).then((account) => account && toLookUp(account, clientOrderId)),
        { code: 'NOT_FOUND' },
      ),
    openOrders: async (accountId) => toVenueOrders(await known(accountId)),
    positions: async (accountId) => toVenuePositions(await known(accountId)),
    positionEvents: async (accountId, symbol) => (await known(accountId)).positionEvents.filter((event) => event.symbol === symbol),
    async setUp(accountId) {
      const { positionMode, crossSymbols } = await known(accountId);
      return { positionMode, crossSymbols };
    },
    setPositionMode: (accountId, mode) => setUp(accountId, (account) => setPositionMode(account, mode)),
    setMarginMode: (accountId, symbol, mode) => setUp(accountId, (account) => setMarginMode(account, symbol, mode)),
    balance: async (accountId) => toBalance(await known(accountId), (symbol) => feed.quote(symbol)?.last ?? null),
    subscribe: (listener) => delivery.subscribe(listener),
    advance: () =>
      advances.run(async () => {
        const counts = await Promise.all((await book.atWork()).map((accountId) => workThroughAll(accountId)));
        return counts.reduce((sum, count) => sum + count, 0);
      }),
    delivered: () => delivery.settled(),
    async openPaperAccount(accountId, startingBalance) {
      await accounts.insert(newPaperAccount(accountId, ASSET, startingBalance, feed.marketNow()));
    },
    ledgerDifference: async (accountId) => ledgerDifference(await known(accountId)),
  };
}

/** Whatever fails on the way leaves open whether it was written: that is for the look-up to say. */
async function answered<T>(
  request: Promise<T | null>,
  unknownAccount: T,
): Promise<T | { readonly code: 'OUTCOME_UNKNOWN'; readonly detail: string }> {
  try {
    return (await request) ?? unknownAccount;
  } catch (error) {
    return { code: 'OUTCOME_UNKNOWN', detail: error instanceof Error ? error.message : String(error) };
  }
}

function noSuchAccount(accountId: string): Error {
  return new Error(`no paper account ${accountId}: open it first`);
}

function rejected(reason: string, venueMessage: string): PlaceOutcome {
  return { code: 'REJECTED', reason, venueMessage };
}
