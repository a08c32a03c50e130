import { readFields } from '../entry/read-fields.ts';
import { readValues } from '../entry/read-values.ts';
import { isPunctuation, means, type NumberToken, type Token } from '../tokens/token.ts';
import { draft, type ActionDraft } from './action-draft.ts';

/**
 * Returns the stop and the targets that a message gives to a call and says nothing else: below the call that it replies to, or in one line that ends in
 * the coin ("targets 75000 76000 stop 74600 on BTC"). Null when a side, an entry, a word that nobody knows or only one of the two is told.
 */
export function readLevels(lines: readonly (readonly Token[])[], hasReply: boolean): readonly ActionDraft[] | null {
  if (!lines.flat().every(isLevelTalk) || !(hasReply || endsInCoin(lines))) return null;
  const { fields, strays } = readFields(lines);
  if (strays.length > 0 || fields.some(({ name }) => name !== 'stop' && name !== 'target')) return null;
  const targets = fields.filter(({ name }) => name === 'target');
  const [stop, otherStop] = fields.filter(({ name }) => name === 'stop');
  const [target] = targets;
  if (!stop || otherStop || !target) return null;
  const values = fields.map(readValues);
  if (values.some(({ prices, percents, points }) => prices.length === 0 || percents.length + points.length > 0)) return null;
  const [price, another] = pricesOf(readValues(stop).prices);
  if (!price || another) return null;
  const moveStop = draft('move_sl', stop.label, { price });
  const setTargets = draft('edit_tp', target.label, { takeProfits: targets.flatMap((field) => pricesOf(readValues(field).prices)) });
  return stop.label.start < target.label.start ? [moveStop, setTargets] : [setTargets, moveStop];
}

function pricesOf(values: readonly { readonly token: NumberToken }[]): readonly NumberToken[] {
  return values.map(({ token }) => token);
}

function isLevelTalk(token: Token): boolean {
  if (token.kind === 'word') return false;
  if (token.kind === 'number') return token.role === 'plain' || token.role === 'ordinal' || token.role === 'percent';
  return token.kind !== 'mark' || means(token, 'stop', 'target', 'filler', 'to', 'or', 'and', 'new', 'set', 'this', 'trade');
}

/** Not "BTC targets … stop …": that could be an order without its side. */
function endsInCoin(lines: readonly (readonly Token[])[]): boolean {
  const [line, another] = lines;
  if (!line || another) return false;
  const coins = line.filter(({ kind }) => kind === 'symbol');
  const last = line.findLast((token) => !isPunctuation(token, '.!'));
  return coins.length === 1 && last?.kind === 'symbol' && last.strength === 'known';
}
