import { describe, expect, test } from 'vitest';
import { inShort } from '../../testing/in-short.ts';
import { read } from '../../testing/read.ts';

/** A text and what it means, in the words of `inShort`. */
type Case = readonly [text: string, meaning: string];

function means(cases: readonly Case[]): void {
  test.each(cases)('%s', (text, meaning) => expect(inShort(text)).toBe(meaning));
}

describe('1 numbers', () => {
  means([
    ['BTC 做空 6万6 止损6万7 止盈6万4', 'BTC short | limit 66000 | sl 67000 | tp 64000'],
    ['大饼六万一做多，止损六万，目标六万三', 'BTC long | limit 61000 | sl 60000 | tp 63000'],
    ['大餅 6.2萬空，止損6.3萬，止盈6萬', 'BTC short | limit 62000 | sl 63000 | tp 60000'],
    ['BTC 6.15w多 止损6.08w 目标6.3w', 'BTC long | limit 61500 | sl 60800 | tp 63000'],
    ['以太 3千1多，止损3千，目标3千3', 'ETH long | limit 3100 | sl 3000 | tp 3300'],
    ['BTC 61k做多，10倍，止损60k，止盈63k5', 'BTC long | limit 61000 | sl 60000 | tp 63500 | 10x'],
    ['SOL 多 進場１４２.５ 止損１３８ 止盈１５０', 'SOL long | limit 142.5 | sl 138 | tp 150'],
    ['BTC61200多 止损300个点 目标62000', 'BTC long | limit 61200 | sl 300pts | tp 62000'],
    ['SUI 5.2多 止损5 目标6', 'SUI long | limit 5.2 | sl 5 | tp 6'],
    ['LINK 多\n进场13.2\n止损12.6\n止盈14/15', 'LINK long | limit 13.2 | sl 12.6 | tp 14,15'],
    ['BTC 多 进场6万500 止损59000 止盈63000', 'NUMBER_INCOMPLETE'],
  ]);
});

describe('2 symbol', () => {
  const levels = '\n做多\n进场2.0\n止损1.9\n止盈2.2';
  const order = 'long | limit 2 | sl 1.9 | tp 2.2';
  means([
    [`币种：OP/USDT${levels}`, `OP/USDT ${order}`],
    [`交易對：OPUSDT${levels}`, `OP/USDT ${order}`],
    [`瑞波${levels}`, `XRP ${order}`],
    [`瑞波幣${levels}`, `XRP ${order}`],
    [`波卡${levels}`, `DOT ${order}`],
    [`艾達幣${levels}`, `ADA ${order}`],
    ['比特 61000附近多 止损60000 目标63000', 'BTC long | limit 61000 | sl 60000 | tp 63000'],
    ['二餅 3100空 止損3180 目標2950', 'ETH short | limit 3100 | sl 3180 | tp 2950'],
    ['狗狗0.12多 止损0.11 目标0.14', 'DOGE long | limit 0.12 | sl 0.11 | tp 0.14'],
    ['幣安幣600空 止損615 目標570', 'BNB short | limit 600 | sl 615 | tp 570'],
    ['以太经典20多 止损19 目标22', 'ETC long | limit 20 | sl 19 | tp 22'],
    ['NEAR 现价5.1做多\n止损4.8\n目标5.6', 'NEAR long | market 5.1 | sl 4.8 | tp 5.6'],
    ['#比特币合约\n做多\n进场61000\n止损60000\n目标63000', 'BTC long | limit 61000 | sl 60000 | tp 63000'],
    ['#日内策略\nSOL 142多 止损138 目标150', 'SOL long | limit 142 | sl 138 | tp 150'],
    ['SOL 142多 #附近\n止损138 目标150', 'SOL long | limit 142 | sl 138 | tp 150'],
    ['做多，进场61000，止损60000，目标63000', 'SYMBOL_MISSING'],
  ]);
});

