import { nothingAllowed } from '@trade-executor/domain/signals/source-permissions';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import { expect, test } from 'vitest';
import { makeFacts, testIds } from '../testing/make-facts.ts';
import { makeSource } from '../testing/start-test-bot.ts';
import type { MessageFacts } from './message-facts.ts';
import { submissionOf } from './submission.ts';

const call = 'LONG BTC/USDT entry 60000 stop 58500 target 62000';
const allow = { ...nothingAllowed, forwarded: true };

function submit(facts: Partial<MessageFacts>, source = makeSource()) {
  const report = { type: 'written', facts: makeFacts(facts) } as const;
  return submissionOf({
    report,
    replyTo: null,
    source: { ...source, authorIds: [testIds.authorId] },
    sourcesVersion: 1,
    read: readMessage,
  });
}

test('a call that is quoted is not read, and stored as it was written', () => {
  const text = `> ${call}\nwhat do you think of his call?`;
  expect(submit({ text })).toMatchObject({ text, outcome: { kind: 'noise' } });
});

test('where the words of others are allowed, a quote is read', () => {
  expect(submit({ text: `> ${call}` }, makeSource({ allow }))).toMatchObject({ outcome: { kind: 'entry' } });
});

test('below a quote the provider’s own call is read, its evidence in the text as it is stored', () => {
  const text = `> long ETH?\n${call}`;
  const { outcome } = submit({ text }) ?? {};
  expect(outcome).toMatchObject({ kind: 'entry', orders: [{ base: 'BTC' }] });
  const starts = outcome?.evidence.map(({ start }) => start) ?? [];
  expect(Math.min(...starts)).toBeGreaterThanOrEqual(text.indexOf('LONG'));
});

test('what looks like a call goes to the server whoever wrote it, to be refused with a receipt; the chatter of others does not', () => {
  const stranger = { authorId: '400000000000000009' };
  const webhook = { authorId: '400000000000000008', webhookId: '400000000000000008', authorIsBot: true };
  expect(submit(stranger)).toMatchObject({ outcome: { kind: 'entry' } });
  expect(submit(webhook)).toMatchObject({ outcome: { kind: 'entry' } });
  expect(submit({ ...stranger, text: 'good morning' })).toBeNull();
  expect(submit({ ...webhook, text: 'good morning' })).toBeNull();
  expect(submit({ text: 'good morning' })).not.toBeNull();
});
