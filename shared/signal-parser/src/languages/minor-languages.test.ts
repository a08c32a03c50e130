import { describe, expect, test } from 'vitest';
import { readShort } from '../testing/read.ts';

describe('French', () => {
  test.each([
    ['SOL/USDT ACHAT\nEntrée : 143,50\nStop : 138,20\nObjectifs : 150,00 / 158,75', 'SOL/USDT long limit 143.5 | sl 138.2 | tp 150 158.75'],
    [
      '#AVAX vente à découvert\nPrix d’entrée : 35,2\nStop : 36,4\nObjectif : 33\nLevier : 10x',
      'AVAX short limit 35.2 | sl 36.4 | tp 33 | 10x',
    ],
    ['SOL long au marché\nStop 141\nObjectif 160', 'SOL long market | sl 141 | tp 160'],
    ['SOL short\nEntrée: 4,3278\nStop 4,9034\nCible 1 - 4,1374\nCible 2 - 3,8734', 'SOL short limit 4.3278 | sl 4.9034 | tp 4.1374 3.8734'],
    ['Fermez la moitié de SOL', 'partial_close SOL 0.5'],
    ['Déplacez le stop de ETH à l’entrée', 'breakeven ETH'],
    ['Annulez l’ordre DOT', 'cancel DOT'],
    ['Objectif 2 atteint sur #SOL, +38%', 'noise'],
    ['Si BTC casse 65 000 je vais acheter', 'noise'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('German', () => {
  test.each([
    ['SOL/USDT KAUF\nEinstieg: 143,50\nStopp: 138,20\nZiele: 150,00 / 158,75', 'SOL/USDT long limit 143.5 | sl 138.2 | tp 150 158.75'],
    [
      '#AVAX SHORT\nEinstiegszone: 35,2 - 35,8\nStop Loss: 36,4\nZiel 1: 33\nHebel: 10x',
      'AVAX short zone 35.2 35.8 | sl 36.4 | tp 33 | 10x',
    ],
    ['SOL long zum Marktpreis\nStop 141\nZiel 160', 'SOL long market | sl 141 | tp 160'],
    ['SOL schließen', 'close SOL'],
    ['Hälfte von SOL schließen', 'partial_close SOL 0.5'],
    ['ETH Stop auf Einstieg setzen', 'breakeven ETH'],
    ['DOT Order stornieren', 'cancel DOT'],
    ['Ziel 2 bei #SOL erreicht, +38%', 'noise'],
    ['Wenn BTC über 65.000 schließt, gehe ich vielleicht long', 'noise'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('Italian', () => {
  test.each([
    [
      'SOL/USDT ACQUISTO\nIngresso: 143,50\nStop: 138,20\nObiettivi: 150,00 / 158,75',
      'SOL/USDT long limit 143.5 | sl 138.2 | tp 150 158.75',
    ],
    ['#AVAX vendita\nPrezzo di ingresso: 35,2\nStop: 36,4\nObiettivo: 33\nLeva: 10x', 'AVAX short limit 35.2 | sl 36.4 | tp 33 | 10x'],
    ['Chiudete SOL', 'close SOL'],
    ['Chiudiamo metà posizione SOL', 'partial_close SOL 0.5'],
    ['Spostate lo stop di ETH all’ingresso', 'breakeven ETH'],
    ['Annullate l’ordine DOT', 'cancel DOT'],
    ['Obiettivo 2 raggiunto su #SOL, +38%', 'noise'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('Persian', () => {
  test.each([
    ['SOL/USDT خرید\nنقطه ورود: ۱۴۳٫۵\nحد ضرر: ۱۳۸٫۲\nتارگت‌ها: ۱۵۰ - ۱۵۸٫۷۵', 'SOL/USDT long limit 143.5 | sl 138.2 | tp 150 158.75'],
    ['#AVAX شورت\nورود: 35.2\nاستاپ: 36.4\nتارگت اول: 33\nاهرم: 10x', 'AVAX short limit 35.2 | sl 36.4 | tp 33 | 10x'],
    ['پوزیشن SOL را ببندید', 'close SOL'],
    ['نصف پوزیشن SOL را ببندید', 'partial_close SOL 0.5'],
    ['استاپ ETH را به نقطه ورود منتقل کنید', 'breakeven ETH'],
    ['سفارش DOT لغو شد', 'cancel DOT'],
    ['تارگت دوم #SOL زده شد، ۳۸٪ سود', 'noise'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});