describe('3 side', () => {
  const levels = 'SOL 142{side} 止损138 目标150';
  const short = 'SOL 142{side} 止損146 目標134';
  means([
    ...['多', '做多', '多單', '接多', '進多', '低多', '掛多', '開多', '哆'].map((side): Case => [
      levels.replace('{side}', side),
      'SOL long | limit 142 | sl 138 | tp 150',
    ]),
    ...['空', '做空', '空单', '接空', '进空', '高空', '挂空', '开空', '箜', '🈳', '沽空'].map((side): Case => [
      short.replace('{side}', side),
      'SOL short | limit 142 | sl 146 | tp 134',
    ]),
    ['SOL\n進場：142\n止損：138\n目標：150', 'SOL long | limit 142 | sl 138 | tp 150'],
    ['SOL 多\n进场142\n止损146\n目标150', 'STOP_WRONG_SIDE'],
    ['SOL 空\n進場142\n止損146\n目標150', 'TARGET_WRONG_SIDE'],
  ]);
});

describe('4 entry', () => {
  means([
    ['大饼现价直接多，止损60000，止盈63000', 'BTC long | market | sl 60000 | tp 63000'],
    ['以太市價空，止損3180，止盈2950', 'ETH short | market | sl 3180 | tp 2950'],
    ['SOL 现价142多，止损138，止盈150', 'SOL long | market 142 | sl 138 | tp 150'],
    ['SOL 做多 进场 现价 止损 138 目标 150', 'SOL long | market | sl 138 | tp 150'],
    ['SOL 做空 市價 止盈：134 止損：146', 'SOL short | market | sl 146 | tp 134'],
    ['大饼61000-61500区间接多，止损60000，目标63000', 'BTC long | zone 61000,61500 | sl 60000 | tp 63000'],
    ['大餅61000至61500附近多，止損60000，目標63000', 'BTC long | zone 61000,61500 | sl 60000 | tp 63000'],
    ['BTC 多\n分批挂单：61000、60500\n止损：59500\n止盈：63000', 'BTC long | limit 61000,60500 | sl 59500 | tp 63000'],
    ['以太3100多，3050补仓，止损3000，目标3250', 'ETH long | limit 3100 + limit 3050 | sl 3000 | tp 3250'],
    ['BTC突破62500追多 止损61500 目标65000', 'BTC long | breakout 62500 | sl 61500 | tp 65000'],
    ['ETH跌破3000做空，止損3060，目標2850', 'ETH short | breakout 3000 | sl 3060 | tp 2850'],
    ['SOL做空，5倍杠杆，145进，止损150，目标135', 'SOL short | limit 145 | sl 150 | tp 135 | 5x'],
    ['以太3100现价空 带好止损3160 目标2950', 'ETH short | market 3100 | sl 3160 | tp 2950'],
    ['BTC 61000点做多 止损60000 目标63000', 'BTC long | limit 61000 | sl 60000 | tp 63000'],
  ]);
});

describe('5 stop', () => {
  means([
    ['BTC 61000多，跌破60000止损，目标63000', 'BTC long | limit 61000 | sl 60000 | tp 63000'],
    ['大饼61000空，破61800止损，目标59000', 'BTC short | limit 61000 | sl 61800 | tp 59000'],
    ['BTC 61000多 4小时收盘跌破60000止损 目标63000', 'BTC long | limit 61000 | sl 60000 @4h | tp 63000'],
    ['SOL 142多 停損138 停利150', 'SOL long | limit 142 | sl 138 | tp 150'],
    ['SOL 142多 防守138 看150', 'SOL long | limit 142 | sl 138 | tp 150'],
    ['SOL 142多 止蝕138 止賺150', 'SOL long | limit 142 | sl 138 | tp 150'],
    ['sol 142空 146损 135盈', 'SOL short | limit 142 | sl 146 | tp 135'],
    ['ORDI市价多 止损8% 止盈待定', 'ORDI long | market | sl 8% | tp open'],
    ['BTC 61000多 止損600點 目標63000', 'BTC long | limit 61000 | sl 600pts | tp 63000'],
  ]);
});

