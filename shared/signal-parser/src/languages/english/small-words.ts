import type { Phrases } from '../concept.ts';
import { listed } from '../listed.ts';

/** Small words, units and horizons. */
export const smallWords: Phrases = {
  to: ['to', 'until', 'till', 'upto', 'up to', 'through', 'thru'],
  or: ['or'],
  and: ['and', '&', 'then', 'also', 'plus', 'with', 'as well as'],
  filler: listed(`
    at | the | a | an | of | for | from | in | on | is | around | near | approx | approximately | about | price | prices | level |
    levels | point | usdt | usd | usdc | dollar | dollars | again | more | extra | quick | some | please | pls | guys | everyone | just |
    only | your | our | my | we | i | i'm | im | we're | i've | we've | i am | we are | i have | we have | folks | ladies | it | this |
    these | that | all | now | here | enter partially | buy partially | sell partially | partially | recommended | suggested | max |
    maximum | min | minimum | mode | margin mode | are | as | by | be | team | new | free | vip | premium | first | second | third |
    final | last | main | safe | limit order | cross leverage | put | place | so | let's | lets | let us | us | you | still | day trade |
    intraday | high risk | low risk | risky | small | manual | manually | no | nd | st | rd | th
  `),
  horizon: listed(`
    short term | shortterm | mid term | midterm | long term | longterm | medium term | mid | short mid term | short and mid term |
    scalping | swing term | short termed
  `),
  deposit: listed(`
    deposit | wallet | portfolio | account | balance | capital | equity | bankroll | of deposit | of your deposit | of wallet |
    of your wallet | of portfolio | of your portfolio | of capital | of your capital | of account | of balance | account volume |
    wallet balance | total balance | trading capital | trading account | total capital | your capital | your wallet | your account |
    your portfolio | your balance | your deposit | your funds | funds | account balance | of account balance | of total balance |
    of your balance | of your account | of equity | of the account | of the portfolio | of the wallet | of funds | of your funds |
    of total capital | of account size | margin balance | of margin | total portfolio | of total portfolio | of trading capital | bag
  `),
  points: ['pips', 'pip', 'points', 'pts', 'ticks', 'point stop', 'usd points'],
  candle: listed(`
    candle | candle close | candle closes | close above | close below | closes above | closes below | closing above | closing below |
    candle closing | candle closing below | candle closing above | candle close below | candle close above | closed below | closed above |
    candle body | body close | body closes | close under | closes under | closing under | closed under | close over | closes over |
    closing over | candlestick close | candle stick close | daily close | weekly close | hourly close | daily candle |
    daily candle close | hourly candle | on close | closing basis | on closing basis | candle basis | close basis | candle closes below |
    candle closes above | candle close under | candle close over | candle closes under | candle closes over | candles close below |
    candles close above | candle closed below | candle closed above | closed the week | closed the day | closed the month |
    closed the year | closes the week | close the week | monthly close | closing price | close price | closed lower | closed higher |
    closed green | closed red
  `),
  day: ['daily', 'day', 'days', 'daily close', 'daily candle', 'daily candle close'],
  hour: ['hour', 'hours', 'hourly', 'hr', 'hrs', 'hourly close', 'hourly candle'],
  minute: ['minute', 'minutes', 'min', 'mins'],
  open_target: listed(`
    open | moon | to the moon | hold the rest | let it run | runner | moonbag | runners | moon bag | moonbags | infinity |
    leave the rest | leave rest | leave runner | leave a runner | keep a runner | let the rest run | let rest run | open tp | tp open |
    open target | rest open | hold rest | hodl | ride the rest | to valhalla | sky | sky is the limit | unlimited
  `),
  this: ['this', 'this one', 'this trade', 'this position', 'this order', 'this signal', 'this setup', 'it', 'the trade', 'the position'],
  trade: listed(`
    bid | bids | asks | resting orders | resting order | buy orders | sell orders | position | positions | trade | trades | order |
    orders | deal | setup | signal | entry order | call
  `),
};
