import type { Phrases } from '../concept.ts';
import { listed } from '../listed.ts';

/** Labels whose numbers are no part of an order. */
export const otherLabels: Phrases = {
  other_label: listed(`
    last price | current price | current rate | live rate | price right now | ltp | spot price | price now | mark price | live price |
    accuracy | strategy accuracy | win rate | winrate | trend line | trendline | resistance | support | rsi | ema | ma | macd | fib |
    ote | optimal entry | probability | confidence | score | risk level | risk reward | r/r | rr | r:r | risk/reward | expected profit |
    potential profit | best | high | low | atr | duration | period | signal id | id | position id | key level | vwap | poc | timeframe |
    time frame | tf | time | date | trigger | trailing configuration | trailing | percentage | volume 24h | market cap | mcap | funding |
    ath | atl | round | part | part of | signals | posted | published | signal time | expires | expiry | valid for | valid until |
    validity | risk:reward | risk to reward | risk reward ratio | risk/reward ratio | rr ratio | rrr | expected gain | potential gain |
    possible profit | profit potential | estimated profit | est profit | quality | rating | signal strength | strength | success rate |
    signal score | ai score | model | 24h volume | 24h high | 24h low | 24h change | support level | resistance level | support zone |
    resistance zone | supports | resistances | supply zone | demand zone | order block | fvg | liquidity | pivot | swing high |
    swing low | previous high | previous low | stoch | adx | cci | bollinger | sma | volume change | open interest | trade id | order id |
    call id | ref | liquidation | liquidation price | liq price | liq | est liq price | trade number | signal number | signal no |
    signal # | hold time | holding time | holding period | estimated duration | trade duration | expected duration
  `),
};
