import type { Connection } from 'mongoose';
import type { Store } from '../../ports/store.ts';
import { accountVerbs } from './account-verbs.ts';
import { confirmationVerbs } from './confirmation-verbs.ts';
import { directoryVerbs } from './directory-verbs.ts';
import { haltVerbs } from './halt-verbs.ts';
import { heardVerbs } from './heard-verbs.ts';
import { messageVerbs } from './message-verbs.ts';
import { notificationVerbs } from './notification-verbs.ts';
import { receiptVerbs } from './receipt-verbs.ts';
import { signalVerbs } from './signal-verbs.ts';
import { standingVerbs } from './standing-verbs.ts';
import { tablesOf } from './tables.ts';
import { tradeReads } from './trade-reads.ts';
import { tradeWrites } from './trade-writes.ts';

/**
 * Returns the store on MongoDB. Every write is one atomic update of one document, so that any number of processes may work on it.
 * @param connection open, and its indexes built (`ensureIndexes`)
 */
export function createMongooseStore(connection: Connection): Store {
  const tables = tablesOf(connection);
  return {
    ...directoryVerbs(tables),
    ...messageVerbs(tables),
    ...signalVerbs(tables),
    ...accountVerbs(tables),
    ...tradeWrites(tables),
    ...tradeReads(tables),
    ...standingVerbs(tables),
    ...haltVerbs(tables),
    ...heardVerbs(tables),
    ...confirmationVerbs(tables),
    ...receiptVerbs(tables),
    ...notificationVerbs(tables),
  };
}
