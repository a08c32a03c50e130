import { describe, expect, test } from 'vitest';
import { inShort } from '../testing/in-short.ts';
import { read } from '../testing/read.ts';

type Table = Readonly<Record<string, readonly (readonly [text: string, meaning: string])[]>>;

/** The provider on his own call: in the first person or the imperative, in any tense. */
const provider: Table = {
  en: [
    ["I'm closing BTC here", 'close BTC'],
    ['Closed half of SOL, stop to entry', 'partial_close SOL 0.5 & breakeven SOL'],
    ['Out of ETH at 3450', 'close ETH 3450'],
    ['Exit SOL at market, invalidated', 'close SOL'],
    ['Took 1/3 off on ADA', 'partial_close ADA 0.3333'],
    ['Take some off the table here on NEAR', 'partial_close NEAR'],
    ['#APTUSDT close manually with 5% loss', 'close APT'],
    ['Close all long positions', 'close longs'],
    ['Typo, SL is 0.0985 not 0.985', 'move_sl none 0.0985'],
    ['Close half move SL to 59000', 'partial_close none 0.5 & move_sl none 59000'],
    ['TP2 changed to 8.35, TP3 to 9.10', 'edit_tp none 8.35 9.1'],
    ['Re-entering SOL at 141', 'reenter SOL 141'],
  ],
  zh: [
    ['平仓', 'close none'],
    ['减仓50%，止损移到成本', 'partial_close none 0.5 & breakeven none'],
    ['以太止损上移到3150', 'move_sl ETH 3150'],
    ['撤单', 'cancel none'],
  ],
  pt: [
    ['Fechar BTC', 'close BTC'],
    ['Fechei metade, stop na entrada', 'partial_close none 0.5 & breakeven none'],
    ['Movam o stop para 61200', 'move_sl none 61200'],
    ['Cancelar ordem de SOL', 'cancel SOL'],
  ],
  es: [
    ['Cierro BTC', 'close BTC'],
    ['Muevo el stop a 61200', 'move_sl none 61200'],
    ['Stop a la entrada', 'breakeven none'],
    ['Cancelen la orden de SOL', 'cancel SOL'],
  ],
  tr: [
    ['BTC kapat', 'close BTC'],
    ['Yarısını kapattım, stop girişe', 'partial_close none 0.5 & breakeven none'],
    ['Emri iptal ediyorum', 'cancel none'],
    ['Yeni hedef 72000', 'edit_tp none 72000'],
  ],
  ar: [
    ['أغلق نصف الصفقة', 'partial_close none 0.5'],
    ['نقل وقف الخسارة إلى الدخول', 'breakeven none'],
    ['انقل الوقف إلى 61200', 'move_sl none 61200'],
    ['إلغاء الصفقة', 'cancel none'],
  ],
  vi: [
    ['Đóng BTC', 'close BTC'],
    ['Chốt nửa, dời SL về entry', 'partial_close none 0.5 & breakeven none'],
    ['Dời SL lên 61200', 'move_sl none 61200'],
    ['Hủy lệnh SOL', 'cancel SOL'],
  ],
};

/** An event, a recap, a follower, strangers, the market, a plan, a rule: nothing to do. */
const others: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Our stop got hit, on to the next', // an event
    'BTC trade closed at breakeven by our stop',
    'We closed 12 trades this week, 9 wins', // a recap
    'Thanks for the call, closed half of mine at TP2!', // a follower
    'Traders closed $200M of longs in an hour', // strangers
    'Market makers are taking profit here',
    'Open interest is closing in on 30B',
    'Bitcoin closed the week at 61,000', // the market
    'Close 50% at TP1 and move SL to entry', // a plan
    'Move SL to entry at TP1',
    'Rule number one: close half at the first target', // a rule
    'I closed too early',
    'Target #1 done',
  ],
  zh: ['打到止损了', '第一目标到了，恭喜', '如果跌破58000就平仓', '谢谢老师，我已经平仓了'],
  pt: ['Stopados na ETH', 'Alvo 1 atingido ✅', 'Quando bater o alvo 1, mova o stop para a entrada', 'Obrigado, fechei metade!'],
  es: ['TP1 alcanzado', 'Nos saltó el stop', 'Si rompe 58000 cierro', 'Gracias, cerré la mitad'],
  tr: ['Hedef 1 geldi ✅', 'Stop olduk', '58000 altına inerse kapatacağım', 'Teşekkürler, yarısını kapattım'],
  ar: ['تحقق الهدف الأول ✅', 'ضرب الوقف', 'إذا كسر 58000 أغلق الصفقة', 'شكرا، أغلقت نصف الصفقة'],
  vi: ['Đã chạm TP1 ✅', 'Dính SL', 'Nếu thủng 58000 thì đóng lệnh', 'Cảm ơn, mình đã chốt một nửa'],
};

describe('the provider acts', () => {
  for (const [code, cases] of Object.entries(provider))
    test.each(cases)(`${code}: %s`, (text, meaning) => expect(inShort(text)).toBe(meaning));
});

describe('the provider does nothing', () => {
  for (const [code, texts] of Object.entries(others)) test.each(texts)(`${code}: %s`, (text) => expect(read(text).actions).toEqual([]));
});

describe('what no action can name is refused', () => {
  test.each(['Close everything except ETH', 'Close all shorts except BTC', 'Закрываем все кроме битка'])('%s', (text) =>
    expect(inShort(text)).toBe('UNREADABLE'),
  );
});

describe('an event with an instruction is an instruction for its part', () => {
  test.each([
    ['TP1 hit, close 50% and move SL to BE', 'partial_close none 0.5 & breakeven none'],
    ['Target 2 reached! Close another 30% and put SL at TP1', 'partial_close none 0.3 & move_sl none'],
    ['тп1 взяли, половину скинул, стоп бу', 'partial_close none 0.5 & breakeven none'],
    ['#SEI - первая цель есть, зафиксировал 50%.\n#RUNE - выбило по стопу.', 'partial_close SEI 0.5'],
  ])('%s', (text, meaning) => expect(inShort(text)).toBe(meaning));
});

test('levels beside a side are no change of a call, and a moved stop is no entry', () => {
  expect(inShort('ETH多单止损改到3285')).toMatch(/move_sl ETH 3285|^[A-Z_]+$/);
  expect(inShort('ETH long, move stop to 3285')).toMatch(/move_sl ETH 3285|^[A-Z_]+$/);
});
