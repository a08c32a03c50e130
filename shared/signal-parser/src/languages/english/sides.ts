import type { Phrases } from '../concept.ts';
import { listed } from '../listed.ts';

/** Sides, ways in and modes. */
export const sides: Phrases = {
  long: listed(`
    long zone | long at | long | longing | relong | re long | longed | go long | going long | long setup | long position | long from |
    long between | long around | long area | long range | long entry | long entries | long entry zone | open long at | go long at |
    long from here | limit long | lng | loong | bullish long
  `),
  short: listed(`
    short zone | short at | short | shorting | reshort | re short | shorted | go short | going short | short setup | short position |
    short from | short between | short around | short area | short range | short entry | short entries | short entry zone |
    open short at | go short at | limit short | shrt | bearish short
  `),
  buy: listed(`
    buy zone | buy area | buy range | buying zone | buy entry | buy price | buy at | buy between | buy | buying | bto | buy stop |
    buy stop order | consider buying | buy setup | buy signal | buy in | buy around | buy near | buy from | buy order | buy orders |
    buy level | buy levels | buying range | buying area | buying price | buying at | limit buy | market buy | accumulate |
    accumulate between | accumulate at | buy limit zone | buy limits | byu | bid | bidding | bids at | bidding at | consider to buy |
    consider a long | purchase | spot buy
  `),
  sell: listed(`
    sell zone | selling zone | sell entry | sell price | sell at | sell between | sell | selling | sto | sell stop | sell stop order |
    consider selling | sell setup | sell signal | sell around | sell near | sell from | sell order | limit sell | market sell |
    selling price | selling range | sell limits | seel | consider to sell | sell level | sell levels
  `),
  longs: ['longs', 'long positions', 'long trades', 'buys'],
  shorts: ['shorts', 'short positions', 'short trades', 'sells'],
  market: listed(`
    market price | market order | at market | at market price | by market | cmp | c.m.p | current market price | market entry |
    entry market | entry now | enter now | market execution | mp | at current price | from current price | market signal | instant entry |
    market buy | market sell | market long | market short | current market | live price entry | instant execution | instant | instantly |
    immediate entry | immediate execution | entry instant | entry immediately | from market | on market | via market | market fill |
    entry current price | entry at current price | at current market price | at the current price | from here | current price |
    live price | mark price | last price | price now | entry price now | entry at price now | here at | here @ | buy at current price |
    sell at current price | current price entry | market now
  `),
  now: ['now', 'market', 'immediately', 'right now', 'asap'],
  limit: listed(`
    limit | limit order | entry limit | limit entry | pending | limit price | limit buy | limit sell | limit long | limit short |
    limit orders | pending order | pending orders | buy limits | sell limits | limit at | resting order
  `),
  zone: ['zone', 'area', 'range', 'between', 'region', 'zones', 'band', 'areas'],
  above: ['above', 'over', 'higher than', 'greater than', 'upper'],
  below: ['below', 'under', 'beneath', 'lower than', 'less than'],
  break: listed(`
    break | breaks | breakout | breaking | breakdown | break out | buy stop | sell stop | buy stop order | sell stop order | stop entry |
    break and close | breaks and closes | break of | break above | break below | breaks above | breaks below | breakout above |
    breakdown below | breakout of | breakout entry | stop buy | breakout level | breakout price
  `),
  cross: ['cross', 'crossed', 'cross margin', 'crossed margin', 'cross mode', 'x margin'],
  isolated: listed(`
    isolated | isolate | iso | isolated margin | isolated mode | isolated margin mode | isolate margin | isoleted | isolted
  `),
  spot: ['spot', 'spot trade', 'spot signal', 'spot only', 'spot market', 'spot buy', 'spot trading', 'spot pair', 'spot entry'],
  futures: listed(`
    futures | future | perpetual | perpetuals | perp | perps | swap | usdt m | coin m | futures trade | futures signal | future trade |
    future signal | usdt perpetual | usdt perp | usd m | usdm | linear | perpetual futures | futures only | derivatives
  `),
};
