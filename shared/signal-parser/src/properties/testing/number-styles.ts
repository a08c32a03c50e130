/** One way of writing prices. */
export type NumberStyle = {
  readonly name: string;
  /** Whether a reader could not mistake prices that are written so; `1,250` alone is 1250 or 1.25. */
  readonly fits: (prices: readonly string[]) => boolean;
  readonly write: (price: string) => string;
};

const always = (): boolean => true;
const grouped = (price: string, mark: string, point = '.'): string => {
  const [whole = '', ...fraction] = price.split('.');
  return [whole.replace(/(\d)(?=(\d{3})+$)/g, `$1${mark}`), ...fraction].join(point);
};
const isLarge = (prices: readonly string[]): boolean => prices.every((price) => Number(price) >= 1000);
const digitsFrom = (zero: number) => (price: string) => price.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** 1.250 looks like 1250 where commas are decimal. */
const hasThreeDecimals = (prices: readonly string[]): boolean => prices.some((price) => /^[1-9]\d{0,2}\.\d{3}$/.test(price));

export const plainStyle: NumberStyle = { name: 'plain', fits: always, write: (price) => price };

/** Understood in every language. */
export const worldStyles: readonly NumberStyle[] = [
  plainStyle,
  { name: 'without last zeros', fits: always, write: (price) => (price.includes('.') ? price.replace(/\.?0+$/, '') : price) },
  { name: 'dollar before', fits: always, write: (price) => `$${price}` },
  { name: 'dollar behind', fits: always, write: (price) => `${price}$` },
  { name: 'full width', fits: always, write: digitsFrom(0xff10) },
  { name: 'mathematical', fits: always, write: digitsFrom(0x1d7ce) },
  {
    name: 'float noise',
    fits: (prices) => prices.every((price) => /\.\d{2,5}$/.test(price)),
    write: (price) => `${price}${'0'.repeat(15 - (price.split('.')[1]?.length ?? 0))}1`,
  },
  { name: 'apostrophes', fits: isLarge, write: (price) => grouped(price, "'") },
  {
    name: 'k',
    fits: (prices) => prices.every((price) => /^\d{2,3}\d00$/.test(price)),
    write: (price) => `${price.slice(0, -3)}.${price.at(-3)}k`,
  },
  {
    name: 'digits behind the k',
    fits: (prices) => prices.every((price) => /^\d{2,3}\d00$/.test(price)),
    write: (price) => `${price.slice(0, -3)}k${price.at(-3) === '0' ? '' : price.at(-3)}`,
  },
];

/** Only where people write decimal points: 3,850 is 3.85 elsewhere. */
export const pointStyles: readonly NumberStyle[] = [
  {
    name: 'thousands',
    fits: (prices) => isLarge(prices) && prices.every((price) => /^\d{4,}(?:\.\d{1,2})?$/.test(price)),
    write: (price) => grouped(price, ','),
  },
];

/** Spaces cut numbers, so that they count only beside other prices of the same form. */
export const spacedStyles: readonly NumberStyle[] = [
  {
    name: 'spaces for thousands',
    fits: (prices) => prices.every((price) => /^\d{5,6}$/.test(price)),
    write: (price) => grouped(price, ' '),
  },
];

/** Only where people write decimal commas. */
export const commaStyles: readonly NumberStyle[] = [
  {
    name: 'decimal comma',
    fits: (prices) => prices.every((price) => price.includes('.')) && !hasThreeDecimals(prices),
    write: (price) => price.replace('.', ','),
  },
  {
    name: 'point for thousands',
    fits: (prices) => prices.every((price) => /^\d{4,}\.\d{1,2}$/.test(price)),
    write: (price) => grouped(price, '.', ','),
  },
];

/** Only where people write Arabic digits. */
export const arabicStyles: readonly NumberStyle[] = [
  { name: 'Arabic digits', fits: always, write: (price) => digitsFrom(0x660)(price).replace('.', '٫') },
];

/** Returns whether plain notation itself can be mistaken where commas are decimal. */
export function isPlainUnsure(prices: readonly string[]): boolean {
  return hasThreeDecimals(prices);
}
