import { DAY_MS, type UnixMs } from '@trade-executor/domain/time';
import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import type { CandleLibrary } from './candle-library.ts';
import type { Desk } from './make-community.ts';
import type { MarketControl } from './market-control.ts';
import type { OrderWatch } from './order-watch.ts';
import type { RunDatabase } from './run-database.ts';
import { hasFill } from './summarise.ts';

/** Market time after which a trade that neither stop nor target closed is closed at market. */
const CLOSED_AFTER_MS = 7 * DAY_MS;

export type StageDeps = {
  readonly library: CandleLibrary;
  readonly market: MarketControl;
  readonly database: RunDatabase;
  readonly orders: OrderWatch;
  readonly post: (desk: Desk, text: string, replyToMessageId: string | null) => Promise<string>;
  /** Closes one trade as its trader would; resolves when that was taken up. */
  readonly close: (trade: Trade) => Promise<void>;
};

/** A message on the stage. */
export type PlayedMessage = {
  readonly channelId: string;
  readonly messageId: string;
  readonly postedAt: UnixMs;
  readonly kind: string;
  readonly denials: readonly string[];
};

/** Plays messages one after another, each to the end of its trades. */
export type Stage = {
  post(desk: Desk, message: { readonly text: string; readonly replyTo: Replied | null }): Promise<PlayedMessage>;
  /** Lets time pass until a trade of the messages has a fill, or all of them are closed. */
  playToFirstFill(messages: readonly PlayedMessage[]): Promise<void>;
  /** Lets time pass until all trades of the messages are closed. @returns those trades */
  playToEnd(messages: readonly PlayedMessage[]): Promise<readonly Trade[]>;
  /** Ids of the signals that were closed at market because their time or their candles ended. */
  readonly openAtEnd: ReadonlySet<string>;
};

export type Replied = { readonly messageId: string; readonly text: string };

type OpenTrade = { readonly trade: Trade; readonly dueAt: UnixMs };

export function createStage({ library, market, database, orders, post, close }: StageDeps): Stage {
  const openAtEnd = new Set<string>();

  async function tradesOf(messages: readonly PlayedMessage[]): Promise<readonly OpenTrade[]> {
    const found = await Promise.all(
      messages.map(async ({ channelId, messageId, postedAt }) =>
        (await database.tradesOfMessage(channelId, messageId)).map((trade) => ({ trade, dueAt: postedAt + CLOSED_AFTER_MS })),
      ),
    );
    return found.flat();
  }

  async function closeAtMarket(trades: readonly OpenTrade[]): Promise<void> {
    for (const { trade } of trades) openAtEnd.add(trade.signalId);
    await Promise.all(trades.map(({ trade }) => close(trade)));
    await market.idle();
  }

  async function play(messages: readonly PlayedMessage[], isOver: (trades: readonly Trade[]) => boolean): Promise<readonly Trade[]> {
    let now = await market.idle();
    for (;;) {
      const all = await tradesOf(messages);
      const open = all.filter(({ trade }) => trade.stage !== 'closed');
      const trades = all.map(({ trade }) => trade);
      if (open.length === 0 || isOver(trades)) return trades;
      const due = open.filter(({ dueAt }) => dueAt <= now);
      if (due.length > 0) {
        await closeAtMarket(due);
        await mustBeClosed(due);
        continue;
      }
      const symbols = [...new Set(open.map(({ trade }) => trade.instrument.symbol))];
      const stepped = await market.stepUntilEvent(nextMoment(open, now), symbols);
      if (stepped.marketNow === now && stepped.events === 0) {
        await closeAtMarket(open); // their candles have ended
        await mustBeClosed(open);
      }
      now = stepped.marketNow;
    }
  }

  async function mustBeClosed(trades: readonly OpenTrade[]): Promise<void> {
    const messages = await database.stillOpen(trades.map(({ trade }) => trade.tradeId));
    if (messages.length > 0) throw new Error(`trades that were closed at market are still open: ${messages.join(', ')}`);
  }

  return {
    openAtEnd,
    async post(desk, { text, replyTo }) {
      const outcome = readMessage({ text, replyTo: replyTo?.text ?? null, profile: defaultProfile });
      const busy = new Set(await database.openSymbols());
      for (const order of outcome.orders) await loadCandles(order, busy);
      const postedAt = await market.idle();
      const messageId = await post(desk, text, replyTo?.messageId ?? null);
      const { outcome: understood } = await database.processedMessage(desk.channelId, messageId);
      await market.idle();
      const denials = await database.denialsOf(desk.channelId, messageId);
      return { channelId: desk.channelId, messageId, postedAt, kind: understood?.kind ?? 'unread', denials };
    },
    async playToFirstFill(messages) {
      await play(messages, (trades) => trades.some(hasFill));
    },
    async playToEnd(messages) {
      const trades = await play(messages, () => false);
      if (trades.length > 0) orders.compare(trades, await database.paperAccounts(trades.map(({ accountId }) => accountId)));
      return trades;
    },
  };

  /** A symbol in which a trade is open keeps its prices. */
  async function loadCandles(order: SignalOrder, busy: Set<string>): Promise<void> {
    const symbol = library.symbolOf(order);
    if (symbol === null || busy.has(symbol)) return;
    const found = await library.find(symbol, order);
    if (found === null) return;
    await market.load(found);
    busy.add(symbol);
  }
}

/** Until when nothing but the market may change the trades: the engine must be at rest at the moment when entries expire. */
function nextMoment(open: readonly OpenTrade[], now: UnixMs): UnixMs {
  const expiries = open.filter(({ trade }) => !trade.entriesEnded).map(({ trade }) => trade.plan.entryExpiresAt);
  return Math.min(...open.map(({ dueAt }) => dueAt), ...expiries.filter((at) => at > now));
}
