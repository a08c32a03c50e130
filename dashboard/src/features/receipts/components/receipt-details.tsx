import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { sizeLimitOf } from '@trade-executor/domain/risk/rule-words';
import { Facts } from '../../../components/figures/facts.tsx';
import { formatMoney, formatNumber, formatPrice } from '../../../lib/format-number.ts';
import { plannedQuantity } from '../receipt-size.ts';
import { DenialBox } from './denial-box.tsx';
import { RuleList } from './rule-list.tsx';

/** Why, in people's words; then each rule with its numbers; then what was planned. */
export function ReceiptDetails({ receipt }: { readonly receipt: ReceiptView }) {
  const { denial, rules, plan } = receipt;
  const sizeLimit = sizeLimitOf(rules);
  const together = plannedQuantity(receipt);
  return (
    <div className="grid grid-cols-1 gap-5">
      {denial ? <DenialBox denial={denial} /> : null}
      {rules.length > 0 ? (
        <section>
          <h3 className="mb-2 text-[13px] font-medium text-muted">
            Rules, {rules.filter(({ passed }) => passed).length} of {rules.length} passed
          </h3>
          <RuleList rules={rules} />
        </section>
      ) : null}
      {plan ? (
        <section>
          <h3 className="mb-2 text-[13px] font-medium text-muted">Plan</h3>
          <div className="rounded-xl border px-4 py-3">
            <Facts
              facts={[
                ...plan.entries.map(
                  ({ type, price, quantity }, place) =>
                    [
                      plan.entries.length > 1 ? `Entry ${place + 1}` : 'Entry',
                      `${formatNumber(quantity)} ${price ? `${type} at ${formatPrice(price)}` : 'at market'}`,
                    ] as const,
                ),
                ...(together !== null && plan.entries.length > 1 ? [['Entries together', formatNumber(together)] as const] : []),
                ...(sizeLimit === null ? [] : [['Size set by', sizeLimit] as const]),
                ['Stop', formatPrice(plan.stopLoss)],
                ...(plan.leverage === null ? [] : [['Leverage', `${formatNumber(plan.leverage)}×`] as const]),
                ['Lost if the stop is hit', formatMoney(plan.riskAmount)],
              ]}
            />
          </div>
        </section>
      ) : null}
    </div>
  );
}