describe('6 targets', () => {
  means([
    ['SOL多单142，止损138，第一目标146，第二目标150', 'SOL long | limit 142 | sl 138 | tp 146,150'],
    ['SOL 多\n進場142\n止損138\n止盈①146 ②150 ③155', 'SOL long | limit 142 | sl 138 | tp 146,150,155'],
    ['SOL 142多 止损138 目标146-150-155', 'SOL long | limit 142 | sl 138 | tp 146,150,155'],
    ['SOL 142多，138止损，146-150止盈', 'SOL long | limit 142 | sl 138 | tp 146,150'],
    ['SOL 142多，止損138，目標待定', 'SOL long | limit 142 | sl 138 | tp open'],
    ['SOL 142多，止损138\n第一目标146，破了看150', 'SOL long | limit 142 | sl 138 | tp 146,150'],
  ]);
});

describe('7 leverage', () => {
  const order = 'SOL long | limit 142 | sl 138 | tp 150';
  means([
    ['SOL 10倍做多\n进场142\n止损138\n止盈150', `${order} | 10x`],
    ['SOL做多\n槓桿：20倍全倉\n進場142\n止損138\n止盈150', `${order} | 20x cross`],
    ['SOL做多\n逐仓5X\n进场142\n止损138\n止盈150', `${order} | 5x isolated`],
    ['SOL做多 10-20倍\n进场142\n止损138\n止盈150', `${order} | 10-20x`],
  ]);
});

describe('8 risk and size', () => {
  const order = 'SOL long | limit 142 | sl 138 | tp 150';
  means([
    ['SOL 多\n进场142\n止损138\n止盈150\n风险：1%', `${order} | risk 1%`],
    ['SOL 多\n進場142\n止損138\n止盈150\n風險：0.5%', `${order} | risk 0.5%`],
    ['SOL 多\n进场142\n止损138\n止盈150\n仓位：5%', `${order} | size 5%`],
    ['SOL 142半倉做多 止損138 止盈150', `${order} | size x0.5`],
  ]);
});

describe('9 spelling', () => {
  const order = 'ETH long | limit 3100 | sl 3020 | tp 3250,3300';
  means([
    ['以太坊3100附近做多，止损3020，目标3250/3300', order],
    ['以太坊3100附近做多，止損3020，目標3250/3300', order],
    ['以太坊３１００附近做多；止损：３０２０；目标：３２５０、３３００', order],
    ['✅以太多单\n🔹进场；3100\n🔹止損；3020\n🔹目標；3250-3300', order],
    ['【ETH】\n方向：做多\n点位：3100\n防守：3020\n看：3250 3300', order],
  ]);
});

describe('everyday words that hold a sign', () => {
  means([
    ...['多', '空', '平', '走'].flatMap(
      (sign) =>
        ({
          多: ['今天很多人问大饼61000怎么看', '差不多跌了多少，大饼61000', '許多朋友關注大餅61000'],
          空: ['大饼61000下方空间不大', '航空公司接受比特币', '有空聊聊大餅61000', '領取空投的比特幣'],
          平: ['平台今晚维护，比特币暂停充值', '大饼平均成本61000', '大餅水平不變'],
          走: ['大饼走势偏弱', '大餅走勢不明', '大饼走完一波'],
        })[sign]?.map((text): Case => [text, 'noise']) ?? [],
    ),
    ['灰度减持BTC', 'noise'],
    ['比特幣減半倒計時', 'noise'],
    ['進場資金明顯增多', 'noise'],
    ['全网爆仓，空头回补', 'noise'],
    ['数据出了，利好', 'noise'],
  ]);
});

