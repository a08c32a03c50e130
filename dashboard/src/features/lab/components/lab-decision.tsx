import type { LabDecision, LabPlan } from '@trade-executor/contracts/api/lab';
import { ChevronDown } from 'lucide-react';
import { Facts } from '../../../components/figures/facts.tsx';
import { formatMoney, formatNumber, formatPrice } from '../../../lib/format-number.ts';
import { leverageWords } from '../../../lib/leverage-words.ts';
import { DenialBox } from '../../receipts/components/denial-box.tsx';
import { RuleList } from '../../receipts/components/rule-list.tsx';
import { VerdictMark } from '../../receipts/components/verdict-mark.tsx';

/** What one copier would do with one order: the verdict, and all of it when opened. */
export function LabDecisionRow({ decision, isOnly }: { readonly decision: LabDecision; readonly isOnly: boolean }) {
  const { verdict, denial, providerName, rules, plan, place, understood } = decision;
  return (
    <details className="group" open={isOnly}>
      <summary className="flex cursor-pointer list-none items-center gap-3 px-4 py-3 hover:bg-sunken/60 focus-visible:-outline-offset-2 sm:px-5 [&::-webkit-details-marker]:hidden">
        <VerdictMark verdict={verdict === 'would_trade' ? 'done' : 'denied'} />
        <span className="min-w-0 flex-1 leading-snug">
          <span className="block text-sm font-medium">
            {verdict === 'would_trade' ? 'Would be traded' : 'Would not be traded'}, copying {providerName}
            {place > 0 ? ` (order ${place + 1})` : ''}
          </span>
          <span className="block truncate text-[13px] text-muted">{denial?.what ?? (plan ? planLine(plan) : understood)}</span>
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid grid-cols-1 gap-5 px-4 pt-1 pb-5 sm:px-5">
        {denial ? <DenialBox denial={denial} /> : null}
        {plan ? (
          <section>
            <h3 className="mb-2 text-[13px] font-medium text-muted">Plan</h3>
            <div className="rounded-xl border px-4 py-3">
              <Facts facts={planFacts(plan)} />
            </div>
          </section>
        ) : null}
        <section>
          <h3 className="mb-2 text-[13px] font-medium text-muted">
            Rules, {rules.filter(({ passed }) => passed).length} of {rules.length} passed
          </h3>
          <RuleList rules={rules} />
        </section>
      </div>
    </details>
  );
}

function planLine({ riskAmount, quote, leverage, entries }: LabPlan): string {
  return `${entries.length === 1 ? 'One entry' : `${entries.length} entries`}, ${leverageWords({ leverage, marginMode: null })}, at worst ${formatMoney(riskAmount)} ${quote} lost`;
}

function planFacts(plan: LabPlan): readonly (readonly [string, string])[] {
  const { entries, targets, stopLoss, stopSource, leverage, notional, margin, riskAmount, quote } = plan;
  const numbered = (name: string, place: number, all: readonly unknown[]): string => (all.length > 1 ? `${name} ${place + 1}` : name);
  return [
    ...entries.map(
      ({ type, price, quantity }, place) =>
        [
          numbered('Entry', place, entries),
          `${formatNumber(quantity)} ${price ? `${type} at ${formatPrice(price)}` : 'at market'}`,
        ] as const,
    ),
    ['Stop', `${formatPrice(stopLoss)}${stopSource === 'ours' ? ' (your default)' : ''}`],
    ...targets.map(
      ({ price, sharePercent }, place) =>
        [numbered('Target', place, targets), `${formatPrice(price)}, ${formatNumber(sharePercent)}% of the position`] as const,
    ),
    ...(leverage === null ? [] : [['Leverage', `${formatNumber(leverage)}×`] as const]),
    ['Position', `${formatMoney(notional)} ${quote}${leverage === null ? ', paid in full' : ''}`],
    ...(leverage === null ? [] : [['Margin', `${formatMoney(margin)} ${quote}`] as const]),
    ['Lost if the stop is hit', `${formatMoney(riskAmount)} ${quote}`],
  ];
}
