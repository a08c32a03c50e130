import { asianNicknames } from './asian-nicknames.ts';
import { cyrillicNicknames } from './cyrillic-nicknames.ts';

/** Names and nicknames of coins, lower case, accents folded. */
export const nicknames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    BTC: 'bitcoin بيتكوين btcoin',
    ETH: 'ethereum ether ايثيريوم',
    SOL: 'solana',
    XRP: 'ripple',
    DOGE: 'dogecoin',
    ADA: 'cardano',
    LTC: 'litecoin',
    AVAX: 'avalanche',
    DOT: 'polkadot',
    LINK: 'chainlink',
    XAU: 'emas',
    TON: 'toncoin',
    SHIB: 'shiba',
  })
    .concat(Object.entries(asianNicknames), Object.entries(cyrillicNicknames))
    .flatMap(([coin, names]) => names.split(' ').map((name) => [name, coin] as [string, string])),
);
