import { describe, expect, test } from 'vitest';
import { inShort } from '../testing/in-short.ts';

/** A text and what it means, in the words of `inShort`. */
type Case = readonly [text: string, meaning: string];

function means(cases: readonly Case[]): void {
  test.each(cases)('%s', (text, meaning) => expect(inShort(text)).toBe(meaning));
}

describe('Indonesian', () => {
  means([
    ['BTC LONG\nMasuk: 62000\nTarget: 65000\nStop rugi: 60000', 'BTC long | limit 62000 | sl 60000 | tp 65000'],
    ['Beli SOL/USDT di 140\nTarget 150, 160\nCut loss 135', 'SOL/USDT long | limit 140 | sl 135 | tp 150,160'],
    ['SHORT ETH\nArea masuk: 3300 - 3350\nAmbil untung: 3200\nBatas rugi: 3400', 'ETH short | zone 3300,3350 | sl 3400 | tp 3200'],
    ['PEPE beli sekarang, cut loss 0.000011, target 0.000013', 'PEPE long | market | sl 0.000011 | tp 0.000013'],
    ['Geser SL ke entry', 'breakeven none'],
    ['BTC ambil profit setengah', 'partial_close BTC 0.5'],
    ['Tutup posisi sekarang', 'close none'],
    ['Batalkan order', 'cancel none'],
    ['Kalau BTC tembus 66000 bisa ke 70000', 'noise'],
    ['TP1 tercapai, profit 40%', 'noise'],
    ['Gabung grup VIP sekarang, diskon 50%', 'noise'],
  ]);
});

describe('Japanese', () => {
  means([
    ['BTC ロング\nエントリー 65000\n利確 67000\n損切り 64000', 'BTC long | limit 65000 | sl 64000 | tp 67000'],
    [
      'ETH ショート\nエントリー：3300〜3350\nターゲット：3200、3100\nストップ：3400\nレバレッジ：10倍',
      'ETH short | zone 3300,3350 | sl 3400 | tp 3200,3100 | 10x',
    ],
    ['SOL 成行ロング 損切り140 利確160', 'SOL long | market | sl 140 | tp 160'],
    ['ビットコイン 66000付近でショート、損切り67000、利確64000', 'BTC short | limit 66000 | sl 67000 | tp 64000'],
    ['ストップを建値に移動', 'breakeven none'],
    ['半分利確', 'partial_close none 0.5'],
    ['BTC全決済', 'close BTC'],
    ['指値キャンセル', 'cancel none'],
    ['損切りを64500に変更', 'move_sl none 64500'],
    ['もし66000を上抜けたらロング検討', 'noise'],
    ['利確達成おめでとうございます', 'noise'],
    ['ロングのポジションはどうしますか？', 'noise'],
  ]);
});

describe('Korean', () => {
  means([
    ['비트코인 롱\n진입가: 65000\n목표가: 67000, 68000\n손절가: 64000', 'BTC long | limit 65000 | sl 64000 | tp 67000,68000'],
    ['ETH 숏 10배\n진입구간 3300~3350\n익절 3200\n손절 3400', 'ETH short | zone 3300,3350 | sl 3400 | tp 3200 | 10x'],
    ['SOL 롱 시장가 진입\n1차 목표 155\n2차 목표 165\n손절 140', 'SOL long | market | sl 140 | tp 155,165'],
    ['손절 본절로 이동', 'breakeven none'],
    ['절반 익절', 'partial_close none 0.5'],
    ['ETH 전량 청산', 'close ETH'],
    ['지정가 취소', 'cancel none'],
    ['손절가 64500으로 올립니다', 'move_sl none 64500'],
    ['66000 돌파하면 롱 볼게요', 'noise'],
    ['목표가 도달 축하드립니다', 'noise'],
    ['롱 포지션 어떻게 할까요?', 'noise'],
  ]);
});
