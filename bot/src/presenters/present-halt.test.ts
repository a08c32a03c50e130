import type { HaltView } from '@trade-executor/contracts/views/halt-view';
import { expect, test } from 'vitest';
import { presentHalt } from './present-halt.ts';

const halt: HaltView = {
  haltId: 'halt-1',
  scope: 'provider',
  scopeId: 'provider-1',
  name: 'Nora',
  pause: 'entries_off',
  cause: 'new_format',
  what: 'No new trades: Nora. No new trade is opened.',
  why: 'The last 2 calls have a form that was never seen here.',
  whatToDo: 'Look at the examples, then lift the hold on the dashboard.',
  examples: [],
  since: 1_790_000_000_000,
  until: null,
  bySystem: true,
  liftedAt: null,
};
const present = (changes: Partial<HaltView> = {}) =>
  presentHalt({ kind: 'halt', halt: { ...halt, ...changes }, dashboardUrl: 'https://trade.example/halts' }).embeds[0];

test('says what, why and what to do, with a link', () => {
  expect(present()?.title).toBe('⏸ Held: Nora');
  expect(present()?.description).toBe(
    [
      '**No new trades: Nora. No new trade is opened.**',
      'The last 2 calls have a form that was never seen here.',
      '→ Look at the examples, then lift the hold on the dashboard.',
      '[Open the dashboard](https://trade.example/halts)',
    ].join('\n'),
  );
});

test('quotes at most three messages, without effect', () => {
  const examples = [1, 2, 3, 4].map((n) => ({
    channelId: 'channel-1',
    messageId: `message-${n}`,
    text: `**now** @everyone\n${n} ${'x'.repeat(900)}`,
  }));
  const [field] = present({ examples })?.fields ?? [];
  expect(field?.name).toBe('Messages');
  expect(field?.value).toContain('> \\*\\*now\\*\\* @\u200Beveryone\n> 1 xxx');
  expect(field?.value).toContain('> 3 ');
  expect(field?.value).not.toContain('> 4 ');
  expect(field?.value.length).toBeLessThanOrEqual(1024);
});

test('says that it was lifted', () => {
  expect(present({ liftedAt: 1_790_000_600_000 })).toMatchObject({
    title: '▶ Trading goes on: Nora',
    description: expect.stringContaining('lifted <t:1790000600:R>'),
  });
});
