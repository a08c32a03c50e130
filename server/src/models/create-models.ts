import type { Connection } from 'mongoose';
import { accountModel } from './account.model.ts';
import { adminModel } from './admin.model.ts';
import { auditEntryModel } from './audit-entry.model.ts';
import { communityModel } from './community.model.ts';
import { confirmationModel } from './confirmation.model.ts';
import { copierModel } from './copier.model.ts';
import { counterModel } from './counter.model.ts';
import { equitySnapshotModel } from './equity-snapshot.model.ts';
import { haltModel } from './halt.model.ts';
import { heardMessageModel } from './heard-message.model.ts';
import { idempotencyKeyModel } from './idempotency-key.model.ts';
import { messageModel } from './message.model.ts';
import { notificationModel } from './notification.model.ts';
import { platformSettingModel } from './platform-setting.model.ts';
import { providerModel } from './provider.model.ts';
import { receiptModel } from './receipt.model.ts';
import { signalModel } from './signal.model.ts';
import { sourceModel } from './source.model.ts';
import { tradeEventModel } from './trade-event.model.ts';
import { tradeModel } from './trade.model.ts';
import { traderModel } from './trader.model.ts';
import { userSessionModel } from './user-session.model.ts';
import { userModel } from './user.model.ts';

export type Models = ReturnType<typeof createModels>;

/** The models of one connection; the same ones when called again. Call `ensureIndexes` before the first write. */
export function createModels(connection: Connection) {
  return {
    accounts: accountModel(connection),
    admins: adminModel(connection),
    auditEntries: auditEntryModel(connection),
    communities: communityModel(connection),
    confirmations: confirmationModel(connection),
    copiers: copierModel(connection),
    counters: counterModel(connection),
    equitySnapshots: equitySnapshotModel(connection),
    halts: haltModel(connection),
    heardMessages: heardMessageModel(connection),
    idempotencyKeys: idempotencyKeyModel(connection),
    messages: messageModel(connection),
    notifications: notificationModel(connection),
    platformSettings: platformSettingModel(connection),
    providers: providerModel(connection),
    receipts: receiptModel(connection),
    signals: signalModel(connection),
    sources: sourceModel(connection),
    tradeEvents: tradeEventModel(connection),
    trades: tradeModel(connection),
    traders: traderModel(connection),
    userSessions: userSessionModel(connection),
    users: userModel(connection),
  };
}

/** Builds the missing indexes of all models and waits for them; without the unique ones nothing here is safe. */
export async function ensureIndexes(models: Models): Promise<void> {
  await Promise.all(Object.values(models).map((model) => model.createIndexes()));
}
