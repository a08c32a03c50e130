/** Pieces that a hostile text repeats, each meant to make one stage look far. */
const pieces: Readonly<Record<string, string>> = {
  letters: 'a',
  digits: '1',
  numbers: '1.5 ',
  prices: '60000 ',
  brackets: '([{',
  overrides: '\u202e',
  orders: 'LONG BTC 1 ',
  'lines of orders': 'LONG SOL/USDT\nEntry: 100\nSL: 90\nTP1: 110\n',
  clauses: 'close BTC, ',
  instructions: 'close half and move sl to be. ',
  labels: 'Entry: ',
  percentages: '5% ',
  'call ids': 'CALL ID: #1 ',
  'Chinese words': '止损移到',
  'keycaps and prices': '1️⃣1.07',
};

/** Returns hostile texts of that many characters, by name. */
export function hostileTexts(length: number): ReadonlyMap<string, string> {
  return new Map(Object.entries(pieces).map(([name, piece]) => [name, piece.repeat(Math.ceil(length / piece.length)).slice(0, length)]));
}
