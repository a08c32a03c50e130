import type { Phrases } from '../concept.ts';
import { listed } from '../listed.ts';

/** What is done to open calls. */
export const actions: Phrases = {
  close: listed(`
    close | closing | closed | exit | exiting | exited | get out | close out | close now | close position | close the position |
    close trade | close the trade | close this | close manually | closed manually | cut | cut it | bail | flatten | sell all | dump it |
    dump this | dump my | dump the | dump your | dumping my | dumping the | dumping this | dumped my | dumped the | dumped it | bailing |
    bailed | cutting | cutting it | cutting losses | cut losses | cut the loss | cut my losses | taking the l | taking the loss |
    take the l | take the loss | took the l | took the loss | taking a small loss | take a small loss | kill | killing | killed | ditch |
    ditching | ditched | flattened | flattening | unwind | unwinding | unwound | pull the plug | pulling the plug | pulled the plug |
    liquidate | liquidating | get rid of | getting rid of | got rid of | abort | aborting | time to exit | time to close |
    close everything down
  `),
  exit_now: listed(`
    flat | out at market | out at the market | out at | all out | fully out | done with this trade | done with this one |
    we're done here | we are done here | i'm done here | i'm out | im out | we're out | we are out | i am out | exit now |
    out of this trade | exit signal | long exit | short exit | out of | flat on | going flat | i'm flat | we're flat | flat here |
    flat now | stepping out | stepped out | jumping out | getting out | got out | closing out | off the table | off the board |
    off the books
  `),
  take: listed(`
    locking | locking in | locked in | banking | scaled out | ring the register | ringing the register | rang the register | cash in |
    cashing in | cashing out | cash out | cashed out | skim | skimming | skimmed | peeled off | unloading | unloaded | take | taking |
    took | secure | securing | book | booking | lock | lock in | bank | realize | realise | trim | tp now | scaling out | scale out |
    taking off | took off | trimming | trimmed | shaving | shaved | offloading | offloaded | peeling off | peel off
  `),
  part: ['part', 'partial', 'partials', 'some', 'a bit', 'portion', 'partially', 'a part', 'a portion', 'one of'],
  partial_take: listed(`
    partial profit | partial profits | partial close | close partial | close partially | close partials | take partial | take partials |
    take partial profit | take partial profits | book partial | book partials | book partial profit | book partial profits |
    secure partial | secure partials | secure partial profit | secure partial profits | secure some | secure some profit |
    secure some profits | take some profit | take some profits | take some off | book some | book some profit | book some profits |
    close some | close part | close a part | close a portion | trim some | scale out | lock some profit | lock in some profit |
    take some off the table | taking some off | took some off | took partials | took partial | taking partials | taking partial profits |
    took partial profits | taking some profit | took some profit | took some profits | closed partial | closed partially |
    closing partial | closed part | closed some | closing some
  `),
  reduce: ['reduce', 'reduce position', 'trim', 'lighten'],
  half: ['half', '1/2', 'a half', 'half of'],
  third: ['a third', 'one third', '1/3'],
  quarter: ['a quarter', 'one quarter', 'quarter', '1/4'],
  fraction: ['two thirds', 'two third', 'three quarters', 'three quarter', 'a fifth', 'one fifth', 'a tenth', 'one tenth'],
  remainder: ['rest', 'the rest', 'remaining', 'remainder', 'remaining position', 'rest of the position', "what's left", 'leftover'],
  all: listed(`
    all | everything | every | fully | full | entire | completely | whole | the whole | in full | entirely | the lot | all positions |
    all trades | all orders | all open positions | all open trades | everything open | both | all order
  `),
  cancel: listed(`
    pulled | pulling | cancels | scrapping | scrapped | withdrawing | withdrawn | take down | taking down | took down | call off |
    calling off | called off | cancel | cancelled | canceled | cancelling | canceling | remove | removing | removed | delete | deleted |
    scrap | pull | withdraw | revoke
  `),
  withdraw: ['kill', 'killing', 'killed', 'forget', 'scratch', 'drop', 'dropping', 'dropped', 'kill off'],
  void: listed(`
    setup is off | trade is off | call is off | idea is off | setup is dead | idea is dead | forget this | forget this trade |
    forget this one | forget the trade | forget it | scratch that | scratch this | scratch this one | scratch the trade | call it off |
    setup is invalid | setup is invalidated | trade invalidated | idea invalidated | not taking this | skip this one | skip this trade |
    skip this signal | invalidated | invalid | setup invalidated | setup invalid | no longer valid | not valid anymore | not valid |
    ignore | ignore it | ignore this | ignore this signal | ignore this setup | void | signal cancelled | disregard | not relevant |
    signal invalid
  `),
  move: listed(`
    move | moving | moved | shift | shifted | shifting | bring | trail | raise | raised | lower | lowered | tighten | adjust | adjusted |
    adjusting | drag | push
  `),
  raise_stop: ['move stop up', 'tighten stop', 'tighten sl', 'raise sl', 'raise stop', 'trail stop', 'trail sl', 'move stop loss up'],
  edit: listed(`
    edit | edited | update | updated | change | changed | modify | modified | correction | correct | amend | revise | revised | replace |
    fix | switch | typo | wrong sl | wrong stop | wrong tp | wrong entry | my bad | my mistake | mistake | sorry
  `),
  set: ['set', 'setting', 'put', 'place', 'placed', 'placing', 'keep', 'use'],
  new: ['new', 'latest', 'updated', 'another'],
  breakeven: listed(`
    breakeven | break even | be | b/e | b.e | breakeven point | be point | break-even | risk free | riskfree | brakeven | breakevn | even
  `),
  entry_point: listed(`
    entry | entry price | entry point | entry level | our entry | the entry | entries | cost | average entry | entry zone | open price |
    your entry | average price | entry now | entry price now
  `),
  add: ['add', 'adding', 'added', 'add more', 'top up', 'add to position', 'add to', 'add margin', 'scale in', 'scaling in'],
  open: ['open', 'opening', 'opened', 'place'],
  reenter: listed(`
    reenter | re enter | re entry | reentry | re open | reopen | enter again | buy again | re entering | re entered | reentering |
    reentered
  `),
  hold: ['hold', 'holding', 'keep holding', 'continue to hold', 'hold the rest', 'let it run', 'continue'],
  profit: ['profit', 'profits'],
  optional: listed(`
    can | you can | optional | optionally | if you want | if you wish | feel free to | may want to | consider | you may | may close |
    may secure | i suggest | suggest | i recommend | we recommend | recommend | recommendation | i advise | up to you | your choice |
    if you like | those who want | you could | could take
  `),
  except: ['except', 'except for', 'excluding', 'other than', 'apart from', 'besides', 'everything but', 'all but', 'but not'],
  stranger: listed(`
    he | she | they | whales | whale | traders | bulls | bears | institutions | market makers | market maker | funds | hedge funds |
    investors | holders | shorters | longers | retail | a member | members | open interest
  `),
  period: listed(`
    this week | last week | this month | last month | this year | weekly | monthly | over the week | in a week | so far this week |
    yesterday | last night | overnight | in the last | on monday | on tuesday | on wednesday | on thursday | on friday | on saturday |
    on sunday | days ago
  `),
  result: ['loss', 'in profit', 'at a loss', 'in loss', 'in the red', 'in the green', 'small loss', 'with loss'],
  percent_word: ['percent', 'percents', 'per cent', 'pct'],
  average: ['average', 'avg', 'average price', 'new average', 'average becomes', 'avg price'],
};
