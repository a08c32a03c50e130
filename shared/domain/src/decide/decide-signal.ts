import type { Instrument } from '../instruments/instrument.ts';
import { resolveInstrument } from '../instruments/resolve-instrument.ts';
import { approvePlan } from '../risk/approve-plan.ts';
import { confidentEnough } from '../risk/confident-enough.ts';
import type { RuleContext } from '../risk/rule.ts';
import { runRules } from '../risk/run-rules.ts';
import type { RuleVerdict } from '../risk/verdict.ts';
import { balanceToSizeBy, marginModeFor } from '../sizing/margin-mode-for.ts';
import { sizeOrder, type SizeOrderInput } from '../sizing/size-order.ts';
import { planTrade } from '../trade/plan-trade.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { isAhead } from './direction.ts';
import { readLevels } from './levels.ts';
import { sizeVerdict } from './size-verdict.ts';
import { targetLevels } from './target-levels.ts';

/**
 * Returns what this copier does with this signal: resolve, ask every rule, size, plan, and judge the plan once more. The verdict "size", and
 * after it those on the order, are there whenever the levels allow a size, denied or not, so that a receipt also shows what was not traded.
 */
export function decideSignal(context: DecisionContext): Decision {
  const { signal, profile, instruments, quoteOf, copier, account, marketNow, standing } = context;
  const { order } = signal;
  const resolved = resolveInstrument({ order, profile, instruments, quoteOf });
  const quote = resolved.ok ? quoteOf(resolved.value.instrument.symbol) : null;
  const facts = resolved.ok ? context.factsOf(resolved.value.instrument.symbol) : null;
  const levels =
    resolved.ok && quote !== null && facts !== null
      ? readLevels({ ...resolved.value, order, profile, settings: copier.settings, facts, quote })
      : null;
  const verdicts = runRules({ ...context, resolved, levels });

  const instrument = resolved.ok ? resolved.value.instrument : null;
  const input = sizeInput({ ...context, resolved, levels });
  if (!resolved.ok || facts === null || levels === null || !levels.stop.ok || input === null) return denied(verdicts, instrument);

  const size = sizeOrder(input);
  // Judged again: an entry too small for the venue is no longer there to measure them by.
  const targets =
    size.ok && size.value.entries.length < levels.entries.length
      ? targetLevels({ ...resolved.value, order, profile, settings: copier.settings, quote: levels.quote, entries: size.value.entries })
      : levels.targets;
  const rules = [...verdicts, sizeVerdict(size, input, targets)];
  if (!size.ok) return denied(rules, instrument);
  const plan = planTrade({
    instrument: resolved.value.instrument,
    order,
    settings: copier.settings,
    facts,
    size: size.value,
    stop: levels.stop.value,
    targets: targets.targets,
    marketNow,
  });
  const approval = approvePlan({ ...context, instrument: resolved.value.instrument, plan, size: size.value });
  const asked = confidentEnough({ confidence: signal.confidence, settings: copier.settings, confirmed: context.confirmed ?? false });
  const known = [...rules, ...approval.rules];
  const all = [...known, asked];
  if (approval.plan === null || known.some(({ passed }) => !passed)) return denied(all, instrument);
  if (!asked.passed) return { ...denied(all, instrument), toConfirm: approval.plan };
  const { symbol } = resolved.value.instrument;
  const mayReverse = copier.settings.allowReversal && account.conflictPolicy === 'first_wins'; // otherwise both sides stand side by side
  const reverses = standing.open
    .filter((one) => mayReverse && one.copierId === copier.copierId && one.symbol === symbol && one.side !== order.side)
    .map(({ tradeId }) => tradeId);
  return { rules: all, denial: null, instrument, plan: approval.plan, toConfirm: null, reverses };
}

/** The first denial decides. */
function denied(rules: readonly RuleVerdict[], instrument: Instrument | null): Decision {
  return {
    rules,
    denial: rules.find(({ denial }) => denial !== null)?.denial ?? null,
    instrument,
    plan: null,
    toConfirm: null,
    reverses: [],
  };
}

/** Null when there is nothing to size: no instrument, no entry, a short on spot, or no stop on the losing side of every entry. */
function sizeInput({
  signal: { order },
  profile,
  newProvider,
  copier,
  account,
  balance,
  setUp,
  standing,
  resolved,
  levels,
}: RuleContext): SizeOrderInput | null {
  if (!resolved.ok || levels === null || levels.entries.length === 0 || !levels.stop.ok) return null;
  if (resolved.value.instrument.kind === 'spot' && order.side === 'short') return null;
  const { entries, quote } = levels;
  const stopLoss = levels.stop.value.price;
  if (!entries.every(({ price }) => isAhead(order.side, price, stopLoss))) return null;
  const { instrument } = resolved.value;
  const isSpot = instrument.kind === 'spot';
  return {
    order,
    profile,
    newProvider,
    settings: copier.settings,
    account,
    balance: isSpot ? balance : balanceToSizeBy(balance, marginModeFor(copier.settings, order), setUp),
    instrument,
    quote,
    entries,
    stopLoss,
    open: standing.open,
  };
}
