import { asianNicknames } from './asian-nicknames.ts';
import { cyrillicNicknames } from './cyrillic-nicknames.ts';

/** Names and nicknames of coins, lower case, accents folded. */
export const nicknames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    BTC: 'bitcoin بيتكوين البيتكوين بتكوين البتكوين للبيتكوين بالبيتكوين والبيتكوين btcoin',
    ETH: 'ethereum ether ايثيريوم الايثيريوم اثيريوم الاثيريوم ايثريوم الايثريوم اتريوم',
    SOL: 'solana سولانا',
    XRP: 'ripple ريبل الريبل',
    DOGE: 'dogecoin دوجكوين',
    ADA: 'cardano',
    LTC: 'litecoin',
    AVAX: 'avalanche',
    DOT: 'polkadot',
    LINK: 'chainlink',
    XAU: 'emas oro ouro altin ذهب الذهب للذهب بالذهب طلا',
    TON: 'toncoin',
    SHIB: 'shiba',
  })
    .concat(Object.entries(asianNicknames), Object.entries(cyrillicNicknames))
    .flatMap(([coin, names]) => names.split(' ').map((name) => [name, coin] as [string, string])),
);
