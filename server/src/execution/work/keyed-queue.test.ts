import { expect, test } from 'vitest';
import { createKeyedQueue } from './keyed-queue.ts';

test('work under one key runs in order, also after a failure', async () => {
  const queue = createKeyedQueue();
  const seen: number[] = [];
  const first = queue.run('account', async () => {
    await Promise.resolve();
    seen.push(1);
    throw new Error('one trade fails');
  });
  const second = queue.run('account', async () => void seen.push(2));
  await expect(first).rejects.toThrow('one trade fails');
  await second;
  expect(seen).toEqual([1, 2]);
});

test('keys do not wait for each other', async () => {
  const queue = createKeyedQueue();
  const gate = Promise.withResolvers<void>();
  const blocked = queue.run('slow', () => gate.promise);
  await queue.run('quick', async () => undefined);
  gate.resolve();
  await blocked;
});

test('work that would wait for itself is refused instead of hanging', async () => {
  const queue = createKeyedQueue();
  await expect(queue.run('account', () => queue.run('account', async () => undefined))).rejects.toThrow('waits for itself');
});

test('idle waits for work that other work queues', async () => {
  const queue = createKeyedQueue();
  const seen: string[] = [];
  void queue.run('message', async () => {
    void queue.run('account', async () => void seen.push('account'));
    seen.push('message');
  });
  await queue.idle();
  expect(seen).toEqual(['message', 'account']);
});
