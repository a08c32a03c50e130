import type { LocaleHint } from '../entry/choose-prices.ts';

/** Returns how a lone comma is to be read: a decimal comma elsewhere in the text decides; languages that write it leave `1,475` open. */
export function localeHint(text: string): LocaleHint {
  const commaIsDecimal = /(?<![\d.,])\d{1,6},(?:\d{1,2}|\d{4,8})(?![\d,])/.test(text) || /(?<![\d.,])0,\d/.test(text);
  const commaIsUnsure =
    /[\p{Script=Cyrillic}]{3}/u.test(text) || /\b(?:entrada|alvo|giris|hedef|objetivo|alavancagem|kaldirac)\b/i.test(text);
  const pointIsUnsure =
    !commaIsDecimal &&
    /\b(?:entrada|alvos?|giris|hedef|objetivos?|alavancagem|apalancamiento|kaldirac|compra|venda|venta|einstieg|masuk)\b/i.test(text);
  return { commaIsDecimal, commaIsUnsure, pointIsUnsure };
}
