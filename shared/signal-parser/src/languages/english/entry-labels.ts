import type { Phrases } from '../concept.ts';
import { listed } from '../listed.ts';

/** Labels of entries and of further ones. */
export const entryLabels: Phrases = {
  entry: listed(`
    entry | entries | entrys | enter | entry price | entry prices | entry point | entry points | entry zone | entry target |
    entry targets | entry order | entry orders | entry level | entry levels | entry area | entry range | entry around | entry at |
    take entry | get in | buy zone | buy area | buy range | buying zone | sell zone | selling zone | short zone | long zone | buy entry |
    sell entry | buy price | sell price | buy at | sell at | long at | short at | buy between | sell between | entering | limits |
    limit orders | entry now at | open price | zon | ep | accumulation zone | accumulate | buy setup | entry limits | ent | buy stop |
    sell stop | buy stop order | sell stop order | stop entry | enter at | enter between | enter from | enter around | enter zone |
    entering at | entry zones | entry ranges | entry area zone | entry between | entry from | entry near | entry level zone |
    entry interval | buy in | buy around | buy near | buy from | buy order | buy orders | buy level | buy levels | buy limit zone |
    buying range | buying area | buying price | buying at | buy targets | purchase price | purchase zone | long entry | short entry |
    long entries | short entries | long from | short from | long between | short between | long around | short around | long area |
    short area | long range | short range | long entry zone | short entry zone | open at | open long at | open short at | ideal entry |
    best entry | planned entry | entry plan | suggested entry | suggested entry price | recommended entry | initial entry | first entry |
    1st entry | main entry | limit buy | limit sell | limit long | limit short | position entry | e: | e1 | e2 | e3 | e4 | accumulation |
    accumulation range | accumulation area | accumulate between | accumulate at | reentry zone | entry limit order | entry limit orders |
    entry zone price | buy limits | sell limits | get in at | get in between | jump in at | sell around | sell near | sell from
  `),
  averaging: listed(`
    dca | averaging | average down | add more at | rebuy | re buy | second entry | dca at | dca zone | dca entry | dca level |
    dca levels | dca price | dca point | averaging at | averaging zone | average at | avg at | add at | add at price | add more |
    adding at | 2nd entry | third entry | 3rd entry | second buy | second entry at | reload | reload at | safety order | safety orders |
    backup entry | scale in at | extra entry | further entry
  `),
};
