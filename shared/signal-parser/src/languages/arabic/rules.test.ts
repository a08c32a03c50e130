import { describe, expect, test } from 'vitest';
import { read, readShort } from '../../testing/read.ts';

describe('1 numbers', () => {
  test.each([
    ['SOL/USDT شراء\nالدخول: ١٤٣٫٥\nوقف الخسارة: ١٣٨٫٢\nالأهداف: ١٥٠ / ١٥٨٫٧٥', 'SOL/USDT long limit 143.5 | sl 138.2 | tp 150 158.75'],
    ['BTC/USDT بيع\nالدخول: ٤٣٬٢٥٠٫٥\nوقف الخسارة: ٤٤٬١٠٠\nالهدف: ٤١٬٠٠٠', 'BTC/USDT short limit 43250.5 | sl 44100 | tp 41000'],
    ['#BTC لونج\nالدخول 61,200\nالستوب 59,800\nالهدف 63,400', 'BTC long limit 61200 | sl 59800 | tp 63400'],
    ['SOL شورت الدخول 150 الستوب 1600 الهدف 140', 'refusal LEVEL_OUTLIER'],
    ['SOL لونج\nالدخول: ۱۵۰\nالستوب: ۱۴۱\nالهدف: ۱۷۰', 'SOL long limit 150 | sl 141 | tp 170'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('2 symbol', () => {
  test.each([
    ['العملة: INJ\nنوع الصفقة: شورت\nالدخول: 24.1\nالستوب: 25.3\nالأهداف: 23 - 22 - 20', 'INJ short limit 24.1 | sl 25.3 | tp 23 22 20'],
    ['البيتكوين لونج من 60500 والستوب 59000 والهدف 63000', 'BTC long limit 60500 | sl 59000 | tp 63000'],
    ['BTC/USDT و ETH/USDT شراء\nالدخول: 60000\nالستوب: 58000\nالهدف: 65000', 'refusal SYMBOL_AMBIGUOUS'],
    ['شراء\nالدخول: 100\nالستوب: 95\nالهدف: 110', 'refusal SYMBOL_MISSING'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('3 side', () => {
  test.each([
    ['#AVAX صفقة شورت\nدخول 35.2\nستوب 36.4\nهدف 33', 'AVAX short limit 35.2 | sl 36.4 | tp 33'],
    ['#LINK لونق\nدخول 14.2\nستوب 13.6\nأهداف 15 و 16.5', 'LINK long limit 14.2 | sl 13.6 | tp 15 16.5'],
    [
      'DOT/USDT (المدى القصير)\nمنطقة الشراء: 6.00 - 6.10\nالأهداف: 6.60 | 7.20\nالوقف: 5.70',
      'DOT/USDT long zone 6 6.1 | sl 5.7 | tp 6.6 7.2',
    ],
    ['SOL لونج\nالدخول: 150\nالستوب: 160\nالهدف: 170', 'refusal STOP_WRONG_SIDE'],
    ['SOL شورت\nالدخول: 150\nالستوب: 160\nالهدف: 155', 'refusal TARGET_WRONG_SIDE'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('4 entry', () => {
  test.each([
    ['OP لونج بسعر السوق\nالستوب 1.70\nالأهداف 1.95 2.10', 'OP long market | sl 1.7 | tp 1.95 2.1'],
    ['#SUI شراء\nالدخول: سعر السوق (3.25)\nالوقف: 3.05\nالهدف: 3.60', 'SUI long market 3.25 | sl 3.05 | tp 3.6'],
    [
      'ARB/USDT\nلونج\nالدخول من 0.80 إلى 0.84\nوقف الخسارة 0.76\nالأهداف 0.90 / 0.98',
      'ARB/USDT long zone 0.8 0.84 | sl 0.76 | tp 0.9 0.98',
    ],
    ['أمر معلق\nBNB/USDT شورت\nالدخول: 610\nوقف الخسارة: 628\nالأهداف: 590، 570', 'BNB/USDT short limit 610 | sl 628 | tp 590 570'],
    ['APT لونج\nالدخول فوق 9.50\nالستوب 9.00\nالهدف 10.50', 'APT long breakout 9.5 | sl 9 | tp 10.5'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('5 stop', () => {
  test.each([
    [
      'BTC لونج\nالدخول 60000\nوقف الخسارة: إغلاق شمعة 4 ساعات تحت 58500\nالهدف 64000',
      'BTC long limit 60000 | sl 58500 4h candle | tp 64000',
    ],
    ['SOL لونج\nالدخول 150\nالوقف: إغلاق يومي تحت 141\nالهدف 170', 'SOL long limit 150 | sl 141 1d candle | tp 170'],
    ['ETH شورت\nالدخول 3400\nوقف الخسارة: 3٪\nالهدف 3200', 'ETH short limit 3400 | sl 3% | tp 3200'],
    ['ETH شورت\nالدخول 3400\nبدون ستوب\nالهدف 3200', 'ETH short limit 3400 | tp 3200'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('6 targets', () => {
  test.each([
    [
      'SOL لونج\nالدخول 150\nالستوب 141\nالأهداف:\n1) 155 - 25%\n2) 160 - 25%\n3) 170 - 50%',
      'SOL long limit 150 | sl 141 | tp 155(25%) 160(25%) 170(50%)',
    ],
    [
      'SOL لونج\nالدخول 150\nالستوب 141\nالهدف الأول: 155\nالهدف الثاني: 160\nالهدف الثالث: مفتوح',
      'SOL long limit 150 | sl 141 | tp 155 160 open',
    ],
    ['SOL لونج\nالدخول 150\nالستوب 141\nهدف 1: 155\nهدف 2: 160', 'SOL long limit 150 | sl 141 | tp 155 160'],
    ['SOL لونج\nالدخول 150\nالستوب 141\nجني الأرباح: 155 - 160 - 170', 'SOL long limit 150 | sl 141 | tp 155 160 170'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('7 leverage', () => {
  test.each([
    [
      'SOL لونج\nالرافعة المالية: 5x - 10x (معزول)\nالدخول 150\nالستوب 141\nالهدف 160',
      'SOL long limit 150 | sl 141 | tp 160 | 5-10x isolated',
    ],
    ['SOL لونج كروس 20x\nالدخول 150\nالستوب 141\nالهدف 160', 'SOL long limit 150 | sl 141 | tp 160 | 20x cross'],
    ['SOL لونج\nرافعة 15\nالدخول 150\nالستوب 141\nالهدف 160', 'SOL long limit 150 | sl 141 | tp 160 | 15x'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('8 risk and size', () => {
  test.each([
    ['SOL لونج\nالدخول 150\nالستوب 141\nالهدف 160\nنسبة المخاطرة: 1%', 'SOL long limit 150 | sl 141 | tp 160 | risk 1%'],
    ['SOL لونج\nالدخول 150\nالستوب 141\nالهدف 160\nالمخاطرة 2% من رأس المال', 'SOL long limit 150 | sl 141 | tp 160 | risk 2%'],
    ['SOL لونج\nالدخول 150\nالستوب 141\nالهدف 160\nحجم الدخول: 5% من المحفظة', 'SOL long limit 150 | sl 141 | tp 160 | size 5%'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('9 spelling', () => {
  test.each([
    ['شِراء #SOL\nالدخـــول 150\nالسّتوب 141\nالهَدَف 160', 'SOL long limit 150 | sl 141 | tp 160'],
    ['شراء #SOL\nسعر الدخول 150\nوقف الخساره 141\nالاهداف 160', 'SOL long limit 150 | sl 141 | tp 160'],
    ['\u200fشراء \u200e#SOL\u200f\nالدخول\u200f: 150\nوقف الخسارة\u200f: 141\nالهدف\u200f: 160', 'SOL long limit 150 | sl 141 | tp 160'],
    ['SOL LONG\nEntry دخول: 150\nTP هدف: 160\nSL ستوب: 141', 'SOL long limit 150 | sl 141 | tp 160'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));
});

describe('10 no order', () => {
  test.each([
    'إذا كسر البيتكوين 65000 سأدخل لونج والستوب 63000',
    'ربما أشتري SOL عند 140 والهدف 160',
    'هل دخل أحد لونج على SOL من 150؟',
    'أعتقد أن SOL قد تصل إلى 200',
    '✅ تحقق الهدف الثاني #SOL ربح 38%',
    '#AVAX ضرب الستوب، -5%. ننتقل للتالية',
    'نتائج الأسبوع: 12 صفقة رابحة و 3 خاسرة، +240%',
    'تم تفعيل الدخول #LINK 14.20',
    'انخفض البيتكوين 5% وخسر مستوى 60000 دولار بعد بيانات التضخم',
    'تحليل BTC: دعم 58000 ومقاومة 64500. ننتظر التأكيد.',
    'قناة VIP بخصم 70٪! فقط 49 دولار شهريا، راسلنا على الخاص',
    'تذكير: انقلوا الستوب دائما إلى نقطة الدخول بعد الهدف الأول',
    'شكرا استاذ، أغلقت صفقة SOL على ربح 30%',
    'صباح الخير يا شباب، بث مباشر الساعة 20:00',
  ])('noise: %j', (text) => expect(readShort(text)).toBe('noise'));
});

describe('11 not crypto', () => {
  test.each([
    'XAUUSD شراء\nالدخول 2350\nالستوب 2340\nالهدف 2370',
    'الذهب شراء من 2350 الستوب 2340 الهدف 2370',
    'EURUSD بيع\nالدخول: 1.0850\nالستوب: 1.0900\nالهدف: 1.0780',
  ])('%j', (text) => expect(readShort(text)).toMatch(/^(?:noise|refusal)/));
});

describe('instructions', () => {
  test.each([
    ['أغلق صفقة SOL', 'close SOL'],
    ['إغلاق الصفقة', 'close none'],
    ['نغلق ETH الآن', 'close ETH'],
    ['الخروج من صفقة LINK', 'close LINK'],
    ['أغلقوا جميع الصفقات', 'close all'],
    ['إغلاق جميع صفقات الشورت', 'close shorts'],
    ['أغلقوا نصف صفقة SOL', 'partial_close SOL 0.5'],
    ['إغلاق 50% من الصفقة', 'partial_close none 0.5'],
    ['أغلقنا 30% من BTC', 'partial_close BTC 0.3'],
    ['احجزوا جزء من الأرباح SOL', 'partial_close SOL'],
    ['أغلقنا 50% ونقلنا الستوب إلى الدخول', 'partial_close none 0.5; breakeven none'],
    ['تحريك الوقف إلى الدخول', 'breakeven none'],
    ['انقلوا وقف الخسارة ETH إلى نقطة الدخول', 'breakeven ETH'],
    ['رفع الستوب إلى نقطة التعادل', 'breakeven none'],
    ['ارفعوا الستوب SOL إلى 152', 'move_sl SOL 152'],
    ['تعديل وقف الخسارة BTC: 61500', 'move_sl BTC 61500'],
    ['إلغاء أمر DOT', 'cancel DOT'],
    ['الغاء الصفقة', 'cancel none'],
    ['الغوا الأوامر المعلقة', 'cancel none'],
    ['أهداف جديدة SOL: 170 - 180 - 190', 'edit_tp SOL 170 180 190'],
    ['تعديل الهدف ETH إلى 3600', 'edit_tp ETH 3600'],
    ['تعزيز SOL عند 140', 'add SOL 140'],
    ['إلغاء الستوب BTC', 'cancel_sl BTC'],
    ['إلغاء أهداف BTC', 'cancel_tp BTC'],
  ])('%j', (text, expected) => expect(readShort(text)).toBe(expected));

  test.each(['يمكنكم إغلاق صفقة SOL', 'لمن يرغب إغلاق نصف SOL', 'اختياري: إغلاق 50% من SOL'])('an option: %j', (text) => {
    const { kind, confidence } = read(text);
    expect([kind, Number(confidence) <= 0.7]).toEqual(['instruction', true]);
  });
});

test('12 hostile text ends as noise or a refusal', () => {
  for (const text of ['الدخول '.repeat(2500), '‮لونج SOL الدخول 150 الستوب 160', 'هدف 1 '.repeat(2500), '('.repeat(15000) + 'شراء'])
    expect(['noise', 'refusal']).toContain(read(text).kind);
});
