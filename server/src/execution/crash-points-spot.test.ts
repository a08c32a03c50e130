import { makeSpotInstrument } from '@trade-executor/domain/testing/make-instrument';
import { decimal, sumDecimals } from '@trade-executor/domain/decimal';
import { describe, expect, test } from 'vitest';
import { createCrashPoint, type CrashPoint } from './testing/crash-point.ts';
import { entryOutcome, instructionOutcome, openEngineRig, type EngineRig } from './testing/engine-rig.ts';

const call = entryOutcome({
  market: 'spot',
  legs: [
    { type: 'market', prices: [], shares: null },
    { type: 'limit', prices: ['39800'], shares: null },
  ],
});

/** Every cancel-replace of a stop that spot knows: another entry fills, a target is reached, the provider moves the stop, a part is closed, the stop is hit. */
const steps: readonly ((rig: EngineRig) => Promise<unknown>)[] = [
  (rig) => rig.post({ messageId: 'call', outcome: call }),
  (rig) => follow(rig, '39750'),
  (rig) => follow(rig, '41100'),
  (rig) => rig.post({ messageId: 'word', outcome: instructionOutcome({ action: 'breakeven' }) }),
  (rig) => rig.post({ messageId: 'part', outcome: instructionOutcome({ action: 'partial_close', fraction: '0.5' }) }),
  (rig) => follow(rig, '39500'),
];
/** What the bot sends again when nobody acknowledged it. */
const told = new Set([0, 3, 4]);

function follow(rig: EngineRig, price: string): Promise<void> {
  rig.feed.moveTo(price);
  return rig.follow();
}

async function live(crash: CrashPoint): Promise<EngineRig> {
  const rig = await openEngineRig({
    instruments: [makeSpotInstrument()],
    wrapStore: crash.wrapStore,
    wrapVenue: crash.wrapVenue,
  });
  crash.arm();
  for (const [place, step] of steps.entries()) {
    const wasDead = crash.hasCrashed();
    await Promise.race([step(rig), crash.crashed.then(() => (wasDead ? new Promise(() => undefined) : undefined))]);
    if (!wasDead && crash.hasCrashed()) {
      await rig.restart();
      if (told.has(place)) await step(rig);
      await rig.follow();
    }
    await expectProtected(rig);
  }
  return rig;
}

/** One stop for all that can be sold, and never more on sale than is held. */
async function expectProtected(rig: EngineRig): Promise<void> {
  const [position] = await rig.venue.positions('account-1');
  const sells = (await rig.venue.openOrders('account-1')).filter(({ intent }) => intent.side === 'sell');
  const held = (position?.quantity ?? decimal('0')).round(3, 0);
  expect(sells.map(({ intent }) => `${intent.type} ${intent.quantity.toString()}`)).toEqual(
    held.eq('0') ? [] : [`stop ${held.toString()}`],
  );
}

async function endOf(rig: EngineRig) {
  const { stage, closeReason, position, orders } = await rig.trade();
  return {
    stage,
    closeReason,
    realizedPnl: position.realizedPnl.toFixed(),
    fees: position.fees.toFixed(),
    dust: position.dust.toFixed(),
    filled: orders.filter(({ fills }) => fills.length > 0).map(({ intent }) => `${intent.leg} ${intent.quantity.toFixed()}`),
  };
}

describe('on spot, whenever the engine dies', async () => {
  const undisturbed = createCrashPoint(0, 'before');
  const expected = await endOf(await live(undisturbed));

  test('the undisturbed life ends as it should', () => {
    expect(expected).toMatchObject({ stage: 'closed', closeReason: 'stop' });
    expect(expected.filled.map((leg) => leg.split(' ')[0])).toEqual(['entry-0', 'entry-1', 'target-0', 'stop', 'exit']);
  });

  for (const when of ['before', 'after'] as const) {
    test(`${when} any of its ${undisturbed.calls.length} calls through a port, nothing is lost, sold twice or left without its stop`, async () => {
      for (let at = 1; at <= undisturbed.calls.length; at++) {
        const crash = createCrashPoint(at, when);
        const rig = await live(crash);
        const where = `${when} call ${at}, ${crash.calls[at - 1]}`;
        expect(await endOf(rig), where).toEqual(expected);
        expect((await rig.venue.ledgerDifference('account-1')).toFixed(), where).toBe('0');
        expect(await rig.venue.openOrders('account-1'), where).toEqual([]);
        const left = sumDecimals((await rig.venue.positions('account-1')).map(({ quantity }) => quantity));
        expect(left.toFixed(), where).toBe(expected.dust);
        expect((await rig.store.findAccount('account-1'))?.reservations, where).toEqual([]);
      }
    }, 60_000);
  }
});
