import { cyrillicNicknames } from './cyrillic-nicknames.ts';

/** Names and nicknames of coins, lower case, accents folded. */
export const nicknames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    BTC: '比特币 比特 饼子 大饼子 bitcoin 大饼 بيتكوين btcoin',
    ETH: 'ethereum ether 以太 以太坊 姨太 二饼 大姨太 二姨太 以太币 ايثيريوم',
    SOL: '索拉纳 索拉那 索兰纳 solana',
    XRP: '瑞波币 瑞波 ripple',
    DOGE: 'dogecoin 狗狗币 狗狗 狗币 狗子',
    ADA: '艾达币 艾达 cardano',
    LTC: 'litecoin 莱特币 莱特 辣条',
    AVAX: '雪崩 avalanche',
    DOT: '波卡币 波卡 polkadot',
    LINK: '链克 chainlink',
    BNB: '币安币',
    ETC: '以太经典 以太坊经典 姨太经典 小姨太',
    TRX: '波场币 波场',
    EOS: '柚子',
    FIL: '菲尔币',
    XLM: '恒星币',
    XMR: '门罗币 门罗',
    DASH: '达世币',
    UNI: '独角兽币',
    PEPE: '佩佩 青蛙币',
    币安人生: '币安人生',
    XAU: '黄金 现货黄金 伦敦金 emas ゴールド 골드',
    XAG: '白银 现货白银',
    USOIL: '原油 美油',
    NAS100: '纳指 纳斯达克',
    HK50: '恒指',
    US30: '道指',
    TON: 'toncoin',
    BCH: '比特现金 比特币现金',
    SHIB: '柴犬币 柴犬 屎币 shiba',
  })
    .concat(Object.entries(cyrillicNicknames))
    .flatMap(([coin, names]) => names.split(' ').map((name) => [name, coin] as [string, string])),
);
