import { expect, test } from 'vitest';
import { createEventBus } from './event-bus.ts';

test('listeners hear their own kind of event only, until they leave', () => {
  const bus = createEventBus(() => undefined);
  const heard: string[] = [];
  const leave = bus.on('equity.changed', ({ accountId }) => heard.push(accountId));
  bus.emit({ type: 'equity.changed', accountId: 'account-1' });
  bus.emit({ type: 'socket.refused' });
  leave();
  bus.emit({ type: 'equity.changed', accountId: 'account-2' });
  expect(heard).toEqual(['account-1']);
});

test('a listener that throws reaches neither whoever emits nor the others', () => {
  const failures: unknown[] = [];
  const bus = createEventBus((error) => failures.push(error));
  const heard: string[] = [];
  bus.on('equity.changed', () => {
    throw new Error('broken');
  });
  bus.on('equity.changed', ({ accountId }) => heard.push(accountId));
  bus.emit({ type: 'equity.changed', accountId: 'account-1' });
  expect(heard).toEqual(['account-1']);
  expect(failures).toEqual([new Error('broken')]);
});
