import { describe } from 'vitest';
import { accountStories } from '../store/testing/account-stories.ts';
import { confirmationStories } from '../store/testing/confirmation-stories.ts';
import { directoryStories } from '../store/testing/directory-stories.ts';
import { haltStories } from '../store/testing/halt-stories.ts';
import { heardStories } from '../store/testing/heard-stories.ts';
import { messageStories } from '../store/testing/message-stories.ts';
import { notificationStories } from '../store/testing/notification-stories.ts';
import { receiptStories } from '../store/testing/receipt-stories.ts';
import { signalStories } from '../store/testing/signal-stories.ts';
import { standingStories } from '../store/testing/standing-stories.ts';
import type { FreshStore } from '../store/testing/fresh-store.ts';
import { tradeStories } from '../store/testing/trade-stories.ts';

/** Everything that the execution engine relies on in a `Store`; run on each implementation. @param fresh an empty store for each story */
export function storeContract(name: string, fresh: FreshStore): void {
  describe(name, () => {
    directoryStories(fresh);
    messageStories(fresh);
    signalStories(fresh);
    accountStories(fresh);
    tradeStories(fresh);
    standingStories(fresh);
    haltStories(fresh);
    heardStories(fresh);
    confirmationStories(fresh);
    receiptStories(fresh);
    notificationStories(fresh);
  });
}
