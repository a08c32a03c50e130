import { judgeMarket, marketHalt } from '@trade-executor/domain/risk/judge-market';
import { MINUTE_MS, type UnixMs } from '@trade-executor/domain/time';
import type { ExecutionDeps } from '../execution-deps.ts';
import { liftHalt, pullHalt } from '../halts/pull-halt.ts';
import type { KeptHalt, Store } from '../ports/store.ts';

/** Of the platform's newest halts: people's among them. */
const HALTS = 50;

/**
 * Turns entries off everywhere while the market as a whole moves too fast or shows no prices, and on again when it has been calm for a while, or an
 * admin switched the breaker off. What an admin lifted stays lifted for as long. Exits and protection are never touched.
 */
export async function watchMarket(deps: ExecutionDeps): Promise<void> {
  const { store, clock, market, marketWatch, log } = deps;
  const reading = marketWatch.look(market, clock.marketNow());
  const [limits, latest] = await Promise.all([store.marketLimits(), store.latestHalts('platform', 'platform', HALTS)]);
  const now = clock.now();
  const halts = latest.filter(({ cause }) => cause === 'market');
  const present = halts.find(({ liftedAt }) => liftedAt === null);
  const alarm = judgeMarket(reading, limits);
  const calmMs = limits.calmMinutes * MINUTE_MS;

  if (present !== undefined) {
    if (alarm !== null) return prolong(store, present, now, calmMs);
    if (limits.on && now < (present.until ?? now)) return;
    if (!(await liftHalt(store, present, { at: now, by: null }))) return;
    log.warn({ event: 'market.calm', haltId: present.haltId }, 'entries are on again');
    return deps.tellingWritten();
  }
  if (alarm === null || halts.some(({ liftedAt, liftedBy }) => liftedBy !== null && liftedAt !== null && now < liftedAt + calmMs)) return;
  const halt = marketHalt(alarm, limits, now);
  const pulled = await pullHalt(store, halt);
  const { medianMoveRatio, unpricedRatio } = reading;
  const numbers = { medianMoveRatio: medianMoveRatio?.toString(), unpricedRatio: unpricedRatio?.toString() };
  log.warn({ event: 'market.halted', haltId: halt.haltId, pulled, ...numbers }, 'entries are off everywhere');
  deps.tellingWritten();
}

/** Not with every look, which would be a write each time; early enough that the halt does not lapse between two looks. */
async function prolong(store: Store, { haltId, until }: KeptHalt, now: UnixMs, calmMs: number): Promise<void> {
  const wanted = now + calmMs;
  if (until === null || wanted - until >= Math.min(MINUTE_MS, calmMs / 2)) await store.prolongHalt(haltId, wanted);
}
