import type { Account } from '@trade-executor/domain/account';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import type { MarginMode } from '@trade-executor/domain/signals/outcome';
import { describe, expect, test } from 'vitest';
import { makeCopier } from './store/testing/make-facts.ts';
import { createCrashPoint, type CrashPoint } from './testing/crash-point.ts';
import { entryOutcome, instructionOutcome, openEngineRig, type EngineRig } from './testing/engine-rig.ts';

/** A life with everything in it: two entries, a first target, a stop moved by the provider, and the stop hit. */
const steps: readonly ((rig: EngineRig) => Promise<unknown>)[] = [
  (rig) =>
    rig.post({
      messageId: 'call',
      outcome: entryOutcome({
        legs: [
          { type: 'market', prices: [], shares: null },
          { type: 'limit', prices: ['39800'], shares: null },
        ],
      }),
    }),
  (rig) => follow(rig, '39750'),
  (rig) => follow(rig, '41100'),
  (rig) => rig.post({ messageId: 'word', outcome: instructionOutcome({ action: 'breakeven' }) }),
  (rig) => follow(rig, '39500'),
];

function follow(rig: EngineRig, price: string): Promise<void> {
  rig.feed.moveTo(price);
  return rig.follow();
}

type Modes = { readonly account: Partial<Account>; readonly marginMode: MarginMode };

const modes: readonly (readonly [string, Modes])[] = [
  ['one-way, on isolated margin', { account: {}, marginMode: 'isolated' }],
  ['hedged, on cross margin', { account: { positionMode: 'hedge', conflictPolicy: 'separate' }, marginMode: 'cross' }],
];

/** Lives the life; where the engine dies, another takes over and the step is asked for again, as the bot and the market do. */
async function live(crash: CrashPoint, { account, marginMode }: Modes): Promise<EngineRig> {
  const rig = await openEngineRig({ copiers: 2, account, wrapStore: crash.wrapStore, wrapVenue: crash.wrapVenue });
  const numbers = ['1', '2'];
  const settings = { ...defaultSettings, marginMode };
  rig.store.put({
    copiers: numbers.map((n) => makeCopier({ copierId: `copier-${n}`, accountId: `account-${n}`, traderId: `trader-${n}`, settings })),
  });
  crash.arm();
  for (const step of steps) {
    const wasDead = crash.hasCrashed();
    await Promise.race([step(rig), crash.crashed.then(() => (wasDead ? new Promise(() => undefined) : undefined))]);
    if (!wasDead && crash.hasCrashed()) {
      await rig.restart();
      if (step === steps[0])
        await rig.post({
          messageId: 'call',
          outcome: entryOutcome({
            legs: [
              { type: 'market', prices: [], shares: null },
              { type: 'limit', prices: ['39800'], shares: null },
            ],
          }),
        });
      if (step === steps[3]) await rig.post({ messageId: 'word', outcome: instructionOutcome({ action: 'breakeven' }) });
      await rig.follow();
    }
    await expectProtected(rig);
  }
  return rig;
}

async function expectProtected(rig: EngineRig): Promise<void> {
  for (const accountId of ['account-1', 'account-2']) {
    const [position] = await rig.venue.positions(accountId);
    const stops = (await rig.venue.openOrders(accountId)).filter(({ intent }) => intent.type === 'stop');
    const covered = stops.some(({ intent }) => position && intent.quantity.gte(position.quantity));
    expect(position === undefined || covered, `${accountId} holds a position without its stop`).toBe(true);
  }
}

async function endOf(rig: EngineRig) {
  const trades = await rig.trades();
  return trades
    .map(({ copierId, stage, closeReason, position, orders }) => ({
      copierId,
      stage,
      closeReason,
      realizedPnl: position.realizedPnl.toFixed(),
      fees: position.fees.toFixed(),
      filled: orders.filter(({ fills }) => fills.length > 0).map(({ intent }) => `${intent.leg} ${intent.quantity.toFixed()}`),
    }))
    .sort((one, other) => one.copierId.localeCompare(other.copierId));
}

describe.each(modes)('whenever the engine dies, %s', async (_name, mode) => {
  const undisturbed = createCrashPoint(0, 'before');
  const expected = await endOf(await live(undisturbed, mode));

  test('the undisturbed life ends as it should', () => {
    expect(expected.map(({ stage, closeReason }) => `${stage} ${closeReason}`)).toEqual(['closed stop', 'closed stop']);
  });

  for (const when of ['before', 'after'] as const) {
    test(`${when} any of its ${undisturbed.calls.length} calls through a port, nothing is lost, doubled or left without a stop`, async () => {
      for (let at = 1; at <= undisturbed.calls.length; at++) {
        const crash = createCrashPoint(at, when);
        const rig = await live(crash, mode);
        const where = `${when} call ${at}, ${crash.calls[at - 1]}`;
        expect(await endOf(rig), where).toEqual(expected);
        for (const accountId of ['account-1', 'account-2']) {
          expect((await rig.venue.ledgerDifference(accountId)).toFixed(), where).toBe('0');
          expect(await rig.venue.openOrders(accountId), where).toEqual([]);
          expect((await rig.store.findAccount(accountId))?.reservations, where).toEqual([]);
        }
        expect((await rig.store.latestReceipts('trader-1', 50)).map(({ subject }) => subject).sort(), where).toEqual([
          'entry',
          'instruction',
        ]);
      }
    }, 60_000);
  }
});
