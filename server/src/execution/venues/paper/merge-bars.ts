import type { PriceBar } from '@trade-executor/domain/instruments/instrument';

/** Yields the bars of several symbols in the order in which they end; those that end together come together. */
export function* mergeBars(series: readonly Iterable<PriceBar>[]): Iterable<readonly PriceBar[]> {
  const iterators = series.map((bars) => bars[Symbol.iterator]());
  const heads = iterators.map((iterator) => take(iterator));
  for (;;) {
    const end = heads.reduce((earliest, bar) => (bar === null ? earliest : Math.min(earliest, bar.to)), Number.POSITIVE_INFINITY);
    if (end === Number.POSITIVE_INFINITY) return;
    const together: PriceBar[] = [];
    for (const [index, iterator] of iterators.entries()) {
      for (let bar = heads[index] ?? null; bar?.to === end; bar = heads[index] ?? null) {
        together.push(bar);
        heads[index] = take(iterator);
      }
    }
    yield together;
  }
}

function take(iterator: Iterator<PriceBar>): PriceBar | null {
  const next = iterator.next();
  return next.done === true ? null : next.value;
}
