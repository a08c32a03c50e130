import type { Phrases } from '../concept.ts';
import { listed } from '../listed.ts';

/** What makes a message less than an order: conditions, plans, reports, talk. */
export const doubts: Phrases = {
  if: listed(`
    if | when | once | after | unless | whenever | as soon as | in case | until | before | incase | when in profit | should price |
    on confirmation | upon | trigger
  `),
  maybe: listed(`
    might | may | could | would | should i | should we | guess | maybe | perhaps | potential | possible | possibly | plan | planning |
    thinking | think | expect | expecting | likely | want | wanna | looking for | looking to | hope | wish | going to | about to |
    will open | will long | will short | will buy | will sell | can i | can we | do you | did you | anyone | i'll | his | her | their |
    careful | ready to | prepare | preparing | idea | analysis | scenario | bias | poll | vote | example | for example | e.g | should |
    never | rumor | yesterday | last week | last month | missed | someone | reminder | remember | always | how to | learn | lesson |
    rule | quote | backtest | demo | friend | went long | is long | is short | is longing | is shorting | is buying | is selling |
    was long | was short | are long | are short | are buying | are selling | goes long | goes short | has longed | has shorted | says |
    said | called | shared | posted | claims | according to | opened a long | opened a short | went short | bought | sold | my uncle |
    a guy | if you are | retest | would have | i'm thinking | will | shall | tomorrow | eventually | too early | too soon | too late |
    wish i
  `),
  not: listed(`
    not | don't | dont | do not | no | without | never | didn't | didnt | won't | cannot | can't | cant | isn't | haven't | avoid |
    stop closing | no need | no need to
  `),
  watch: ['watch', 'watching', 'wait', 'waiting', 'wait for', 'waiting for', 'monitor', 'keep an eye', 'watchlist'],
  report: listed(`
    hit | hits | achieved | reached | smashed | done | completed | booked | filled | triggered | stopped out | stopped | got stopped |
    blown | secured | gain | gains | pnl | roi | result | results | recap | performance | average entry price | avg entry price |
    average entry | entered entry zone | all entries | closed due to | closed by | loss | win | wins | running | running profit |
    took profit | cleared | nailed | crushed | destroyed | in profit | so far | update | closed at | closed in | entered the zone |
    entered entry | entered the entry zone | price entered | entered buy zone | just entered the | took out | stopped us out | hit tp |
    hit sl | tp hit | sl hit | target hit | targets hit | target done | targets done
  `),
  follower: ['thanks', 'thank you', 'thx', 'ty', 'bro', 'sir', 'admin', 'boss', 'lol', 'congrats', 'congratulations'],
};
