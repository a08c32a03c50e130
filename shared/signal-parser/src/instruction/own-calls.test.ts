import { describe, expect, test } from 'vitest';
import { inShort } from '../testing/in-short.ts';

type Case = readonly [text: string, meaning: string];

function means(cases: readonly Case[], replyTo: string | null = null): void {
  test.each(cases)('%s', (text, meaning) => expect(inShort(text, replyTo)).toBe(meaning));
}

describe('an entry that is moved', () => {
  means([
    ['Limit order moved from 1720 to 1705', 'edit_entry none 1705'],
    ['Переставил лимитку с 1720 на 1705', 'edit_entry none 1705'],
    ['Entries moved to 1720 and 1705', 'edit_entry none 1720 1705'],
  ]);
});

describe('ways to leave', () => {
  means([
    ['Take my LTC shorts off the table please', 'close LTC'],
    ['Take the risk off the table on LTC', 'noise'],
    ['#FIL you can leave, exit at the market price', 'close FIL'],
    ['Flat on everything ahead of the news', 'close all'],
    ['Flat NEAR', 'close NEAR'],
    ['BTC is flat today', 'noise'],
    ['ADA: out at market', 'close ADA'],
    ['ETH breaking out at 3400', 'noise'],
    ['Took the whole AVAX position off', 'close AVAX'],
    ['Bailing on APT here', 'close APT'],
    ['Dumping the rest of my FIL', 'close FIL'],
    ['BTC is dumping hard', 'noise'],
    ['Closing my LTC short at market', 'close LTC'],
    ['DOT: закрываем по рынку, идея не отработала', 'close DOT'],
    ['Режем убыток по LTC', 'close LTC'],
    ['現價止盈', 'close none'],
    ['先出来观望', 'close none'],
  ]);
});

describe('parts', () => {
  means([
    ['Sold half of FIL at 6.1', 'partial_close FIL 0.5 6.1'],
    ['Selling 40% of my DOT bag', 'partial_close DOT 0.4'],
    ['Sell two thirds of the FIL bag', 'partial_close FIL 0.6667'],
    ['Закрываю 50/50 по DOT', 'partial_close DOT 0.5'],
    ['Снял треть по DOT', 'partial_close DOT 0.3333'],
    ['Забираем 3/4 позиции по DOT', 'partial_close DOT 0.75'],
    ['以太空单先平四成', 'partial_close ETH 0.4'],
    ['SOL 平3成', 'partial_close SOL 0.3'],
    ['三分之二止盈，其餘設保本', 'partial_close none 0.6667 & breakeven none'],
    ['Fechei dois terços', 'partial_close none 0.6667'],
    ['Keeping 30%, closed the rest', 'partial_close none 0.7'],
    ['Оставляю треть, остальное закрыл', 'partial_close none 0.6667'],
    ['#ETH 手动TP2', 'partial_close ETH'],
    ['Close half of your NEAR longs', 'partial_close NEAR 0.5'],
    ['BTC ETF sold half of its holdings', 'noise'],
    ['以太剩余仓位全部止盈', 'close ETH'],
    ['Забираю профит по FIL полностью', 'close FIL'],
  ]);
});

describe('stops and orders', () => {
  means([
    ['bring the stop on litecoin down to 68.5 to be safe', 'move_sl LTC 68.5'],
    ['58200 стоп по битку', 'move_sl BTC 58200'],
    ['цели 61500 62500 стоп 58200 по битку', 'edit_tp BTC 61500 62500 & move_sl BTC 58200'],
    ['TP 1 moved to 7.2', 'edit_tp none 7.2'],
    ['LTC | SL moved 66.5 → 68', 'move_sl LTC 68'],
    ['Set SL at 68.5 for the LTC long', 'move_sl LTC 68.5'],
    ['Переставьте стоп LTC 68.5, тейк 75', 'move_sl LTC 68.5 & edit_tp LTC 75'],
    ['大饼，58900附近，做空，挂一个限价补仓，止损统一修改59700', 'add BTC 58900 & move_sl BTC 59700'],
    ['Беру по текущим по 58300\nСредняя 56750 стоп в 56800\n[desk #B]', 'add none 58300 & move_sl none 56800'],
    ['Стопы в бу везде', 'breakeven all'],
    ['В бу перевел, лимитки убрал', 'breakeven none & cancel none'],
    ['В бу переставил лимитки убрал', 'breakeven none & cancel none'],
    ['Pulled my bids on DOT', 'cancel DOT'],
    ['Kill the limit on FIL', 'cancel FIL'],
    ['The FIL setup is off', 'cancel FIL'],
    ['Заявку по FIL убираем, цена далеко', 'cancel FIL'],
    ['Не актуально, улетели без нас', 'cancel none'],
    ['Cancel all pending orders', 'cancel all'],
    ['還沒成交的單全部撤掉', 'cancel all'],
    ['這單不做了，先撤', 'cancel none'],
    ['Adding to my FIL short at 6.4', 'add FIL 6.4'],
    ['Добавляю лимит лонг BTC 58300\nСтоп общий 57400', 'add BTC 58300 & move_sl BTC 57400'],
    ['#FIL 补仓', 'add FIL'],
    ['По рипплу стоп на вход', 'breakeven XRP'],
  ]);
});

describe('in a reply', () => {
  means(
    [
      ['止盈：6.9-7.4\n止损：5.8', 'edit_tp reply 6.9 7.4 & move_sl reply 5.8'],
      ['🛑 5.8\n🎯 6.9, 7.4', 'move_sl reply 5.8 & edit_tp reply 6.9 7.4'],
      ['到第一目标了，止损推保本，剩下看1850', 'breakeven reply & edit_tp reply 1850'],
      ['改到6.1-6.2附近多，止损5.7', 'edit_entry reply 6.1 6.2 & move_sl reply 5.7'],
    ],
    '#FIL 多 6.3',
  );
});

describe('nothing to do', () => {
  means([
    ['many ask why I moved the stop on litecoin to 68.5, it was the funding', 'noise'],
    ['We closed a third of DOT on Monday and moved the stop to entry, so nothing to do now', 'noise'],
    ['本月帶單8200U落袋，利潤2-3倍就落袋', 'noise'],
    ['Some exchange will delist DOT futures. Close positions before that time.', 'noise'],
    ['ARB dump incoming', 'noise'],
    ['Closed +28% on LTC, another win for the team', 'noise'],
    ['LTC 到达目标，止盈出局，恭喜', 'noise'],
    ['We book profits at every target, then move SL to entry', 'noise'],
    ['Forget the noise and focus on risk', 'noise'],
  ]);
});
