import type { PositionSide, SignalLeg } from '@trade-executor/domain/signals/outcome';
import type { NumberToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import type { Field } from './field.ts';
import { isRange, readValues, type FieldValue } from './read-values.ts';

/** A leg before its prices are read. */
export type LegDraft = {
  readonly type: SignalLeg['type'];
  readonly prices: readonly NumberToken[];
  readonly shares: readonly NumberToken[] | null;
  readonly from: Token;
};

/**
 * Returns the ways in that the fields name. A market order said apart from a plain "entry: x" (in the heading, say) takes that price as its
 * reference.
 */
export function readLegs(fields: readonly Field[], side: PositionSide | null): readonly LegDraft[] {
  const drafts: { leg: LegDraft; isPlain: boolean }[] = [];
  const isEntryNamed = fields.some((field) => field.name === 'entry' && means(field.label, 'entry') && readValues(field).prices.length > 0);
  for (const field of fields)
    if (field.name === 'entry' || field.name === 'averaging' || field.name === 'side') {
      if (field.name === 'side' && isEntryNamed && isBelowLabel(field)) continue; // "Price: 64250" under "LONG", and an entry of its own
      const last = drafts.at(-1);
      if (last && field.name === 'averaging' && field.label.line === last.leg.prices.at(-1)?.line && readValues(field).prices.length === 0)
        last.isPlain = false; // "1.1 add"
      drafts.push(...readField(field, side));
    }
  const market = drafts.findIndex(({ leg }) => leg.type === 'market');
  const found = drafts[market];
  if (!found) return drafts.map(({ leg }) => leg);
  const reference = found.leg.prices.length === 0 ? drafts.findIndex(({ isPlain }) => isPlain) : -1;
  const merged = drafts[reference];
  return drafts.flatMap(({ leg }, at) => {
    if (at === market) return [merged ? { ...leg, prices: merged.leg.prices } : leg];
    return at === reference || leg.type === 'market' ? [] : [leg];
  });
}

/** "Shorted AVAX 35", "long AVAX here 35": in already, at the price beside it. */
function isTaken({ label, tokens }: Field): boolean {
  return (
    /^(?:longed|shorted|longeado|shorteado|залонговали?|зашортили?|лонганул|шортанул|лонгнул|шортнул)$/.test(label.lower) ||
    tokens.some(({ lower }) => lower === 'here')
  );
}

function isBelowLabel({ label, tokens }: Field): boolean {
  return tokens.some((token) => token.kind === 'number' && token.role === 'plain' && token.line > label.line);
}

function readField(field: Field, side: PositionSide | null): { leg: LegDraft; isPlain: boolean }[] {
  const { prices } = readValues(field);
  const label = field.label;
  const firstPrice = prices[0]?.token.start ?? Number.POSITIVE_INFINITY;
  const saysMarket = (token: Token): boolean => means(token, 'market') && !(token.start > firstPrice && means(token, 'other_label')); // "28.4 (current price 28.6)"
  const said =
    field.name === 'side' && (means(label, 'market') || (prices.length > 0 && isTaken(field))) ? label : field.tokens.find(saysMarket);
  const sayMarket = said ?? field.tokens.find((token) => means(token, 'now'));
  const saysLimit = means(label, 'limit') || field.tokens.some((token) => means(token, 'limit'));
  const isMarket = sayMarket !== undefined && !(saysLimit && !means(sayMarket, 'market'));
  if (prices.length === 0) return isMarket ? [plain('market', [], label, false)] : [];
  if (isMarket && !saysLimit && field.name !== 'averaging') {
    if (!isApart(field.tokens, sayMarket, prices)) return [plain('market', prices, label, false)];
    return [plain('market', [], label, false), plain(typeOf(field, prices, side), prices, label, false)];
  }
  if (isMarket && means(label, 'limit')) return [plain('market', [], label, false), plain('limit', prices, label, false)];
  const type = typeOf(field, prices, side);
  return [plain(type, prices, label, field.name === 'entry' && !saysLimit && type !== 'breakout')];
}

function plain(type: SignalLeg['type'], prices: readonly FieldValue[], from: Token, isPlain: boolean): { leg: LegDraft; isPlain: boolean } {
  const shares = prices.map(({ share }) => share).filter((share) => share !== null);
  const hasShares = shares.length > 0 && shares.length === prices.length && type !== 'zone';
  return { leg: { type, prices: prices.map(({ token }) => token), shares: hasShares ? shares : null, from }, isPlain };
}

/** "Market or 42,800", "CMP/0.0135", "1.1 add - market": two ways in. "Market: 0.0138", "market 67400": one, and a reference. */
function isApart(tokens: readonly Token[], market: Token, prices: readonly FieldValue[]): boolean {
  const at = tokens.indexOf(market);
  const first = prices[0];
  const valueAt = first ? tokens.indexOf(first.token) : -1;
  const between = valueAt > at ? tokens.slice(at + 1, valueAt) : tokens.slice(valueAt + 1, at);
  return between.some(
    (token) =>
      means(token, 'or') ||
      token.lower === '&' ||
      token.lower === 'and' ||
      isPunctuation(token, '/+') ||
      (valueAt < at && isPunctuation(token, '-')),
  );
}

function typeOf(field: Field, prices: readonly FieldValue[], side: PositionSide | null): SignalLeg['type'] {
  const breaks = field.tokens.some((token) => means(token, 'break'));
  const above = field.tokens.some((token) => means(token, 'above'));
  const below = field.tokens.some((token) => means(token, 'below'));
  if (breaks || (above && side === 'long') || (below && side === 'short')) return 'breakout';
  const saysZone =
    /zone|area|range|between/.test(field.label.lower) || means(field.label, 'zone') || field.tokens.some((token) => means(token, 'zone'));
  if (prices.length === 2 && (saysZone || isRange(prices[1]))) return 'zone';
  return 'limit';
}
