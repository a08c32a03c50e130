import { endOrder } from './end-order.ts';
import { findPaperOrder, type Matched, type PaperAccountState } from './paper-account.ts';

export type Cancelled = Matched & { readonly code: 'CANCELLED' | 'ALREADY_ENDED' | 'NOT_FOUND' };

export function cancelOrder(account: PaperAccountState, clientOrderId: string): Cancelled {
  const order = findPaperOrder(account, clientOrderId);
  if (order === null) return { code: 'NOT_FOUND', account, events: [] };
  if (order.status !== 'open') return { code: 'ALREADY_ENDED', account, events: [] };
  const { accountId } = account;
  return {
    code: 'CANCELLED',
    account: endOrder(account, { ...order, status: 'cancelled' }),
    events: [{ type: 'order_cancelled', accountId, clientOrderId, venueOrderId: order.venueOrderId }],
  };
}
