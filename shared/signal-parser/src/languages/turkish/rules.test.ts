import { describe, expect, test } from 'vitest';
import { read, readShort } from '../../testing/read.ts';

describe('1 numbers', () => {
  test.each([
    ['SOL/USDT AL\nGiriş: 143,50\nStop: 138,20\nHedefler: 150,00 / 158,75', 'SOL/USDT long limit 143.5 | sl 138.2 | tp 150 158.75'],
    ['BTC/USDT SAT\nGiriş: 43.250,50\nZarar durdur: 44.100,00\nHedef: 41.000,00', 'BTC/USDT short limit 43250.5 | sl 44100 | tp 41000'],
    ['BTC long giriş 61.200 stop 59.800 hedef 63.400', 'BTC long limit 61200 | sl 59800 | tp 63400'],
    ['AVAX long\ngiriş: 1.250\nstop: 1.180\nhedef: 1.400', 'refusal NUMBER_AMBIGUOUS'],
    ['SOL short giriş 150 stop 1600 hedef 140', 'refusal LEVEL_OUTLIER'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('2 symbol', () => {
  test.each([
    ['Parite: INJ/USDT\nYön: SHORT\nGiriş: 24,1\nStop: 25,3\nHedefler: 23 - 22 - 20', 'INJ/USDT short limit 24.1 | sl 25.3 | tp 23 22 20'],
    ["BTC'de long, giriş 60500, stop 59000, hedef 63000", 'BTC long limit 60500 | sl 59000 | tp 63000'],
    ['BTC/USDT ve ETH/USDT long\nGiriş: 60000\nStop: 58000\nHedef: 65000', 'refusal SYMBOL_AMBIGUOUS'],
    ['Long\nGiriş: 100\nStop: 95\nHedef: 110', 'refusal SYMBOL_MISSING'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('3 side', () => {
  test.each([
    ['AVAX kısa pozisyon\ngiriş 35,2\nstop 36,4\nhedef 33', 'AVAX short limit 35.2 | sl 36.4 | tp 33'],
    ['#LINK uzun\nGiriş 14,2\nStop 13,6\nHedefler 15 ve 16,5', 'LINK long limit 14.2 | sl 13.6 | tp 15 16.5'],
    [
      'DOT/USDT (kısa vade)\nAlım bölgesi: 6,00 - 6,10\nHedefler: 6,60 | 7,20\nStop: 5,70',
      'DOT/USDT long zone 6 6.1 | sl 5.7 | tp 6.6 7.2',
    ],
    ['SOL LONG\nGiriş: 150\nStop: 160\nHedef: 170', 'refusal STOP_WRONG_SIDE'],
    ['SOL SHORT\nGiriş: 150\nStop: 160\nHedef: 155', 'refusal TARGET_WRONG_SIDE'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('4 entry', () => {
  test.each([
    ['OP long piyasadan\nStop 1,70\nHedefler 1,95 2,10', 'OP long market | sl 1.7 | tp 1.95 2.1'],
    ['SUI long, buradan giriyorum, stop 3,05 hedef 3,60', 'SUI long market | sl 3.05 | tp 3.6'],
    ['#SUI LONG\nGiriş: piyasa fiyatı (3,25)\nStop: 3,05\nHedef: 3,60', 'SUI long market 3.25 | sl 3.05 | tp 3.6'],
    [
      'ARB/USDT\nLONG\nGiriş aralığı: 0,80 - 0,84\nStop: 0,76\nHedefler: 0,90 / 0,98',
      'ARB/USDT long zone 0.8 0.84 | sl 0.76 | tp 0.9 0.98',
    ],
    ['LTC 82 - 84 arası alım, stop 79, hedef 88 ve 92', 'LTC long zone 82 84 | sl 79 | tp 88 92'],
    ['Kademeli giriş\n#FIL short\nGiriş: 4,50 / 4,70\nStop: 4,95\nHedef: 4,20', 'FIL short limit 4.5 4.7 | sl 4.95 | tp 4.2'],
    ['Limit emir\nBNB/USDT short\nGiriş: 610\nStop: 628\nHedefler: 590, 570', 'BNB/USDT short limit 610 | sl 628 | tp 590 570'],
    ['ETH short girdim 3400, stopum 3520, hedefim 3200', 'ETH short limit 3400 | sl 3520 | tp 3200'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('5 stop', () => {
  test.each([
    ['BTC LONG\nGiriş 60000\nStop: 58500 altı 4 saatlik kapanış\nHedef 64000', 'BTC long limit 60000 | sl 58500 4h candle | tp 64000'],
    ['ETH short\nGiriş 3400\nStop: %3\nHedef 3200', 'ETH short limit 3400 | sl 3% | tp 3200'],
    ['ETH short\nGiriş 3400\nStop (%4): 3536\nHedef 3200', 'ETH short limit 3400 | sl 3536 | tp 3200'],
    ['ETH short\nGiriş 3400\nStop yok\nHedef 3200', 'ETH short limit 3400 | tp 3200'],
    ['ETH short\nGiriş 3400\nZarar kes 3520\nKar al 3200', 'ETH short limit 3400 | sl 3520 | tp 3200'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('6 targets', () => {
  test.each([
    [
      'SOL LONG\nGiriş 150\nStop 141\nHedefler:\n1) 155 - %25\n2) 160 - %25\n3) 170 - %50',
      'SOL long limit 150 | sl 141 | tp 155(25%) 160(25%) 170(50%)',
    ],
    ['SOL LONG\nGiriş 150\nStop 141\nTP1 (%10): 155\nTP2 (%20): 160', 'SOL long limit 150 | sl 141 | tp 155 160'],
    ['SOL LONG\nGiriş 150\nStop 141\n1. hedef: 155\n2. hedef: 160', 'SOL long limit 150 | sl 141 | tp 155 160'],
    ['SOL LONG\nGirişimiz 150\nStopumuz 141\nHedeflerimiz 155 - 160 - 170', 'SOL long limit 150 | sl 141 | tp 155 160 170'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('7 leverage', () => {
  test.each([
    ['SOL LONG\nKaldıraç: 5x - 10x (izole)\nGiriş 150\nStop 141\nHedef 160', 'SOL long limit 150 | sl 141 | tp 160 | 5-10x isolated'],
    ['SOL 20x kaldıraçlı long çapraz\nGiriş 150\nStop 141\nHedef 160', 'SOL long limit 150 | sl 141 | tp 160 | 20x cross'],
    ['SOL LONG\nKALDIRAÇ 15\nGİRİŞ 150\nSTOP 141\nHEDEF 160', 'SOL long limit 150 | sl 141 | tp 160 | 15x'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('8 risk and size', () => {
  test.each([
    ['SOL LONG\nGiriş 150\nStop 141\nHedef 160\nRisk: %1', 'SOL long limit 150 | sl 141 | tp 160 | risk 1%'],
    ['SOL LONG\nGiriş 150\nStop 141\nHedef 160\nRisk: kasanın %2', 'SOL long limit 150 | sl 141 | tp 160 | risk 2%'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('9 spelling', () => {
  test.each([
    ['🟢 𝐋𝐎𝐍𝐆 #SOL\n✅ Giriş ➡️ 150\n🛑 Stop ➡️ 141\n🎯 Hedef ➡️ 160', 'SOL long limit 150 | sl 141 | tp 160'],
    ['sol long giris 150 stop 141 hedef 160 kaldirac 5x', 'SOL long limit 150 | sl 141 | tp 160 | 5x'],
    ['SİNYAL: SOL/USDT\nYÖN: KISA\nGİRİŞ 150\nZARAR DURDUR 158\nHEDEFLER 145/140', 'SOL/USDT short limit 150 | sl 158 | tp 145 140'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('10 no order', () => {
  test.each([
    'BTC 65.000 üstünde kapanış yaparsa long açacağım, stop 63.000',
    'SOL 140 gelirse alım düşünüyorum, hedef 160',
    'SOL 150 long giren var mı?',
    'Şimdi ETH alınır mı?',
    'Bence SOL 200 olabilir',
    '✅ #SOL 2. hedef geldi, %38 kar',
    '#AVAX stop oldu, -%5. Sıradaki işleme bakalım',
    'Haftalık sonuç: 12 kazanç 3 kayıp, +%240',
    '#LINK giriş emri 14,20 gerçekleşti',
    'Bitcoin enflasyon verisinin ardından %5 düştü, 60.000 doların altına indi',
    'KAPANDI ✅ SOL LONG\nGiriş: 150\nÇıkış: 160\nKar: +%66 (10x)',
    'BTC analiz: destek 58.000, direnç 64.500. Teyit bekleyelim.',
    'VIP grubumuzda %70 indirim! Aylık sadece 49 dolar, özelden yazın',
    'Hatırlatma: ilk hedeften sonra stopu her zaman girişe çekin',
    'Teşekkürler hocam, SOL longumu %30 karla kapattım',
    'Bir arkadaş SOL 150den almış, hedefi 300',
    'Günaydın arkadaşlar, akşam 20:00 canlı yayın var',
  ])('noise: %j', (text) => expect(readShort(text)).toBe('noise'));
});

describe('11 not crypto', () => {
  test.each([
    'XAUUSD AL\nGiriş 2350\nStop 2340\nHedef 2370',
    'Ons altın 2350 al, stop 2340, hedef 2370',
    'EURUSD SAT\nGiriş: 1,0850\nStop: 1,0900\nHedef: 1,0780',
  ])('%j', (text) => expect(readShort(text)).toMatch(/^(?:noise|refusal)/));
});

describe('instructions', () => {
  test.each([
    ['SOL kapat', 'close SOL'],
    ['ETH pozisyonunu kapatıyoruz', 'close ETH'],
    ['LINK işlemini piyasadan kapattım', 'close LINK'],
    ["AVAX'tan çıktım", 'close AVAX'],
    ['Tüm pozisyonları kapatın', 'close all'],
    ['Tüm shortları kapatın', 'close shorts'],
    ['SOL pozisyonunun tamamını kapatın', 'close SOL'],
    ['SOL yarısını kapat', 'partial_close SOL 0.5'],
    ['Pozisyonun %50 sini kapatın', 'partial_close none 0.5'],
    ["BTC'de %30 kar aldım", 'partial_close BTC 0.3'],
    ['SOL bir kısmını kapatıyorum', 'partial_close SOL'],
    ['Yarısını kapatıp stopu girişe çektim', 'partial_close none 0.5; breakeven none'],
    ['ETH stopu girişe çekin', 'breakeven ETH'],
    ["SOL stop'u giriş seviyesine çekiyoruz", 'breakeven SOL'],
    ['Stopu başabaşa alın', 'breakeven none'],
    ['Stoplar maliyete', 'breakeven none'],
    ['LINK çıkış yapın', 'close LINK'],
    ['SOL stopu 152 seviyesine çekin', 'move_sl SOL 152'],
    ['BTC yeni stop 61.500', 'move_sl BTC 61500'],
    ['DOT emri iptal', 'cancel DOT'],
    ['Bekleyen emirleri iptal edin', 'cancel none'],
    ['ADA sinyali geçersiz', 'cancel ADA'],
    ['SOL yeni hedefler: 170, 180, 190', 'edit_tp SOL 170 180 190'],
    ['ETH hedefi 3600 olarak güncelleyin', 'edit_tp ETH 3600'],
    ['SOL 140 ekleme yapıyorum', 'add SOL 140'],
    ['BTC stopu kaldırın', 'cancel_sl BTC'],
    ['BTC hedefleri iptal', 'cancel_tp BTC'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));

  test.each(['SOL kapatabilirsiniz', 'İsteyen SOL yarısını kapatabilir', 'Opsiyonel: SOL %50 kapat'])('an option: %j', (text) => {
    const { kind, confidence } = read(text);
    expect([kind, Number(confidence) <= 0.7]).toEqual(['instruction', true]);
  });
});

test('12 hostile text ends as noise or a refusal', () => {
  for (const text of ['giriş '.repeat(2500), '‮LONG SOL giriş 150 stop 160', 'hedef 1 '.repeat(2000), '('.repeat(15000) + 'al'])
    expect(['noise', 'refusal']).toContain(read(text).kind);
});
