import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import type { Quote } from '@trade-executor/domain/instruments/instrument';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Market } from '../../execution/ports/market.ts';
import { toTradeView } from '../../views/trade-view.ts';
import type { ApiDeps } from '../api-deps.ts';
import { providerNames } from './provider-names.ts';

/** Returns the views of many trades, in order: one query for the names, one quote per symbol. */
export async function tradeViews({ models, market }: Pick<ApiDeps, 'models' | 'market'>, trades: readonly Trade[]): Promise<TradeView[]> {
  const nameOf = await providerNames(
    models,
    trades.map(({ providerId }) => providerId),
  );
  const quoteOf = rememberQuotes(market);
  return trades.map((trade) => toTradeView({ trade, providerName: nameOf(trade.providerId), quote: quoteOf(trade.instrument.symbol) }));
}

/** Asks the market once for each symbol, so that all rows of one reply show the same price. */
export function rememberQuotes(market: Pick<Market, 'quote'>): (symbol: string) => Quote | null {
  const known = new Map<string, Quote | null>();
  return (symbol) => {
    const quote = known.get(symbol) ?? market.quote(symbol);
    known.set(symbol, quote);
    return quote;
  };
}
