import type { TradeView } from '@trade-executor/contracts/views/trade-view';

/** The trades that `what` means: one by its id, those of a symbol in any usual spelling, or all. */
export function matchTrades(trades: readonly TradeView[], what: string): readonly TradeView[] {
  const byId = trades.filter(({ tradeId }) => tradeId === what);
  if (byId.length > 0) return byId;
  const wanted = compact(what);
  if (wanted === 'ALL') return trades;
  return trades.filter(({ symbol, base, quote }) => [base, `${base}${quote}`, `${base}${quote}PERP`, symbol].map(compact).includes(wanted));
}

function compact(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}
