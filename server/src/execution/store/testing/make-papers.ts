import type { Receipt } from '@trade-executor/domain/receipt';
import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { Signal } from '@trade-executor/domain/signals/signal';
import {
  makeLeg,
  makeSignal as makeDomainSignal,
  makeSignalOrder,
  makeStop,
  makeTakeProfit,
} from '@trade-executor/domain/testing/make-signal';
import type { StoredMessage, Telling } from '../../ports/store.ts';

export const order: SignalOrder = makeSignalOrder({
  legs: [makeLeg('limit', ['60000'])],
  stop: makeStop({ price: '58000' }),
  takeProfits: [makeTakeProfit('63000.50', { share: '50' })],
  leverage: '5',
});

type IncomingMessage = Omit<StoredMessage, 'processed' | 'revisions'>;

export function makeMessage(changes: Partial<IncomingMessage> = {}): IncomingMessage {
  return {
    guildId: 'guild-1',
    channelId: 'channel-1',
    messageId: 'message-1',
    authorId: 'author-1',
    authorised: true,
    replyToMessageId: null,
    text: 'Long BTC',
    postedAt: 1_000,
    revision: 0,
    deleted: false,
    outcome: { kind: 'entry', orders: [order], actions: [], refusal: null, callId: null, confidence: '0.95', evidence: [] },
    ...changes,
  };
}

export function makeSignal(changes: Partial<Signal> = {}): Signal {
  return makeDomainSignal({ order, callId: '17', postedAt: 1_000, ...changes });
}

export function makeTelling(changes: Partial<Telling> = {}): Telling {
  return {
    key: 'trade-1/card',
    kind: 'trade-card',
    recipient: { type: 'user', discordUserId: 'user-1' },
    subjectId: 'trade-1',
    revision: 1,
    ...changes,
  };
}

export function makeReceipt(changes: Partial<Receipt> = {}): Receipt {
  return {
    receiptId: 'receipt-1',
    subject: 'entry',
    communityId: 'community-1',
    providerId: 'provider-1',
    channelId: 'channel-1',
    messageId: 'message-1',
    signalId: 'signal-1',
    copierId: 'copier-1',
    traderId: 'trader-1',
    tradeId: null,
    coin: 'BTC',
    understood: order,
    rules: [{ rule: 'freshness', passed: true, denial: null, numbers: { 'age.ms': '1200' } }],
    denial: { code: 'STOP_MISSING', evidence: {} },
    plan: null,
    at: 1_500,
    ...changes,
  };
}
