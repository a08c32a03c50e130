import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { Check, X } from 'lucide-react';
import { cn } from '../../../lib/cn.ts';
import { ruleName, ruleNumbers } from '../rule-words.ts';

export function RuleList({ rules }: { readonly rules: ReceiptView['rules'] }) {
  return (
    <ul className="divide-y rounded-xl border">
      {rules.map((rule) => {
        const Icon = rule.passed ? Check : X;
        return (
          <li key={rule.rule} className="flex gap-3 px-4 py-2.5 text-sm">
            <Icon
              role="img"
              aria-label={rule.passed ? 'passed' : 'not passed'}
              className={cn('mt-0.5 size-4 shrink-0', rule.passed ? 'text-gain' : 'text-loss')}
            />
            <div className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-6 gap-y-0.5">
              <span className={cn(!rule.passed && 'font-semibold')}>{ruleName(rule.rule)}</span>
              <dl className="flex flex-wrap gap-x-4 text-[13px]">
                {ruleNumbers(rule).map(([name, value]) => (
                  <div key={name} className="flex gap-1.5">
                    <dt className="text-muted">{name}</dt>
                    <dd className="num max-w-60 overflow-hidden text-ellipsis">{value}</dd>
                  </div>
                ))}
              </dl>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
