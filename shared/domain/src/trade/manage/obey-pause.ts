import { ONE, ZERO } from '../../decimal.ts';
import { severity } from '../../risk/halt.ts';
import { isLive, ordersOfKind } from '../order-facts.ts';
import { byRules, type Manager } from './market-look.ts';

/** Exits only: unfilled entries go. Flatten: the position goes too, at market. */
export const obeyPause: Manager = ({ closeWanted, entriesEnded, orders, position }, { pause }) => {
  if (pause === null || closeWanted || severity(pause) < severity('exits_only')) return [];
  if (severity(pause) >= severity('flatten') && position.entered.gt(ZERO)) {
    return [{ type: 'close_wanted', asker: byRules, fraction: ONE, reason: 'halt' }];
  }
  const waits = !entriesEnded && (position.entered.eq(ZERO) || ordersOfKind(orders, 'entry').some(isLive));
  return waits ? [{ type: 'entries_cancelled', asker: byRules }] : [];
};
