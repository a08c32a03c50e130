const currencies = 'EUR|USD|GBP|JPY|CHF|AUD|NZD|CAD|CNH|SEK|NOK|SGD|ZAR|MXN|TRY';
const pair = new RegExp(`^(?:(?:XAU|XAG|XPT|XPD|WTI|UKO|USO)(?:${currencies})?|(?:${currencies})/?(?:${currencies}))$`);
const names = new Set(
  'GOLD SILVER XAU XAG OIL CRUDE WTI BRENT USOIL UKOIL NGAS NATGAS DJ30 US30 US100 US500 NAS100 NASDAQ NDX SPX SPX500 SP500 SPY QQQ GER30 GER40 DE30 DE40 DAX UK100 FTSE JP225 NIKKEI HK50 STOXX50 VIX DXY DOW BANKNIFTY NIFTY SENSEX TSLA AAPL NVDA AMZN MSFT GOOGL META NFLX XAUT_CFD'.split(
    ' ',
  ),
);

/** Whether the ticker names a metal, a currency pair, an index or a stock. @param ticker any case, with or without slash */
export function isNotCrypto(ticker: string): boolean {
  const upper = ticker.toUpperCase();
  return names.has(upper) || pair.test(upper);
}

const wording =
  /(?<![\p{L}\d])(?:BTO|STC|STO|BTC_PUT|calls? option|put option|strike|\d+(?:\.\d+)?[cp] \d{1,2}\/\d{1,2}|lot size|arbitrage|binary option)(?![\p{L}\d])/u;

/** Whether the words are those of stocks, options, binary options or arbitrage. */
export function speaksOfOtherMarkets(text: string): boolean {
  return wording.test(text);
}

const shared = new Set('COIN CVX META MSTR HOOD'.split(' '));

/** Whether a bare ticker is as likely a stock as a coin. */
export function isStockTicker(symbol: { readonly base: string; readonly strength: string }): boolean {
  return symbol.strength === 'known' && shared.has(symbol.base);
}
