import type { Copier } from '@trade-executor/domain/copier';
import type { Halt } from '@trade-executor/domain/risk/halt';
import { isLossHaltOver, lossHalts } from '@trade-executor/domain/risk/loss-halt';
import { standingQuestion } from '@trade-executor/domain/risk/past-standing';
import type { ExecutionDeps } from '../execution-deps.ts';
import { liftHalt, pullHalt } from '../halts/pull-halt.ts';

/** Pauses copiers whose account has reached one of their loss limits, as they want it, once a day, week or peak; ends what is over. */
export async function watchLosses(deps: ExecutionDeps): Promise<void> {
  await liftThoseOver(deps);
  for (const accountId of deps.losses.accountsToLookAt(deps.management.open())) {
    try {
      await watchAccount(deps, accountId);
    } catch (error) {
      deps.log.error({ event: 'loss_watch.failed', accountId, error }, 'looked at again with its next open trade');
    }
  }
}

async function watchAccount(deps: ExecutionDeps, accountId: string): Promise<void> {
  const { store } = deps;
  const account = await store.findAccount(accountId);
  const copiers = account === null ? [] : await store.copiersOfTrader(account.traderId);
  for (const copier of copiers.filter((one) => one.accountId === accountId)) {
    if ((await newHaltsOf(deps, copier)).length === 0) continue;
    await deps.accountWork.run(accountId, async () => {
      for (const halt of await newHaltsOf(deps, copier)) await pull(deps, halt); // what the account has now that nobody else works on it
    });
  }
}

async function newHaltsOf({ store, venue, clock }: ExecutionDeps, copier: Copier): Promise<readonly Halt[]> {
  const { maxDailyLossRatio, maxWeeklyLossRatio, maxDrawdownRatio } = copier.settings;
  if (maxDailyLossRatio === null && maxWeeklyLossRatio === null && maxDrawdownRatio === null) return [];
  const marketNow = clock.marketNow();
  const question = standingQuestion(copier, marketNow, '');
  if (question === null) return [];
  const [balance, past] = await Promise.all([venue.balance(copier.accountId), store.standing(question)]);
  const halts = lossHalts({ copier, past, balance, now: clock.now(), marketNow });
  const known = await Promise.all(halts.map(({ haltId }) => store.findHalt(haltId)));
  return halts.filter((_halt, place) => known[place] === null);
}

async function pull(deps: ExecutionDeps, halt: Halt): Promise<void> {
  const pulled = await pullHalt(deps.store, halt);
  const { haltId, scopeId: copierId, cause, pause } = halt;
  deps.log.warn({ event: 'copier.halted', haltId, copierId, cause, pause, pulled }, 'a loss limit was reached');
  deps.tellingWritten();
}

async function liftThoseOver({ store, clock, tellingWritten }: ExecutionDeps): Promise<void> {
  const [now, marketNow] = [clock.now(), clock.marketNow()];
  const live = await store.liveHalts(now);
  for (const halt of live.filter(({ scope, cause }) => scope === 'copier' && (cause === 'daily_loss' || cause === 'weekly_loss'))) {
    const copier = await store.findCopier(halt.scopeId);
    if (copier === null || !isLossHaltOver(halt, copier, marketNow)) continue;
    if (await liftHalt(store, halt, { at: now, by: null })) tellingWritten();
  }
}
