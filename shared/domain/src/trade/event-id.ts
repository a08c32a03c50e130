import type { Decimal } from '../decimal.ts';
import type { UnixMs } from '../time.ts';
import type { Trade } from './trade.ts';

/**
 * Ids of events, made of the fact they tell: the same fact has the same id, whether it came by stream, by the answer to a request or by a
 * look-up, and so counts once.
 */
export const createdEventId = (tradeId: string): string => `created:${tradeId}`;
export const fillEventId = (fillId: string): string => `fill:${fillId}`;
export const liquidatedEventId = (fillId: string): string => `liquidated:${fillId}`;
/** @param quantity what the venue held then */
export const adoptedEventId = (at: UnixMs, quantity: Decimal): string => `adopted:${at}:${quantity.toString()}`;
export const fundingEventId = (at: UnixMs): string => `funding:${at}`;
export const acceptedEventId = (clientOrderId: string): string => `accepted:${clientOrderId}`;
export const rejectedEventId = (clientOrderId: string): string => `rejected:${clientOrderId}`;
/** Cancelled or expired: an order ends once. */
export const endedEventId = (clientOrderId: string): string => `ended:${clientOrderId}`;
/** @param attempt the one whose outcome is unknown */
export const unresolvedEventId = (clientOrderId: string, attempt: number): string => `unresolved:${clientOrderId}:${attempt}`;
/** @param attempt the one that is known absent */
export const retriedEventId = (clientOrderId: string, attempt: number): string => `retried:${clientOrderId}:${attempt}`;
/** @param entryExpiresAt the expiry that passed, since an amended plan has another */
export const entriesExpiredEventId = (entryExpiresAt: UnixMs): string => `entries-expired:${entryExpiresAt}`;
/** @param requestId one press of a button or one request, however often it is sent */
export const closeWantedEventId = (requestId: string): string => `close-wanted:${requestId}`;
/** Another id after each exit that was tried, so that a failed emergency exit can be asked for again. */
export const emergencyEventId = ({ orders }: Pick<Trade, 'orders'>): string =>
  `emergency:${orders.filter(({ intent }) => intent.leg === 'exit').length}`;
