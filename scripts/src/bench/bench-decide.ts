import { decideSignal } from '@trade-executor/domain/decide/decide-signal';
import type { DecisionContext } from '@trade-executor/domain/decide/decision';
import { compareTime } from './compare-time.ts';
import { decideBare } from './decide-bare.ts';
import { makeThousandCopiers } from './thousand-copiers.ts';
import { reportRatio } from './report-ratio.ts';

/** Compares deciding, sizing and planning one signal for a thousand copiers with the same arithmetic as one bare loop. */
export async function benchDecide(): Promise<boolean> {
  const contexts = makeThousandCopiers();
  const decided = contexts.map(decideSignal);
  const bare = contexts.map(decideBare);
  const differing = decided.findIndex(({ plan }, place) => planText(plan) !== planText(bare[place] ?? null));
  if (differing >= 0) {
    console.error(
      `the bare loop is not the same arithmetic: copier ${differing} has ${planText(decided[differing]?.plan ?? null)} and ${planText(bare[differing] ?? null)}`,
    );
    return false;
  }
  const all = (decide: (context: DecisionContext) => unknown) => () => {
    for (const context of contexts) decide(context);
  };
  const ratio = compareTime(all(decideSignal), all(decideBare), 5);
  return reportRatio({ name: 'decide', bar: 3, peer: 'the same arithmetic as one bare loop, 1,000 copiers' }, ratio);
}

type Plan = ReturnType<typeof decideBare>;

function planText(plan: Plan): string {
  if (plan === null) return 'nothing';
  const entries = plan.entries.map(({ quantity, limitPrice }) => `${quantity.toString()} @ ${limitPrice?.toString() ?? 'market'}`);
  const targets = plan.targets.map(({ price, share }) => `${price.toString()} ${share.toString()}`);
  return [entries.join(' + '), plan.stopLoss, targets.join(' / '), plan.leverage, plan.riskAmount].map(String).join('; ');
}
