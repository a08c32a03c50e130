import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Clock } from '../execution/ports/clock.ts';
import type { Store, Telling } from '../execution/ports/store.ts';
import type { Owner } from './app-event.ts';
import type { EventBus } from './event-bus.ts';
import { tradeChanged } from './trade-changed.ts';

type StoreWithEventsInput = { readonly store: Store; readonly bus: EventBus; readonly clock: Pick<Clock, 'now'> };

/** Returns the same store; what its writes changed is told on the bus once it is stored. */
export function storeWithEvents({ store, bus, clock }: StoreWithEventsInput): Store {
  /** Told in this process, perhaps not yet notifications. */
  let waiting: readonly { readonly key: string; readonly owner: Owner }[] = [];

  function expectNotifications(tellings: readonly Telling[], owner: Owner): void {
    const personal = tellings.filter(({ recipient }) => recipient.type === 'user');
    waiting = [...waiting, ...personal.map(({ key }) => ({ key, owner }))];
  }

  function tellTrade(trade: Trade, tellings: readonly Telling[]): void {
    expectNotifications(tellings, { accountId: trade.accountId });
    bus.emit(tradeChanged(trade, clock.now()));
  }

  function tellConfirmation({ confirmationId, traderId }: Confirmation, tellings: readonly Telling[]): void {
    expectNotifications(tellings, { traderId });
    bus.emit({ type: 'confirmation.changed', confirmationId, traderId });
  }

  return {
    ...store,
    async saveMessage(message, receivedAt) {
      const saved = await store.saveMessage(message, receivedAt);
      const { guildId, channelId, parentChannelId = null, messageId, deleted, outcome } = message;
      const kind = deleted ? 'deleted' : (outcome?.kind ?? 'noise');
      bus.emit({ type: 'message.received', guildId, channelId, parentChannelId, messageId, kind, applied: saved.applied, at: receivedAt });
      return saved;
    },
    async saveSignal(signal) {
      const saved = await store.saveSignal(signal);
      const { signalId, channelId, messageId } = saved;
      bus.emit({ type: 'signal.saved', signalId, channelId, messageId });
      return saved;
    },
    async insertTrade(trade, nextAttentionAt, tellings) {
      const inserted = await store.insertTrade(trade, nextAttentionAt, tellings);
      const { tradeId, signalId } = trade;
      const entryOrderIds = trade.orders.flatMap(({ intent }) => (intent.leg.startsWith('entry-') ? [intent.clientOrderId] : []));
      bus.emit({ type: 'trade.opened', tradeId, signalId, entryOrderIds, inserted, at: clock.now() });
      if (inserted) tellTrade(trade, tellings);
      return inserted;
    },
    async saveTrade(lease, stored, tellings) {
      const saved = await store.saveTrade(lease, stored, tellings);
      if (saved) tellTrade(stored.trade, tellings);
      return saved;
    },
    async insertConfirmation(confirmation, tellings) {
      const inserted = await store.insertConfirmation(confirmation, tellings);
      if (inserted) tellConfirmation(confirmation, tellings);
      return inserted;
    },
    async saveConfirmation(confirmation, tellings) {
      const saved = await store.saveConfirmation(confirmation, tellings);
      if (saved) tellConfirmation(confirmation, tellings);
      return saved;
    },
    async saveReceipt(receipt, tellings) {
      await store.saveReceipt(receipt, tellings);
      const { receiptId, subject, communityId, providerId, traderId, denial } = receipt;
      if (traderId !== null) expectNotifications(tellings, { traderId });
      bus.emit({ type: 'receipt.created', receiptId, subject, communityId, providerId, traderId, denied: denial !== null });
    },
    async saveHalt(halt, tellings) {
      const saved = await store.saveHalt(halt, tellings);
      const { haltId, scope, scopeId } = halt;
      if (saved) bus.emit({ type: 'halt.changed', haltId, scope, scopeId });
      return saved;
    },
    async liftHalt(haltId, lift, tellings) {
      const lifted = await store.liftHalt(haltId, lift, tellings);
      const halt = lifted ? await store.findHalt(haltId) : null;
      if (halt) bus.emit({ type: 'halt.changed', haltId, scope: halt.scope, scopeId: halt.scopeId });
      return lifted;
    },
    async prolongHalt(haltId, until) {
      await store.prolongHalt(haltId, until);
      const halt = await store.findHalt(haltId);
      if (halt) bus.emit({ type: 'halt.changed', haltId, scope: halt.scope, scopeId: halt.scopeId });
    },
    async deliverOutboxes(limit) {
      const written = waiting;
      waiting = [];
      try {
        const copied = await store.deliverOutboxes(limit);
        for (const notification of written) bus.emit({ type: 'notification.created', ...notification });
        return copied;
      } catch (error) {
        waiting = [...written, ...waiting];
        throw error;
      }
    },
  };
}
