import type { TradeView } from '@trade-executor/contracts/views/trade-view';

/** The trades that `what` means: one by its id, those of a symbol in any usual spelling, or all. */
export function matchTrades(trades: readonly TradeView[], what: string): readonly TradeView[] {
  const byId = trades.filter(({ tradeId }) => tradeId === what);
  if (byId.length > 0) return byId;
  const wanted = compact(what);
  if (wanted === 'ALL') return trades;
  return trades.filter(({ symbol, base, quote }) =>
    [base, `${base}${quote}`, `${base}${quote}P`, `${base}${quote}PERP`, symbol].map(compact).includes(wanted),
  );
}

function compact(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

/** What to ask the server for, so that it means the same trades: the one trade, all, their symbol or their coin. */
export function wordFor(trades: readonly TradeView[], what: string): string {
  const [first, ...others] = trades;
  if (first === undefined) return what;
  if (others.length === 0) return first.tradeId;
  if (compact(what) === 'ALL') return 'all';
  return others.every(({ symbol }) => symbol === first.symbol) ? first.symbol : first.base;
}
