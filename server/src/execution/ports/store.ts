import type { Account, Reservation } from '@trade-executor/domain/account';
import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { Copier } from '@trade-executor/domain/copier';
import type { Decimal } from '@trade-executor/domain/decimal';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Halt } from '@trade-executor/domain/risk/halt';
import type { MarketLimits } from '@trade-executor/domain/risk/market-limits';
import type { PastStanding, StandingQuestion } from '@trade-executor/domain/risk/past-standing';
import type { HeardMessage } from '@trade-executor/domain/signals/drift/heard-message';
import type { Outcome, SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import type { SourceLimits } from '@trade-executor/domain/signals/source-limits';
import type { MissingPermission, SourcePermissions } from '@trade-executor/domain/signals/source-permissions';
import type { Signal } from '@trade-executor/domain/signals/signal';
import type { UnixMs } from '@trade-executor/domain/time';
import type { Trade } from '@trade-executor/domain/trade/trade';

/** A mapped channel: who may post there and how they write. Unique on (guildId, channelId). */
export type Source = {
  readonly sourceId: string;
  readonly communityId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly providerId: string;
  readonly providerName: string;
  /** Discord user ids whose messages are signals. */
  readonly authorIds: readonly string[];
  readonly profile: ProviderProfile;
  /** What the provider may do before he is held, and how small his first signals are traded. */
  readonly limits: SourceLimits;
  /** The owner knows him: his first signals are traded like any others. */
  readonly known: boolean;
  readonly allow: SourcePermissions;
  /** How long after a part of a signal the next one may come; 0: each message stands alone. */
  readonly joinWithinMs: number;
  /** A small reply under each message that was understood says so. */
  readonly parseReceipts: boolean;
};

/** A Discord server, and whose it is. */
export type Community = { readonly communityId: string; readonly name: string; readonly ownerDiscordUserId: string };

/** A Discord message as reported by the bot, at one revision. Unique on (guildId, channelId, messageId). */
export type StoredMessage = {
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly authorId: string;
  /** It is its provider's word: of an author, webhook or bot that may post signals there, and come in a way that is allowed. */
  readonly authorised: boolean;
  /** Why it is not; absent in older documents. */
  readonly missingPermission?: MissingPermission | null;
  readonly replyToMessageId: string | null;
  /** The message with whose words its own were read as one signal; it means nothing by itself. Absent in older documents. */
  readonly partOf?: string | null;
  /** Of a thread: the channel in which it was started. Absent in older documents. */
  readonly parentChannelId?: string | null;
  readonly text: string;
  readonly postedAt: UnixMs;
  /** Edit time in ms, 0 for the first, Number.MAX_SAFE_INTEGER for a delete. */
  readonly revision: number;
  readonly deleted: boolean;
  readonly outcome: Outcome | null;
  /** All that was fanned out and answered; a message that is not is taken up again after a restart. */
  readonly processed: boolean;
  /** Older and newer revisions as they came in, applied or not: the provider's log. */
  readonly revisions: readonly { readonly revision: number; readonly text: string; readonly receivedAt: UnixMs }[];
};

/** What an account had at a moment of market time; quote asset. */
export type EquityMark = {
  readonly accountId: string;
  readonly at: UnixMs;
  readonly asset: string;
  readonly equity: Decimal;
  readonly balance: Decimal;
  /** All that was ever paid in, less what was taken out. */
  readonly deposited: Decimal;
};

/** A trade with what only the store knows of it. */
export type StoredTrade = {
  readonly trade: Trade;
  readonly version: number;
  /** Wall clock; null: nothing to do until an event comes. */
  readonly nextAttentionAt: UnixMs | null;
};

const tellingKinds = ['trade-card', 'receipt', 'message-refused', 'parse-receipt', 'halt', 'confirmation'] as const;

/** Something people should be told; shown in place: only the newest revision of a key is of interest. */
export type Telling = {
  /** Unique; the nonce of the Discord message is made of it. */
  readonly key: string;
  readonly kind: (typeof tellingKinds)[number];
  readonly recipient:
    | { readonly type: 'user'; readonly discordUserId: string }
    | { readonly type: 'channel'; readonly channelId: string; readonly replyToMessageId: string | null };
  /** The trade, receipt, message, halt or confirmation that it shows. */
  readonly subjectId: string;
  readonly revision: number;
};

/** A telling on its way; `shownRevision` 0: never sent. Due while shownRevision < revision. */
export type Notification = Telling & {
  readonly shownRevision: number;
  readonly discordChannelId: string | null;
  readonly discordMessageId: string | null;
  readonly claimedAt: UnixMs | null;
  readonly claims: number;
  /** Wall clock; not claimed before. Null: now. */
  readonly nextTryAt: UnixMs | null;
  /** Never again: the person cannot be reached. */
  readonly abandoned: boolean;
  readonly failure: string | null;
};

/** A right to work on one account, until `expiresAt` (wall clock). The fencing number grows with each holder. */
export type Lease = { readonly accountId: string; readonly owner: string; readonly fencing: number; readonly expiresAt: UnixMs };

/** A halt with its end, when it has one. */
export type KeptHalt = Halt & {
  /** Wall clock; null: nobody has lifted it. */
  readonly liftedAt: UnixMs | null;
  readonly liftedBy: string | null;
};

/** How a halt ends. */
export type HaltLift = {
  /** Wall clock. */
  readonly at: UnixMs;
  /** A user id; null: the system. */
  readonly by: string | null;
  /** Of a copier's drawdown: what its account had earned at that moment, from where the next one counts (`PastStanding.newPeak`). */
  readonly newPeak?: { readonly accountId: string; readonly earned: Decimal };
};

/** Everything the execution engine keeps. Every write is one atomic update of one document. */
export type Store = {
  sources(): Promise<{ readonly version: number; readonly sources: readonly Source[] }>;
  findSource(guildId: string, channelId: string): Promise<Source | null>;

  /**
   * Stores a message, or applies a newer revision of a known one. `applied` is false when that revision (or a newer one) was known:
   * then nothing but the log of revisions changes, and `message` is what is stored. `previous` is what stood before.
   */
  saveMessage(
    message: Omit<StoredMessage, 'processed' | 'revisions'>,
    receivedAt: UnixMs,
  ): Promise<{ readonly applied: boolean; readonly message: StoredMessage; readonly previous: StoredMessage | null }>;
  findMessage(channelId: string, messageId: string): Promise<StoredMessage | null>;
  /** Nothing when that is no longer its revision; its tellings are then not written either. */
  markMessageProcessed(channelId: string, messageId: string, revision: number, tellings: readonly Telling[]): Promise<void>;
  unprocessedMessages(limit: number): Promise<readonly StoredMessage[]>;
  /** Newest first. */
  latestMessages(channelId: string, limit: number): Promise<readonly StoredMessage[]>;

  /** The number of a provider's next signal, 1 for the first; two that come at the same moment in two channels may have the same. */
  nextSignalNumber(providerId: string): Promise<number>;
  /** Inserts unless the signalId exists; returns what is stored. */
  saveSignal(signal: Signal): Promise<Signal>;
  findSignal(signalId: string): Promise<Signal | null>;
  /** After an edit was carried through: what the signal now says. An older revision than the stored one changes nothing. */
  amendSignal(signalId: string, order: SignalOrder, revision: number): Promise<void>;
  signalsOfMessage(channelId: string, messageId: string): Promise<readonly Signal[]>;
  /** Posted since then (wall clock), newest first. */
  signalsOfProvider(providerId: string, since: UnixMs, limit: number): Promise<readonly Signal[]>;

  copiersOf(providerId: string): Promise<readonly Copier[]>;
  copiersOfTrader(traderId: string): Promise<readonly Copier[]>;
  findCopier(copierId: string): Promise<Copier | null>;
  /** The trader's id for a Discord user; null for a stranger. */
  findTraderByDiscordId(discordUserId: string): Promise<{ readonly traderId: string; readonly discordUserId: string } | null>;
  findCommunity(communityId: string): Promise<Community | null>;
  findTrader(traderId: string): Promise<{ readonly traderId: string; readonly discordUserId: string } | null>;

  /** Discord users who run the installation. */
  admins(): Promise<readonly string[]>;
  /** When the market as a whole is too wild to open anything, as admins set it. */
  marketLimits(): Promise<MarketLimits>;

  findAccount(accountId: string): Promise<Account | null>;
  accounts(): Promise<readonly Account[]>;
  /** Null while another owner's lease lives. Taking an expired or own lease raises the fencing number. */
  takeLease(accountId: string, owner: string, now: UnixMs, ttlMs: number): Promise<Lease | null>;
  releaseLease(lease: Lease): Promise<void>;
  /** Adds the reservation (idempotent by tradeId). False when the lease was lost. */
  reserve(lease: Lease, reservation: Reservation): Promise<boolean>;
  /** False when the lease was lost. */
  setAccountModes(lease: Lease, modes: Pick<Account, 'positionMode' | 'conflictPolicy'>): Promise<boolean>;
  releaseReservation(accountId: string, tradeId: string): Promise<void>;

  /** Inserts a new trade with its tellings; false when (signalId, copierId, round) exists. */
  insertTrade(trade: Trade, nextAttentionAt: UnixMs | null, tellings: readonly Telling[]): Promise<boolean>;
  findTrade(tradeId: string): Promise<StoredTrade | null>;
  findTradeByOrder(clientOrderId: string): Promise<StoredTrade | null>;
  /** One atomic write of trade, attention and new outbox entries; false when the version is no longer `version`, or the lease was lost. */
  saveTrade(lease: Lease, stored: StoredTrade, tellings: readonly Telling[]): Promise<boolean>;
  /** Says when a trade that did not change is looked at again (wall clock); nothing when its version is no longer `version`. */
  postponeAttention(tradeId: string, version: number, nextAttentionAt: UnixMs): Promise<void>;
  /** Not closed ones, oldest first. */
  openTrades(filter: {
    readonly accountId?: string;
    readonly providerId?: string;
    readonly copierId?: string;
  }): Promise<readonly StoredTrade[]>;
  tradesOfSignal(signalId: string): Promise<readonly StoredTrade[]>;
  tradesOfMessage(channelId: string, messageId: string): Promise<readonly StoredTrade[]>;
  /** Newest first. */
  latestTrades(accountId: string, limit: number): Promise<readonly StoredTrade[]>;
  /** nextAttentionAt at or before now, most overdue first. */
  dueTrades(now: UnixMs, limit: number): Promise<readonly StoredTrade[]>;

  /** Keeps an account's money as that of its minute of market time; the last word of a minute stays. */
  markEquity(mark: EquityMark): Promise<void>;
  /** How an account, and one of its copiers, has done up to now. */
  standing(question: StandingQuestion): Promise<PastStanding>;

  /** Those that nobody has lifted and whose time is not over. */
  liveHalts(now: UnixMs): Promise<readonly Halt[]>;
  /** Inserts unless the haltId exists, with its tellings; false when it does. */
  saveHalt(halt: Halt, tellings: readonly Telling[]): Promise<boolean>;
  findHalt(haltId: string): Promise<KeptHalt | null>;
  /** False when there is no such halt, or it was lifted before; tells of it once. */
  liftHalt(haltId: string, lift: HaltLift, tellings: readonly Telling[]): Promise<boolean>;
  /** Moves the end of a halt further out; nothing for one that was lifted, has no end, or ends later. */
  prolongHalt(haltId: string, until: UnixMs): Promise<void>;
  /** Of one scope, lifted ones too, newest first. */
  latestHalts(scope: Halt['scope'], scopeId: string, limit: number): Promise<readonly KeptHalt[]>;

  /** Remembers how a message of a provider was read; an older revision than the stored one changes nothing. */
  noteHeard(providerId: string, message: HeardMessage): Promise<void>;
  /** Newest first. */
  latestHeard(providerId: string, limit: number): Promise<readonly HeardMessage[]>;

  /** Inserts unless the confirmationId exists, with its tellings; false when it does. */
  insertConfirmation(confirmation: Confirmation, tellings: readonly Telling[]): Promise<boolean>;
  findConfirmation(confirmationId: string): Promise<Confirmation | null>;
  /** One atomic write, tellings included; false when what is stored is not the version before. */
  saveConfirmation(confirmation: Confirmation, tellings: readonly Telling[]): Promise<boolean>;
  /** Of the order at any place of the message, oldest first. */
  confirmationsOfMessage(channelId: string, messageId: string): Promise<readonly Confirmation[]>;
  /** Those with something left to do: answered or taken back but not done, or waiting though their time is over. Oldest first. */
  dueConfirmations(now: UnixMs, limit: number): Promise<readonly Confirmation[]>;

  /** Inserts unless the receiptId exists, with its tellings. */
  saveReceipt(receipt: Receipt, tellings: readonly Telling[]): Promise<void>;
  findReceipt(receiptId: string): Promise<Receipt | null>;
  receiptsOfMessage(channelId: string, messageId: string): Promise<readonly Receipt[]>;
  /** Newest first. */
  latestReceipts(traderId: string, limit: number): Promise<readonly Receipt[]>;

  /** Copies outbox entries of trades, receipts and halts into notifications (the highest revision wins) and trims them. Returns how many were copied. */
  deliverOutboxes(limit: number): Promise<number>;
  /** Marks up to `limit` due notifications as claimed and returns them; one claimed less than `claimTtlMs` ago is left alone. */
  claimNotifications(now: UnixMs, claimTtlMs: number, limit: number): Promise<readonly Notification[]>;
  acknowledgeNotification(key: string, shownRevision: number, discordChannelId: string, discordMessageId: string): Promise<void>;
  /** Gives the claim back, to be tried again from `retryAt` on; null: never again (the person cannot be reached). */
  failNotification(key: string, failure: string, retryAt: UnixMs | null): Promise<void>;
  dueNotificationCount(now: UnixMs): Promise<number>;
};
