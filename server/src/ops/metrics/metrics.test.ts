import { makeHalt } from '@trade-executor/domain/testing/make-halt';
import { Router } from 'express';
import { expect, test } from 'vitest';
import type { AppEventOf } from '../../events/app-event.ts';
import { createEventBus } from '../../events/event-bus.ts';
import { storeWithEvents } from '../../events/store-with-events.ts';
import { venueWithEvents } from '../../events/venue-with-events.ts';
import type { Venue } from '../../execution/ports/venue.ts';
import { entryOutcome, openEngineRig } from '../../execution/testing/engine-rig.ts';
import { openOpsRig, SERVICE_TOKEN } from '../testing/ops-rig.ts';

async function openTrading(wrap: (venue: Venue) => Venue = (venue) => venue) {
  const bus = createEventBus((error) => {
    throw error;
  });
  const ops = await openOpsRig(Router(), bus);
  let now = 0;
  const clock = { now: () => (now += 100) };
  const rig = await openEngineRig({
    copiers: 2,
    wrapStore: (store) => storeWithEvents({ store, bus, clock }),
    wrapVenue: (venue) => venueWithEvents({ name: 'paper', venue: wrap(venue), bus, clock }),
  });
  return { ops, rig, bus };
}

test('a signal on two copiers is counted from message to protected position', async () => {
  const { ops, rig } = await openTrading();
  await rig.post({ messageId: 'm', outcome: entryOutcome(), postedAt: rig.clock.now() });
  await rig.post({ messageId: 'm', outcome: entryOutcome(), postedAt: rig.clock.now() });
  await rig.post({ outcome: entryOutcome(), authorised: false });
  const orders = (await rig.trades()).flatMap((trade) => trade.orders);
  const samples = await ops.samples();
  expect(samples.get('signals_total{source_kind="discord",outcome="entry"}')).toBe(2);
  expect(samples.get('duplicate_suppressed_total')).toBe(1);
  expect(samples.get('order_outcome_total{venue="paper",class="confirmed"}')).toBe(orders.length);
  expect(samples.get('fanout_lag_seconds_count')).toBe(2);
  expect(samples.get('signal_to_order_seconds_count')).toBe(2);
  expect(samples.get('unprotected_seconds_count')).toBe(2);
  expect(samples.get('orders_unresolved')).toBe(0);
  expect(samples.get('emergency_exit_total')).toBe(0);
  await rig.engine().stop();
});

test('a denied copier, an order without a clear answer and a venue that refuses are told apart', async () => {
  const answers = ['OUTCOME_UNKNOWN', 'REJECTED'] as const;
  let asked = 0;
  const { ops, rig } = await openTrading((venue) => ({
    ...venue,
    place: async () => {
      const code = answers[asked++ % 2] ?? 'REJECTED';
      return code === 'REJECTED' ? { code, reason: 'X', venueMessage: 'no' } : { code, detail: 'lost' };
    },
  }));
  await rig.post({ outcome: entryOutcome(), postedAt: rig.clock.now() });
  await rig.post({ outcome: entryOutcome({ base: 'NOTHING' }), postedAt: rig.clock.now() });
  const samples = await ops.samples();
  expect(samples.get('order_outcome_total{venue="paper",class="unresolved"}')).toBeGreaterThan(0);
  expect(samples.get('order_outcome_total{venue="paper",class="rejected"}')).toBeGreaterThan(0);
  expect(samples.get('order_outcome_total{venue="none",class="denied"}')).toBe(2);
  expect(samples.get('orders_unresolved')).toBe(1);
  await rig.engine().stop();
});

const changed: AppEventOf<'trade.changed'> = {
  type: 'trade.changed',
  tradeId: 'trade-1',
  accountId: 'account-1',
  communityId: 'community-1',
  providerId: 'provider-1',
  stage: 'open',
  unresolvedOrders: 0,
  unprotected: false,
  leftInEmergency: false,
  at: 0,
};

test('time without a stop, and leaving for it, are counted once per trade', async () => {
  const { bus, health, samples } = await openOpsRig();
  health.unprotected = 1;
  bus.emit({ ...changed, unprotected: true, at: 1_000 });
  bus.emit({ ...changed, unprotected: true, at: 3_000 });
  bus.emit({ ...changed, stage: 'closing', leftInEmergency: true, at: 6_500 });
  bus.emit({ ...changed, stage: 'closing', leftInEmergency: true, at: 6_600 });
  bus.emit({ ...changed, stage: 'closed', leftInEmergency: true, at: 7_000 });
  const found = await samples();
  expect(found.get('positions_unprotected')).toBe(1);
  expect(found.get('unprotected_seconds_sum')).toBe(5.5);
  expect(found.get('unprotected_seconds_bucket{le="5"}')).toBe(0);
  expect(found.get('emergency_exit_total')).toBe(1);
});

test('requests are measured under the pattern of their route, and refusals counted', async () => {
  const trades = Router()
    .get('/trades/:tradeId', (_req, res) => void res.json({}))
    .get('/admin/users/:userId', (_req, res) => void res.status(403).json({}))
    .get('/broken/:id', () => {
      throw Object.assign(new Error('broken'), { status: 500 });
    });
  const { url, samples, bus } = await openOpsRig(Router().use('/api', trades));
  await fetch(`${url}/api/trades/secret-1?x=2`);
  await fetch(`${url}/api/admin/users/secret-2`);
  await fetch(`${url}/api/broken/secret-3`);
  await fetch(`${url}/nothing/secret-4`);
  bus.emit({ type: 'socket.refused' });
  const found = await samples();
  const counted = (method: string, route: string, status: number): number | undefined =>
    found.get(`http_server_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`);
  expect(counted('GET', '/api/trades/:tradeId', 200)).toBe(1);
  expect(counted('GET', '/api/admin/users/:userId', 403)).toBe(1);
  expect(counted('GET', '/api/broken/:id', 500)).toBe(1);
  expect(counted('GET', 'none', 404)).toBe(1);
  expect(found.get('authz_fail_total{surface="http"}')).toBe(1);
  expect(found.get('authz_fail_total{surface="socket"}')).toBe(1);
  expect([...found.keys()].filter((key) => key.includes('secret'))).toEqual([]);
  expect(found.get('event_loop_delay_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0);
});

test('metrics are open on this machine, and through a proxy only with the service token', async () => {
  const { url } = await openOpsRig();
  const status = async (headers: Record<string, string>): Promise<number> => (await fetch(`${url}/metrics`, { headers })).status;
  expect(await status({})).toBe(200);
  expect(await status({ 'x-forwarded-for': '203.0.113.7' })).not.toBe(200);
  expect(await status({ 'x-forwarded-for': '203.0.113.7', authorization: `Bearer ${SERVICE_TOKEN}` })).toBe(200);
});

test('kill switches that are pulled are counted by what they stop', async () => {
  const { store, samples } = await openOpsRig();
  await store.saveHalt(makeHalt({ haltId: 'one' }), []);
  await store.saveHalt(makeHalt({ haltId: 'two', scope: 'platform', cause: 'market' }), []);
  await store.saveHalt(makeHalt({ haltId: 'three' }), []);
  await store.liftHalt('three', { at: 1, by: null }, []);
  const counted = await samples();
  expect(['platform', 'provider', 'trader'].map((scope) => counted.get(`kill_switch_state{scope="${scope}"}`))).toEqual([1, 1, 0]);
});
