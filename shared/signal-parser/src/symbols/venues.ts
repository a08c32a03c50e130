/** Venue names as they are written, lower case, to the name that an order carries. */
export const venueNames: ReadonlyMap<string, string> = new Map(
  'binance bybit bingx okx kucoin mexc bitget kraken coinbase huobi htx phemex bitmex deribit gate hyperliquid bitunix blofin bitfinex bittrex poloniex ftx weex lbank toobit bitmart upbit dydx'
    .split(' ')
    .map((name) => [name, name] as [string, string])
    .concat([
      ['gateio', 'gate'],
      ['okex', 'okx'],
      ['币安', 'binance'],
      ['欧易', 'okx'],
      ['火币', 'htx'],
      ['芝麻', 'gate'],
    ]),
);
