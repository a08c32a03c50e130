import { describe, expect, test } from 'vitest';
import { inShort } from '../../testing/in-short.ts';
import { read } from '../../testing/read.ts';

/** A text and what it means, in the words of `inShort`. */
type Case = readonly [text: string, meaning: string];

function means(cases: readonly Case[]): void {
  test.each(cases)('%s', (text, meaning) => expect(inShort(text)).toBe(meaning));
}

describe('orders', () => {
  means([
    // 1 numbers
    ['BTC long 61k, cắt lỗ 60k, chốt lời 63k5', 'BTC long | limit 61000 | sl 60000 | tp 63500'],
    ['LONG BTC\nVào lệnh: 61,250\nDừng lỗ: 60,100\nMục tiêu: 63,000', 'BTC long | limit 61250 | sl 60100 | tp 63000'],
    // 2 symbol
    ['Cặp: XRP/USDT\nLONG\nĐiểm vào: 2.4\nDừng lỗ: 2.3\nMục tiêu: 2.6', 'XRP/USDT long | limit 2.4 | sl 2.3 | tp 2.6'],
    ['Vào lệnh long 61000, cắt lỗ 60000, chốt lời 63000', 'SYMBOL_MISSING'],
    // 3 side
    ['Mua SOL giá 142, cắt lỗ 138, chốt lời 150', 'SOL long | limit 142 | sl 138 | tp 150'],
    ['Ban SOL gia 142, cat lo 146, chot loi 134', 'SOL short | limit 142 | sl 146 | tp 134'],
    ['SOL\nBÁN\nVào lệnh: 142\nCắt lỗ: 146\nChốt lời: 134', 'SOL short | limit 142 | sl 146 | tp 134'],
    ['Kèo SOL Long\nEntry 142\nCắt lỗ 146\nChốt lời 150', 'STOP_WRONG_SIDE'],
    // 4 entry
    ['SOL short giá thị trường, cắt lỗ 146, chốt lời 134', 'SOL short | market | sl 146 | tp 134'],
    ['SOL short\nVào lệnh: thị trường\nCắt lỗ: 146\nChốt lời: 134', 'SOL short | market | sl 146 | tp 134'],
    ['MUA SOL\nVùng mua: 140 - 142\nCắt lỗ: 136\nChốt lời: 150', 'SOL long | zone 140,142 | sl 136 | tp 150'],
    // 5 stop
    ['SOL long 142, dừng lỗ 3%, mục tiêu 150', 'SOL long | limit 142 | sl 3% | tp 150'],
    ['SOL long vào 142, stop 138, mục tiêu 150', 'SOL long | limit 142 | sl 138 | tp 150'],
    // 6 targets
    ['Long SOL vào lệnh 142\nDừng lỗ 138\nMục tiêu 146, 150', 'SOL long | limit 142 | sl 138 | tp 146,150'],
    ['Long SOL vào lệnh 142\nDừng lỗ 138\nChốt lời 1: 146\nChốt lời 2: 150', 'SOL long | limit 142 | sl 138 | tp 146,150'],
    // 7 leverage
    ['Long SOL\nĐòn bẩy: 10x\nVào lệnh: 142\nCắt lỗ: 138\nChốt lời: 150', 'SOL long | limit 142 | sl 138 | tp 150 | 10x'],
    ['Long SOL\ndon bay x20\nvao lenh 142\ncat lo 138\nchot loi 150', 'SOL long | limit 142 | sl 138 | tp 150 | 20x'],
    // 8 risk and size
    ['Long SOL\nVào lệnh: 142\nCắt lỗ: 138\nChốt lời: 150\nRủi ro: 1%', 'SOL long | limit 142 | sl 138 | tp 150 | risk 1%'],
    ['Long SOL\nVào lệnh: 142\nCắt lỗ: 138\nChốt lời: 150\nVốn: 5%', 'SOL long | limit 142 | sl 138 | tp 150 | size 5%'],
    // 9 spelling
    ['LONG SOL VÀO LỆNH 142 CẮT LỖ 138 CHỐT LỜI 150', 'SOL long | limit 142 | sl 138 | tp 150'],
    ['long sol vao lenh 142 cat lo 138 chot loi 150', 'SOL long | limit 142 | sl 138 | tp 150'],
    // 11 other markets
    ['Mua XAUUSD vào lệnh 2650, cắt lỗ 2640, chốt lời 2670', 'NOT_CRYPTO'],
    ['Bán EUR/USD giá 1.09, cắt lỗ 1.095, chốt lời 1.08', 'NOT_CRYPTO'],
  ]);
});

describe('10 no order', () => {
  means([
    ['Nếu BTC thủng 60000 thì sẽ về 58500', 'noise'],
    ['Chờ xác nhận rồi mới vào lệnh', 'noise'],
    ['Đã chạm TP1, chúc mừng anh em', 'noise'],
    ['Kèo SOL hôm qua ăn TP2, lãi 90%', 'noise'],
    ['Ad ơi em vào BTC 61000 rồi có nên giữ không', 'noise'],
    ['Vẫn giữ lệnh, chưa đóng', 'noise'],
    ['Tham gia nhóm VIP nhận tín hiệu, 50$ một tháng', 'noise'],
  ]);
});

describe('12 hostile text', () => {
  test.each([
    ['stops without end', 'cắt lỗ '.repeat(2000), 'noise'],
    ['more than a message can hold', 'đóng lệnh '.repeat(2100), 'TOO_LONG'],
  ])('%s', (_, text, meaning) => expect(inShort(text)).toBe(meaning));
});

describe('instructions', () => {
  means([
    ['Đóng lệnh BTC', 'close BTC'],
    ['dong het lenh', 'close none'],
    ['Đóng tất cả lệnh long', 'close longs'],
    ['ETH chốt 50%', 'partial_close ETH 0.5'],
    ['Chốt một nửa, dời SL về entry', 'partial_close none 0.5 & breakeven none'],
    ['Chốt lời một phần', 'partial_close none'],
    ['Dời SL về hòa vốn', 'breakeven none'],
    ['doi sl ve entry', 'breakeven none'],
    ['Dời stoploss lên 60500', 'move_sl none 60500'],
    ['Hủy lệnh chờ', 'cancel none'],
    ['huy lenh SOL', 'cancel SOL'],
    ['Đổi TP thành 70000', 'edit_tp none 70000'],
  ]);

  test('an optional form is unsure', () => expect(Number(read('Ai muốn có thể đóng lệnh BTC').confidence)).toBeLessThanOrEqual(0.7));
});
