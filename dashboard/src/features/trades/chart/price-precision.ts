/** How many digits the price scale shows, by how large the prices are. */
export function pricePrecision(price: string): { readonly precision: number; readonly minMove: number } {
  const size = Number(price);
  const precision = size >= 1_000 ? 1 : size >= 10 ? 2 : size >= 1 ? 4 : 6;
  return { precision, minMove: 10 ** -precision };
}