describe('10 no order', () => {
  means([
    ['如果跌破60000，下方看58500', 'noise'],
    ['等大餅回踩60500不破再進多', 'noise'],
    ['留意以太3200附近，不破可以空', 'noise'],
    ['計劃：大餅回調到60000考慮接多', 'noise'],
    ['大饼多单还拿着吗', 'noise'],
    ['以太點位多少可以進？', 'noise'],
    ['恭喜跟上以太空单的朋友，吃了90点', 'noise'],
    ['多單到達第一目標✅', 'noise'],
    ['空單止損了', 'noise'],
    ['本周战绩：多单止盈4次，胜率80%', 'noise'],
    ['老师，我空单已经平了', 'noise'],
    ['加微信進VIP群，每日3單，月費200U', 'noise'],
    ['巨鯨平倉多單，獲利300萬美元', 'noise'],
    ['教学：到达目标一减仓一半，止损推保本', 'noise'],
    ['大饼支撑60000，压力62500，区间震荡', 'noise'],
    ['不要平仓，继续拿着', 'noise'],
    ['空單繼續持有，止損不變', 'noise'],
    ['以太 3100多 止損3020 目標3250 已經止盈', 'UNREADABLE'],
    ['加仓需谨慎，减仓要果断', 'noise'],
  ]);
});

describe('11 other markets', () => {
  means([
    ['黄金2650附近做多 止损2640 目标2670', 'NOT_CRYPTO'],
    ['黃金 2650空 止損2660 目標2630', 'NOT_CRYPTO'],
    ['原油75空，止损76，目标73', 'NOT_CRYPTO'],
    ['納指 20100多 止損20000 目標20300', 'NOT_CRYPTO'],
  ]);
});

describe('12 hostile text', () => {
  test.each([
    ['sides without end', '多'.repeat(5000), 'noise'],
    ['stops without end', `大饼${'止損'.repeat(3000)}`, 'noise'],
    ['brackets without end', `${'（'.repeat(4000)}BTC`, 'noise'],
    ['more than a message can hold', '平'.repeat(21_000), 'TOO_LONG'],
  ])('%s', (_, text, meaning) => expect(inShort(text)).toBe(meaning));
});

describe('instructions', () => {
  means([
    ['大饼多单全部平仓', 'close BTC'],
    ['空單先走了', 'close shorts'],
    ['多单平了', 'close longs'],
    ['現價平掉', 'close none'],
    ['小亏出局', 'close none'],
    ['大餅空單止盈走人', 'close BTC'],
    ['保本走', 'close none entry'],
    ['空單可以在成本價附近先走', 'close shorts entry'],
    ['以太减仓一半，剩下的推保护', 'partial_close ETH 0.5 & breakeven ETH'],
    ['SOL減倉70%', 'partial_close SOL 0.7'],
    ['先出一半', 'partial_close none 0.5'],
    ['減倉提損', 'partial_close none & move_sl none'],
    ['减仓30%，等60500再接回', 'partial_close none 0.3'],
    ['大饼多单推保本损', 'breakeven BTC'],
    ['止損拉到開倉價', 'breakeven none'],
    ['多单止损上移到60500', 'move_sl longs 60500'],
    ['空單止損下移至62200', 'move_sl shorts 62200'],
    ['大餅止損抬到60300', 'move_sl BTC 60300'],
    ['止损60400，刚才写错了', 'move_sl none 60400'],
    ['SOL目标上调至155-160', 'edit_tp SOL 155 160'],
    ['止盈改成63000-64000', 'edit_tp none 63000 64000'],
    ['進場改為60000-60300', 'edit_entry none 60000 60300'],
    ['大饼60000补仓', 'add BTC 60000'],
    ['以太2980加碼', 'add ETH 2980'],
    ['没成交的挂单撤掉', 'cancel none'],
    ['以太掛單取消', 'cancel ETH'],
    ['這單作廢', 'cancel none'],
    ['止损取消', 'cancel_sl none'],
    ['止盈取消', 'cancel_tp none'],
    ['以太平掉，大饼止损提到60500', 'close ETH & move_sl BTC 60500'],
  ]);

  test.each(['可以走了', '可以設保本了', '可以适当减仓'])('%s: an optional form is unsure', (text) =>
    expect(Number(read(text).confidence)).toBeLessThanOrEqual(0.7),
  );
});
