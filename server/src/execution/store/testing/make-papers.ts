import type { Receipt } from '@trade-executor/domain/receipt';
import type { SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { Signal } from '@trade-executor/domain/signals/signal';
import type { StoredMessage, Telling } from '../../ports/store.ts';

export const order: SignalOrder = {
  base: 'BTC',
  quote: null,
  side: 'long',
  market: null,
  legs: [{ type: 'limit', prices: ['60000'], shares: null }],
  stop: { price: '58000', percent: null, points: null, candle: null },
  takeProfits: [{ price: '63000.50', percent: null, share: '50', open: false }],
  leverage: '5',
  leverageRange: null,
  marginMode: null,
  riskPercent: null,
  sizePercent: null,
  sizeFactor: null,
  venues: [],
};

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
  return {
    signalId: 'signal-1',
    communityId: 'community-1',
    providerId: 'provider-1',
    channelId: 'channel-1',
    messageId: 'message-1',
    place: 0,
    revision: 0,
    order,
    callId: '17',
    postedAt: 1_000,
    ...changes,
  };
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
    understood: order,
    rules: [{ rule: 'freshness', passed: true, denial: null, numbers: { 'age.ms': '1200' } }],
    denial: { code: 'STOP_MISSING', evidence: {} },
    plan: null,
    at: 1_500,
    ...changes,
  };
}
