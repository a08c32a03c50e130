import type { Phrases } from '../concept.ts';
import { listed } from '../listed.ts';

/** Labels of all that is no level: leverage, size, coin, side, venue. */
export const orderLabels: Phrases = {
  leverage: listed(`
    leverage | lev | leverages | levarage | leverege | leverge | laverage | levrage | recommended leverage | leverag | levereage |
    leveraged | lever | max leverage | leverage recommended | leverage used | use leverage | leverage up to | suggested leverage |
    leverage size | leverage type | leverage mode | lvg | lev x | laverege | levarege
  `),
  risk: listed(`
    risk | risking | risk per trade | risk only | rm | risk management | max risk | risk per position | account risk | portfolio risk |
    risk amount | risk size | risk of | risk capital
  `),
  size: listed(`
    size | position size | amount | amount per trade | account usage | wallet size | margin | volume | vol | allocation | portfolio size |
    use | use only | usage | capital | fund | funds | trade size | entry size | order size | lot size | position sizing |
    position amount | investment | invest | stake | use max | budget | quantity | qty | capital usage | account size | fund allocation |
    capital allocation | portfolio allocation | bet size | margin size | margin usage | margin used | use margin | capital use |
    wallet usage | wallet allocation | portfolio | allocate | sizing | use up to | use around | use about | use less than | max size
  `),
  symbol_label: listed(`
    coin | pair | symbol | ticker | coin name | name | asset | token | currency | market pair | trading pair | instrument | crypto |
    cryptocurrency | trade pair | coin pair | pairs | currency pair | contract | coins | future pair | futures pair | pair name |
    coin symbol | market symbol | ticker symbol | cryptocoin | altcoin
  `),
  side_label: listed(`
    direction | position | type | side | trade type | signal type | order type | position type | action | signal | trade | setup |
    set up | order | signal alert | alert | free signal | vip signal | new signal | scalp | scalp trade | swing | swing trade | regular |
    strategy | project type | bias: | call | call type | signal side | position side | trade direction | trade side | order side |
    entry type | trade call | operation | trade setup | signal direction | trade idea | trading idea | swing idea | scalp idea |
    trade plan | trading plan | trade alert | entry alert | signal position | trade signal | futures signal | scalp signal | move
  `),
  venue_label: listed(`
    exchange | exchanges | client | platform | venue | available on | broker | trade on | traded on | exchange name |
    supported exchanges | on exchange | exchanges available | recommended exchange | exchange recommended
  `),
  own_word: listed(`
    my instruction | my instructions | will update | will be updated | tba | tbd | later | soon | n/a | none | null | no | to be updated |
    to be announced | update soon | as per my instruction | in vip | premium only | for vip
  `),
};
