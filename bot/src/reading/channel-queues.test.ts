import { expect, test } from 'vitest';
import { createChannelQueues } from './channel-queues.ts';

test('jobs of one channel run in order; another channel does not wait for them', async () => {
  const queues = createChannelQueues({ onError: () => undefined });
  const done: string[] = [];
  const gate = Promise.withResolvers<void>();
  const other = Promise.withResolvers<void>();
  queues.add('a', async () => {
    await gate.promise;
    done.push('a1');
  });
  queues.add('a', async () => void done.push('a2'));
  queues.add('b', async () => {
    done.push('b1');
    other.resolve();
  });
  await other.promise;
  expect(done).toEqual(['b1']);
  gate.resolve();
  await queues.idle();
  expect(done).toEqual(['b1', 'a1', 'a2']);
});

test('a failed job is reported and does not stop its channel', async () => {
  const failures: unknown[] = [];
  const queues = createChannelQueues({ onError: (error) => failures.push(error) });
  const done: string[] = [];
  queues.add('a', async () => Promise.reject(new Error('broken')));
  queues.add('a', async () => void done.push('next'));
  await queues.idle();
  expect(done).toEqual(['next']);
  expect(failures).toEqual([new Error('broken')]);
});
