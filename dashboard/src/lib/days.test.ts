import { expect, test } from 'vitest';
import { dayRange } from './days.ts';

test('both days are included to their last millisecond', () => {
  expect(dayRange({ from: '2026-11-01', to: '2026-11-01' })).toEqual({ from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 10, 2) });
  expect(dayRange({ to: '2026-11-01' })).toEqual({ to: Date.UTC(2026, 10, 2) });
});
