import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { MarketReading } from '@trade-executor/domain/risk/judge-market';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { expireEntries } from './act/expire-entries.ts';
import { onVenueEvent } from './act/on-venue-event.ts';
import { manageTrades } from './act/manage-trades.ts';
import { createLossWatch } from './act/loss-watch.ts';
import { createMarketWatch } from './act/market-watch.ts';
import { createManageWatch } from './act/manage-watch.ts';
import { createExpiryWatch } from './act/expiry-watch.ts';
import { createProtectionWatch, type ProtectionWatch } from './act/protection-watch.ts';
import { protect } from './act/protector.ts';
import { settleTrade } from './act/settle-trade.ts';
import { watchMarket } from './act/watch-market.ts';
import { watchLosses } from './act/watch-losses.ts';
import { answerQuestion, type AnswerQuestionInput } from './confirm/answer-question.ts';
import { settleConfirmations } from './confirm/settle-confirmations.ts';
import { changeAccount, type AccountModes } from './change-account.ts';
import { closeByTrader } from './close-by-trader.ts';
import { createDiscordUserOf } from './discord-user-of.ts';
import type { ExecutionDeps, ExecutionPorts, Log } from './execution-deps.ts';
import { processMessage } from './message/process-message.ts';
import { receiveMessage, type ReceivedMessage } from './message/receive-message.ts';
import type { Source, StoredMessage } from './ports/store.ts';
import type { SetUpOutcome } from './ports/venue.ts';
import { sweepReservations } from './sweep-reservations.ts';
import { createAccountWork } from './work/account-work.ts';
import { createBeside } from './work/beside.ts';
import { createKeyedQueue } from './work/keyed-queue.ts';

const TICK_MS = 250;
/** Every 2 s. */
const LOSSES_EVERY_TICKS = 8;
/** Every 5 s. */
const MARKET_EVERY_TICKS = 20;
const SWEEP_EVERY_TICKS = 40;
const DUE_LIMIT = 100;

/** The execution engine: messages in, orders out, each trade looked after until it is closed. */
export type Engine = {
  /** Settles every open trade with its venue, takes up what was not finished, then keeps watch. Nothing trades before it resolves. */
  start(): Promise<void>;
  /** Finishes what is under way and gives the leases back. */
  stop(): Promise<void>;
  receiveMessage(message: Omit<StoredMessage, 'processed' | 'revisions'>, source: Source): Promise<ReceivedMessage>;
  closeByTrader(trade: Trade, requestId: string): Promise<Trade | null>;
  changeAccount(accountId: string, modes: AccountModes): Promise<SetUpOutcome>;
  /** Takes a trader's answer to a question of his own; null when there is none. */
  answerQuestion(input: AnswerQuestionInput): Promise<Confirmation | null>;
  /** Resolves when no message is waiting and no account has work left at the present market time. */
  idle(): Promise<void>;
  /** How the market as a whole did at the last look; null: nobody has looked. */
  marketReading(): MarketReading | null;
  readonly protection: ProtectionWatch;
};

type EngineInput = ExecutionPorts & {
  readonly log: Log;
  /** Names this process among executors. */
  readonly owner: string;
  readonly tellingWritten: () => void;
  /** Providers are held when they write in another way than before, or too much. */
  readonly watchSources: boolean;
  /** Entries are turned off everywhere while the market as a whole is too wild. */
  readonly watchMarkets: boolean;
};

