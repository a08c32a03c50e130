/** Names and nicknames of coins, lower case, accents folded. */
export const nicknames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    BTC: 'bitcoin биткоин биткойн биток битка битку битке битком бтк биткоина биткоину 大饼 大饼 比特币 比特币 بيتكوين btcoin',
    ETH: 'ethereum ether эфир эфира эфиру эфире эфириум эфирка 以太 以太坊 姨太 二饼 二饼 ايثيريوم',
    SOL: 'solana солана солану солане соль',
    XRP: 'ripple рипл рипла',
    DOGE: 'dogecoin доги доге 狗狗币 狗狗币',
    ADA: 'cardano кардано',
    LTC: 'litecoin лайткоин лайт 莱特币 莱特币',
    AVAX: 'avalanche',
    DOT: 'polkadot',
    LINK: 'chainlink',
    BNB: 'бнб',
    TON: 'тон toncoin',
    BCH: '比特现金',
    SHIB: 'shiba',
  }).flatMap(([coin, names]) => names.split(' ').map((name) => [name, coin] as [string, string])),
);
