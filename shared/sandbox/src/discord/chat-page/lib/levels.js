/** An example of a long trade idea near the price: stop 2 % below, targets 2 % and 4 % above. */
export function exampleSignal({ symbol, last }) {
  const price = Number(last);
  const decimals = decimalsFor(price);
  const at = (ratio) => (price * ratio).toFixed(decimals);
  const pair = symbol.split(':')[0];
  return [`LONG ${pair}`, `Entry: ${at(1)}`, `SL: ${at(0.98)}`, `TP1: ${at(1.02)}`, `TP2: ${at(1.04)}`].join('\n');
}

/** As many decimals as give five significant digits. */
function decimalsFor(price) {
  return Math.min(10, Math.max(0, 4 - Math.floor(Math.log10(price || 1))));
}
