import { describe, expect, test } from 'vitest';
import type { Clock } from '../ports/clock.ts';

/** A clock, and a way to let its wall time pass. */
export type ClockRig = { readonly clock: Clock; readonly passTime: (ms: number) => Promise<void> };

/** Registers the promises that every clock keeps. */
export function describeClock(name: string, open: () => ClockRig): void {
  describe(`${name} keeps the contract of a clock`, () => {
    test('neither time ever goes back', async () => {
      const { clock, passTime } = open();
      for (let count = 0; count < 5; count += 1) {
        const [now, marketNow] = [clock.now(), clock.marketNow()];
        await passTime(2);
        expect(clock.now()).toBeGreaterThanOrEqual(now);
        expect(clock.marketNow()).toBeGreaterThanOrEqual(marketNow);
      }
    });

    test('a sleeper wakes when its time has come, not before', async () => {
      const { clock, passTime } = open();
      const wakeAt = clock.now() + 10;
      const slept = clock.sleep(10).then(() => clock.now());
      await passTime(15);
      expect(await slept).toBeGreaterThanOrEqual(wakeAt - 1); // a timer may be a millisecond early
    });

    test('sleepers wake in the order of their times', async () => {
      const { clock, passTime } = open();
      const woken: string[] = [];
      const sleepers = [
        clock.sleep(20).then(() => woken.push('late')),
        clock.sleep(5).then(() => woken.push('early')),
        clock.sleep(0).then(() => woken.push('at once')),
      ];
      await passTime(25);
      await Promise.all(sleepers);
      expect(woken).toEqual(['at once', 'early', 'late']);
    });

    test('an aborted sleep ends at once, without an error', async () => {
      const { clock } = open();
      const stop = new AbortController();
      const before = clock.now();
      const slept = clock.sleep(60_000, stop.signal);
      stop.abort();
      await slept;
      await clock.sleep(60_000, stop.signal);
      expect(clock.now() - before).toBeLessThan(60_000);
    });
  });
}
