import { signalIdOf } from '@trade-executor/server/execution/message/message-id';
import type { StoredMessage } from '@trade-executor/server/execution/ports/store';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { expect, test } from 'vitest';
import { findFaults } from './find-faults.ts';
import type { ReceiptFacts, RunFacts } from './run-database.ts';
import type { Summary } from './summarise.ts';

const text = 'LONG BTC/USDT\nEntry: 100\nStop loss: 95\nTarget: 110';
const message: StoredMessage = {
  guildId: '1',
  channelId: '2',
  messageId: '3',
  authorId: '4',
  authorised: true,
  replyToMessageId: null,
  text,
  postedAt: 0,
  revision: 0,
  deleted: false,
  outcome: readMessage({ text, replyTo: null, profile: defaultProfile }),
  processed: true,
  revisions: [],
};
const receiptOf = (copierId: string): ReceiptFacts => ({
  subject: 'entry',
  messageId: message.messageId,
  signalId: signalIdOf(message, 0),
  copierId,
  denial: null,
});
const facts: RunFacts = { messages: [message], receipts: [receiptOf('tess'), receiptOf('tom')], trades: [], accounts: [] };
const summary: Summary = {
  messages: 1,
  entries: 1,
  instructions: 0,
  noise: 0,
  refusals: 0,
  trades: 1,
  closedByStop: 0,
  closedByTarget: 1,
  orders: 3,
  fills: 2,
  receipts: 2,
  duplicateOrders: 0,
  unprotectedMsMax: 5_000,
  openAtEnd: 0,
  realizedPnl: '12.5',
  ledgerDifference: '0',
};
const run = { summary, facts, copiers: 2, expectOpened: 1, expectClosed: 1 };

test('a sound run has no faults', () => {
  expect(findFaults(run)).toEqual([]);
});

test.each<[string, Partial<typeof run>]>([
  ['1 receipts are missing', { copiers: 3 }],
  ['1 receipts are missing', { facts: { ...facts, receipts: [receiptOf('tess'), receiptOf('tess')] } }],
  ['2 messages were posted, but 1 are accounted for', { summary: { ...summary, messages: 2 } }],
  ['1 orders are at the venue twice', { summary: { ...summary, duplicateOrders: 1 } }],
  ['without its stop for 5001 ms', { summary: { ...summary, unprotectedMsMax: 5_001 } }],
  ['differ from the balances by 0.01 USDT', { summary: { ...summary, ledgerDifference: '0.01' } }],
  ['1 signals were opened, 2 expected', { expectOpened: 2 }],
  ['1 signals were closed by stop or target, 2 expected', { expectClosed: 2 }],
])('%s', (words, change) => {
  const faults = findFaults({ ...run, ...change });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(words);
});