export function createEngine({ log, owner, tellingWritten, watchSources, watchMarkets, ...ports }: EngineInput): Engine {
  const { store, clock } = ports;
  const deps: ExecutionDeps = {
    ...ports,
    log,
    accountWork: createAccountWork({ ...ports, owner }),
    protection: createProtectionWatch(),
    expiries: createExpiryWatch(),
    management: createManageWatch(),
    losses: createLossWatch(),
    marketWatch: createMarketWatch(),
    discordUserOf: createDiscordUserOf(store),
    tellingWritten,
    watchSources,
  };
  const messages = createKeyedQueue();
  const inHand = new Set<string>();
  const stopping = new AbortController();
  let unsubscribe = (): void => undefined;
  let watching: Promise<void> = Promise.resolve();
  const losses = createBeside(() => watchLosses(deps), { log, event: 'loss_watch.failed' });
  const wholeMarket = createBeside(() => watchMarket(deps), { log, event: 'market_watch.failed' });

  function takeUp(message: StoredMessage, source: Source): void {
    const key = [message.channelId, message.messageId, message.revision].join(' ');
    if (inHand.has(key)) return;
    inHand.add(key);
    messages
      .run(message.channelId, () => processMessage(deps, message, source))
      .catch((error: unknown) => log.error({ event: 'message.failed', messageId: message.messageId, error }, 'taken up again later'))
      .finally(() => inHand.delete(key));
  }

  async function takeUpUnfinished(): Promise<void> {
    for (const message of await store.unprocessedMessages(DUE_LIMIT)) {
      const source = await store.findSource(message.guildId, message.parentChannelId ?? message.channelId);
      if (source) takeUp(message, source);
    }
    await messages.idle();
  }

  async function settleAll(trades: readonly { readonly trade: Trade }[]): Promise<void> {
    await Promise.all(
      trades.map(({ trade: { accountId, tradeId } }) => deps.accountWork.run(accountId, (lease) => settleTrade(deps, lease, tradeId))),
    );
  }

  async function tick(count: number): Promise<void> {
    await protect(deps);
    await settleAll(await store.dueTrades(clock.now(), DUE_LIMIT));
    await expireEntries(deps);
    if (count % LOSSES_EVERY_TICKS === 0) losses.start();
    if (watchMarkets && count % MARKET_EVERY_TICKS === 0) wholeMarket.start();
    await manageTrades(deps);
    await settleConfirmations(deps);
    if (count % SWEEP_EVERY_TICKS !== 0) return;
    await takeUpUnfinished();
    await sweepReservations(store, clock.now());
  }

  async function watch(): Promise<void> {
    for (let count = 1; !stopping.signal.aborted; count++) {
      await tick(count).catch((error: unknown) => log.error({ event: 'engine.tick_failed', error }, 'tried again at the next tick'));
      await clock.sleep(TICK_MS, stopping.signal);
    }
  }

  return {
    protection: deps.protection,
    marketReading: () => deps.marketWatch.latest(),
    async start() {
      unsubscribe = ports.venue.subscribe((event) => {
        const handled = onVenueEvent(deps, event);
        handled.catch((error: unknown) => log.error({ event: 'venue_event.failed', error }, 'healed when the trade is next settled'));
        return handled;
      });
      await settleAll(await store.openTrades({}));
      log.debug({ event: 'engine.settled' }, 'open trades settled');
      await sweepReservations(store, clock.now());
      await settleConfirmations(deps);
      await takeUpUnfinished();
      watching = watch();
    },
    async stop() {
      stopping.abort();
      await watching;
      await losses.settled();
      await wholeMarket.settled();
      unsubscribe();
      await messages.idle();
      await deps.accountWork.stop();
    },
    receiveMessage: (message, source) => receiveMessage(deps, { message, source, takeUp: (stored) => takeUp(stored, source) }),
    answerQuestion: (input) => answerQuestion(deps, input),
    closeByTrader: (trade, requestId) => closeByTrader(deps, trade, requestId),
    changeAccount: (accountId, modes) => changeAccount(deps, accountId, modes),
    async idle() {
      await messages.idle();
      await deps.accountWork.idle();
      await expireEntries(deps);
      await watchLosses(deps);
      if (watchMarkets) await watchMarket(deps);
      await manageTrades(deps);
      await settleConfirmations(deps);
      await deps.accountWork.idle();
    },
  };
}
