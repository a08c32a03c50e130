import type { LocaleHint } from '../entry/choose-prices.ts';

/** Words of languages that write decimal commas, accents folded. */
const continental =
  /\b(?:entradas?|alvos?|alavancagem|compra|venda|stop em|fech\p{L}+|mover|mova|coloque\w*|nov[oa]s?|posicao|realiz\p{L}+|entrada|objetivos?|apalancamiento|venta|mueva?n?|nuev[oa]s?|cerr\p{L}+|posicion|giris\p{L}*|hedef\p{L}*|kaldirac\p{L}*|stopu|pozisyon\p{L}*|zarar|einstieg|ziele?|hebel|kauf\p{L}*|verkauf\p{L}*|verschieb\p{L}*|ingresso|obiettiv[oi]|leva|acquist\p{L}+|vendita|spost\p{L}+|entree|objectifs?|levier|achat|vente|deplac\p{L}+|masuk)\b/iu;

/** Returns how a lone comma is to be read: a decimal comma elsewhere in the text decides; languages that write it leave `1,475` open. */
export function localeHint(text: string): LocaleHint {
  const commaIsDecimal = /(?<![\d.,])\d{1,6},(?:\d{1,2}|\d{4,8})(?![\d,])/.test(text) || /(?<![\d.,])0,\d/.test(text);
  const isContinental = continental.test(text);
  const commaIsUnsure = /[\p{Script=Cyrillic}]{3}/u.test(text) || isContinental;
  return { commaIsDecimal, commaIsUnsure, pointIsUnsure: !commaIsDecimal && isContinental };
}
