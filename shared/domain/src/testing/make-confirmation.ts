import type { Confirmation } from '../confirmation/confirmation.ts';
import { MINUTE_MS } from '../time.ts';
import { makeInstrument } from './make-instrument.ts';
import { TEST_NOW, makeSignalOrder } from './make-signal.ts';
import { makePlan } from './make-trade.ts';

/** Asked at `TEST_NOW` about `makeSignalOrder`, open for five minutes. */
export function makeConfirmation(changes: Partial<Confirmation> = {}): Confirmation {
  return {
    confirmationId: 'confirmation-1',
    signalId: 'signal-1',
    copierId: 'copier-1',
    traderId: 'trader-1',
    accountId: 'account-1',
    communityId: 'community-1',
    providerId: 'provider-1',
    channelId: 'channel-1',
    messageId: 'message-1',
    place: 0,
    revision: 0,
    question: 1,
    order: makeSignalOrder(),
    confidence: '0.65',
    confirmBelow: '0.75',
    instrument: makeInstrument(),
    plan: makePlan(),
    rules: [],
    state: 'waiting',
    done: false,
    denial: null,
    tradeId: null,
    askedAt: TEST_NOW,
    expiresAt: TEST_NOW + 5 * MINUTE_MS,
    answeredAt: null,
    version: 1,
    ...changes,
  };
}
