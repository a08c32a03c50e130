import type { TradeFilter } from '@trade-executor/contracts/api/trades';
import { allOf, type Filter } from '../access/any-of.ts';
import { between } from '../page/read-page.ts';

/** What a list's filter asks of a trade's document. */
export function tradeCondition({ open, stage, symbol, providerId, accountId, copierId, side, from, to }: TradeFilter): Filter {
  return allOf(
    open && { open: open === 'yes' },
    stage && { stage },
    symbol === undefined ? undefined : { 'trade.instrument.symbol': symbol },
    providerId === undefined ? undefined : { providerId },
    accountId === undefined ? undefined : { accountId },
    copierId === undefined ? undefined : { copierId },
    side && { 'trade.side': side },
    between('openedAt', from, to),
  );
}
