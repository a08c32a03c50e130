import { mongo, type Connection } from 'mongoose';
import type { AccountDocument } from '../../../models/account.model.ts';
import type { AdminDocument } from '../../../models/admin.model.ts';
import type { CommunityDocument } from '../../../models/community.model.ts';
import type { ConfirmationDocument } from '../../../models/confirmation.model.ts';
import type { CopierDocument } from '../../../models/copier.model.ts';
import type { CounterDocument } from '../../../models/counter.model.ts';
import { createModels } from '../../../models/create-models.ts';
import type { EquitySnapshotDocument } from '../../../models/equity-snapshot.model.ts';
import type { HaltDocument } from '../../../models/halt.model.ts';
import type { HeardMessageDocument } from '../../../models/heard-message.model.ts';
import type { MessageDocument } from '../../../models/message.model.ts';
import type { NotificationDocument } from '../../../models/notification.model.ts';
import type { OutboxEntry } from '../../../models/outbox-entry.ts';
import type { PlatformSettingDocument } from '../../../models/platform-setting.model.ts';
import type { ProviderDocument } from '../../../models/provider.model.ts';
import type { ReceiptDocument } from '../../../models/receipt.model.ts';
import type { SignalDocument } from '../../../models/signal.model.ts';
import type { SourceDocument } from '../../../models/source.model.ts';
import type { TradeEventDocument } from '../../../models/trade-event.model.ts';
import type { TradeDocument } from '../../../models/trade.model.ts';
import type { TraderDocument } from '../../../models/trader.model.ts';
import type { UserDocument } from '../../../models/user.model.ts';

/** A document that has an outbox of its own, seen as nothing else. */
export type OutboxHolder = { readonly outbox: OutboxEntry[] };

export type Tables = {
  readonly admins: mongo.Collection<AdminDocument>;
  readonly accounts: mongo.Collection<AccountDocument>;
  readonly communities: mongo.Collection<CommunityDocument>;
  readonly confirmations: mongo.Collection<ConfirmationDocument>;
  readonly copiers: mongo.Collection<CopierDocument>;
  readonly counters: mongo.Collection<CounterDocument>;
  readonly equitySnapshots: mongo.Collection<EquitySnapshotDocument>;
  readonly halts: mongo.Collection<HaltDocument>;
  readonly heardMessages: mongo.Collection<HeardMessageDocument>;
  readonly messages: mongo.Collection<MessageDocument>;
  readonly notifications: mongo.Collection<NotificationDocument>;
  readonly platformSettings: mongo.Collection<PlatformSettingDocument>;
  readonly providers: mongo.Collection<ProviderDocument>;
  readonly receipts: mongo.Collection<ReceiptDocument>;
  readonly signals: mongo.Collection<SignalDocument>;
  readonly sources: mongo.Collection<SourceDocument>;
  readonly tradeEvents: mongo.Collection<TradeEventDocument>;
  readonly trades: mongo.Collection<TradeDocument>;
  readonly traders: mongo.Collection<TraderDocument>;
  readonly users: mongo.Collection<UserDocument>;
  /** Trades, receipts, halts, confirmations and messages. */
  readonly outboxHolders: readonly mongo.Collection<OutboxHolder>[];
};

/**
 * The driver's collections behind the models. The engine writes values whose shape is already proven by types, many times a second:
 * casting and hydration would only cost time and could change them.
 */
export function tablesOf(connection: Connection): Tables {
  const { db } = connection;
  if (db === undefined) throw new Error('The store needs a connection that is open: await connection.asPromise() first.');
  const models = createModels(connection);
  const trades = models.trades.collection.collectionName;
  const halts = models.halts.collection.collectionName;
  const receipts = models.receipts.collection.collectionName;
  const confirmations = models.confirmations.collection.collectionName;
  const messages = models.messages.collection.collectionName;
  return {
    admins: db.collection(models.admins.collection.collectionName),
    accounts: db.collection(models.accounts.collection.collectionName),
    communities: db.collection(models.communities.collection.collectionName),
    confirmations: db.collection(confirmations),
    copiers: db.collection(models.copiers.collection.collectionName),
    counters: db.collection(models.counters.collection.collectionName),
    equitySnapshots: db.collection(models.equitySnapshots.collection.collectionName),
    halts: db.collection(halts),
    heardMessages: db.collection(models.heardMessages.collection.collectionName),
    messages: db.collection(messages),
    notifications: db.collection(models.notifications.collection.collectionName),
    platformSettings: db.collection(models.platformSettings.collection.collectionName),
    providers: db.collection(models.providers.collection.collectionName),
    receipts: db.collection(receipts),
    signals: db.collection(models.signals.collection.collectionName),
    sources: db.collection(models.sources.collection.collectionName),
    tradeEvents: db.collection(models.tradeEvents.collection.collectionName),
    trades: db.collection(trades),
    traders: db.collection(models.traders.collection.collectionName),
    users: db.collection(models.users.collection.collectionName),
    outboxHolders: [trades, receipts, halts, confirmations, messages].map((name) => db.collection<OutboxHolder>(name)),
  };
}
