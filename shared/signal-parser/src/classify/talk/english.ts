import type { TalkPhrases } from './talk-kind.ts';
import { listed } from '../../languages/listed.ts';

export const english: TalkPhrases = {
  phrases: {
    waiting: listed(`
      after confirmation | after a confirmation | wait for confirmation | waiting for confirmation | awaiting confirmation |
      wait for the confirmation | wait for a confirmation | need confirmation | needs confirmation | need a confirmation |
      once confirmed | upon confirmation | on confirmation | if confirmed | after the retest | wait for the retest | wait for a retest |
      waiting for the retest | waiting for a retest | not in yet | not entered yet | not entering yet | have not entered |
      not taking it yet | not taking this yet | not in this yet | no entry yet | dont enter yet | don't enter yet | do not enter yet |
      not active yet | not triggered yet | setup i am watching | setup i'm watching | setups i am watching | setups i'm watching |
      watching this setup | on my watchlist | on the watchlist | watchlist setup | plan for tomorrow | plan for today |
      plan for this week | plan for next week | plan for the week | plan for monday | would only enter | would enter | will enter if |
      will enter after | will only enter | will long if | will short if | i will long | i will short | might long | might short |
      might enter | may enter | thinking of | thinking about | possible setup | potential setup
    `),
    plan: ['trade plan', 'trading plan', 'game plan', "if you're not in", "if you're already in", 'if you are not in', 'if you missed'],
    lesson: listed(`
      this is how | how a signal | how a good signal | signal looks | sample trade | sample setup | sample order | sample position |
      sample entry | sample call | mock trade | mock signal | mock setup | paper trade | paper trading | hypothetical | hypothetically |
      dummy signal | dummy trade | dummy order | demo trade | illustration | illustrative | for illustration | signal format |
      signals format | signal template | trade template | template | practice trade | test signal | test call | test message |
      just a test | case study | quiz | homework | exercise | imagine you | suppose you | lets say | example | each target |
      every target | each tp | every tp | for example | an example | sample signal | demo signal | will look like | looks like this |
      how it works | how to | how our | tutorial | lesson | trading 101 | trading tip | tip of the day | rule of thumb | golden rule |
      rule number | remember guys | remember to | always remember | reminder | never move | always move | always close | always set |
      always take | always use | this is why you | if you are new | beginners | backtest
    `),
    retold: listed(`
      will delist | to delist | delists | delisting of | delisted | whale | asked about | asking about | many had | traders had |
      traders are | exchange will | exchange has | another channel | other channel | other channels | another group | other group |
      another trader | another analyst | some analyst | an analyst | my friend | a friend | a guy | some guy | someone | somebody |
      a member | one member | members closed | members took | members have | members already | members made | members booked |
      members secured | members are | members got | premium members | vip members | subscribers | scalpers | whales | institutions |
      people who | those who | wrote | tweeted | tweets | posted | he said | she said | they said | says | he is | he closed |
      she closed | they closed | who closed | who took
    `),
    recap: listed(`
      nothing to do | no action needed | no action required | nothing to change | nothing changes | no changes | as i said |
      as mentioned | as told | days ago | earlier this week | slippage detected | account balance | bot status | connection lost |
      api error | recap | summary | weekly results | daily results | monthly results | results of | performance update | trade history |
      signals history | trades today | trades this week | trades this month | this week we | open trades | current positions |
      current trades | running trades | active trades | active signals
    `),
    past: listed(`
      last week | last month | last year | yesterday | yesterday's | year ago | years ago | old call | old signal | previous signal |
      for those who missed | called it
    `),
    automatic: listed(`
      auto | by user | by the user | by system | status : closed | status : cancelled | duration : | net pnl | net profit | wicked out |
      wicked me out | sl was | stop was | stop loss was | is already at | already at entry | already at breakeven | automatically |
      automatic | auto closed | by the bot | our bot | the bot | trading bot | autotrading | auto trading | before entering |
      manually cancelled | cancelled due | closed due | closed at trailing | closed by trailing
    `),
    outlook: listed(`
      it's up to you | up to you | it is up to you | it is better | better to close | line in the sand | analysis | outlook | overview |
      forecast | scenario | scenarios | market update | invalidation | personally | in my opinion | imo | nfa | my two cents
    `),
    no_trade: listed(`
      caffeine | position sizes | emails | fees | tariffs | subscription | membership | stream | live | deal with | week | weekend |
      month | year | gap | gaps | candle | eyes | mouth | laptop | pc | app | call | door | market | account | eye | plans |
      subscription | membership | chat | group | channel | house
    `),
  },
};
