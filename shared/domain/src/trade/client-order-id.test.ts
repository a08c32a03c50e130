import { expect, test } from 'vitest';
import { clientOrderId } from './client-order-id.ts';

const parts = { signalId: 'signal-1', copierId: 'copier-1', round: 1, leg: 'stop', generation: 1 } as const;

test('32 hex characters, the same for the same intent and another for any other', () => {
  const id = clientOrderId(parts);
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(clientOrderId({ ...parts })).toBe(id);
  const others = [
    { ...parts, signalId: 'signal-2' },
    { ...parts, copierId: 'copier-2' },
    { ...parts, round: 2 },
    { ...parts, leg: 'target-1' as const },
    { ...parts, generation: 2 },
  ];
  expect(new Set([id, ...others.map(clientOrderId)]).size).toBe(6);
});
