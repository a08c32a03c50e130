import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { decimal, sumDecimals } from '@trade-executor/domain/decimal';

/** What all entries of the plan hold together, base asset; null: nothing was planned. */
export function plannedQuantity({ plan }: Pick<ReceiptView, 'plan'>): string | null {
  return plan === null ? null : sumDecimals(plan.entries.map(({ quantity }) => decimal(quantity))).toFixed();
}
