import type { PaperAccountState, PaperOrder } from './paper-account.ts';

const MOST_ENDED_ORDERS = 500;

/** Moves an order from the open ones to the ended ones. */
export function endOrder(account: PaperAccountState, ended: PaperOrder): PaperAccountState {
  return {
    ...account,
    openOrders: account.openOrders.filter(({ venueOrderId }) => venueOrderId !== ended.venueOrderId),
    endedOrders: [...account.endedOrders, ended].slice(-MOST_ENDED_ORDERS),
  };
}
