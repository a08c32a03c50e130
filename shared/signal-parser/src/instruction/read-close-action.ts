import { isPunctuation, means, type Token } from '../tokens/token.ts';
import { draft, type ActionDraft } from './action-draft.ts';
import type { Clause } from './clause.ts';
import { asConditional } from './read-conditional-close.ts';
import { readFraction } from './read-fraction.ts';
import { isPast, isStrangersDeed } from './who-acts.ts';

const mostUnknown = 3;
/** Behind a verb whose ending says that the provider himself acts. */
const mostUnknownBehind = 8;

/** Returns whether a clause closes the position, wholly or in part, or once the market is beyond a price; or null. */
export function readCloseAction(clause: Clause): ActionDraft | null {
  return asConditional(clause, readClose(clause));
}

function readClose(clause: Clause): ActionDraft | null {
  if ((isCandleClose(clause) || clause.has('own_word')) && !clause.has('breakeven')) return null; // a condition, or a promise
  const partial = clause.first('partial_take') ?? clause.first('reduce') ?? targetByHand(clause);
  const close = clause.first('close', 'exit_now');
  const take = clause.first('take') ?? soldPart(clause);
  const from = partial ?? close ?? take;
  if (!from || isMostlyTalk(clause, from)) return null;
  if (/^(?:out of|flat)$/.test(from.lower) && !isLeftCoin(clause, from)) return null;
  if (/^cut(?:ting)?$/.test(from.lower) && clause.tokens[clause.tokens.indexOf(from) + 1]?.kind === 'number') return null; // "cutting 0.1": a stop
  if (/^(?:out at|all out|fully out)/.test(from.lower) && !opensClause(clause, from)) return null;
  if (isOffTable(from) && !namesPosition(clause)) return null;
  if (clause.has('limit') && !clause.has('market')) return null;
  if (isStrangersDeed(clause, from) || isRecap(clause, from) || isPlannedClose(clause)) return null;
  const fraction = readFraction(clause, from);
  if (fraction === 'unclear') return null;
  if (take && !close && !partial && !fraction && isWholeTake(clause)) return readWhole(clause, take);
  if (take && !close && !partial && !fraction && clause.percents.length > 0) return null; // what it made
  if (fraction === '1') return draft('close', from, { fraction: '1' });
  if (fraction)
    return draft('partial_close', from, {
      fraction,
      part: clause.has('remainder') ? 'remainder' : null,
      ...priceOf(clause, from),
    });
  if (partial) return draft('partial_close', from);
  if (close) return readWhole(clause, close);
  if (take && (clause.has('part', 'profit') || /[а-яіїє]/.test(take.lower)) && !clause.has('target')) return draft('partial_close', from);
  return null;
}

/** "Sold half", "sell 30% of your bag": the verb of a side, directly before a part. */
function soldPart({ tokens, has }: Clause): Token | undefined {
  if (has('stop', 'target', 'entry', 'limit', 'short')) return undefined;
  return tokens.find(
    (token, at) => (means(token, 'sell') || token.lower === 'sold') && isPartAt(tokens, at + 1) && isOwnSale(tokens.slice(0, at)),
  );
}

/** Nobody else is named before it: "BTC ETF sold half"; "SOL: sold half" is one's own. */
function isOwnSale(before: readonly Token[]): boolean {
  return before.every(
    (token, at) =>
      token.kind === 'punct' ||
      token.kind === 'emoji' ||
      means(token, 'filler') ||
      (token.kind === 'symbol' && isPunctuation(before[at + 1], ':-,')),
  );
}

function isPartAt(tokens: readonly Token[], at: number): boolean {
  const [part, sign, of] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (means(part, 'half', 'third', 'quarter', 'fraction', 'remainder', 'part')) return !means(part, 'size');
  return (
    part?.kind === 'number' &&
    part.role === 'percent' &&
    isPunctuation(sign, '%') &&
    /^(?:of|от|de|do|da|di|của)$/.test(of?.lower ?? '') &&
    !tokens.slice(at).some((token) => means(token, 'deposit') && token.lower !== 'bag')
  );
}

/** "手动TP1", "TP2 by hand": a target that is taken as long as the price is near. */
function targetByHand({ tokens, prices }: Clause): Token | undefined {
  if (prices.length > 0 || !tokens.some(({ lower }) => hands.test(lower))) return undefined;
  const at = tokens.findIndex((token) => means(token, 'target'));
  const behind = tokens[at + 1];
  return at >= 0 && (behind?.kind === 'ordinal' || (behind?.kind === 'number' && behind.role === 'ordinal')) ? tokens[at] : undefined;
}

const hands = /^(?:manual(?:ly|mente)?|by hand|手 动|руками|вручную|ручками|elle|يدويا)$/;

/** "Фиксирую остаток", "зафиксировал позицию полностью". */
function isWholeTake(clause: Clause): boolean {
  return (
    clause.has('remainder', 'all') && !clause.has('part') && !clause.tokens.some((token) => means(token, 'all') && means(token, 'target'))
  );
}

/** Words that the grammar does not know; a Russian verb in the first person may be followed by a reason. */
function isMostlyTalk(clause: Clause, verb: Token): boolean {
  if (clause.unknownWords <= mostUnknown) return false;
  const isOwn = /^[а-яёіїєґ ]+(?:ю|у|юсь|ем|им|ємо|імо)$/.test(verb.lower);
  const at = clause.tokens.indexOf(verb);
  const before = clause.tokens.slice(0, at).filter(({ kind }) => kind === 'word').length;
  return !isOwn || before > 1 || clause.unknownWords > mostUnknownBehind;
}

/** A word for the close of a candle; one that also closes trades ("cierre", "إغلاق") is a candle's beside a time frame or a level. */
function isCandleClose({ tokens, has }: Clause): boolean {
  if (tokens.some((token) => means(token, 'candle') && !means(token, 'close'))) return true;
  const isFramed = has('above', 'below', 'day', 'hour') || tokens.some((token) => token.kind === 'number' && token.role === 'timeframe');
  return has('candle') && isFramed;
}

/** "Close 50% at TP1": what is to be done when the price gets there. What was done there, in the past tense, is no plan. */
export function isPlannedClose(clause: Clause): boolean {
  const verb = clause.first('partial_take') ?? clause.first('reduce') ?? clause.first('close') ?? clause.first('take');
  if (!verb || isPast(verb)) return false;
  const part = clause.has('half', 'third', 'quarter', 'fraction', 'part', 'remainder') || clause.percents.length > 0;
  return part && clause.tokens.some((token) => token !== verb && means(token, 'target'));
}

/** "ADA: out at market", not "breaking out at 64,000". */
function opensClause({ tokens }: Clause, from: Token): boolean {
  return tokens
    .slice(0, tokens.indexOf(from))
    .every((token) => token.kind === 'symbol' || token.kind === 'punct' || token.kind === 'emoji' || means(token, 'filler'));
}

/** "Out of ETH": not "ETH is out of range". */
function isLeftCoin({ tokens }: Clause, from: Token): boolean {
  const at = tokens.indexOf(from);
  return tokens[at + 1]?.kind === 'symbol' && tokens.slice(0, at).every((token) => means(token, 'filler'));
}

/** "Off the table": a position, or only risk and profits? */
function isOffTable({ lower }: Token): boolean {
  return lower.startsWith('off the');
}

function namesPosition({ symbols, has }: Clause): boolean {
  return (
    has('half', 'third', 'quarter', 'fraction', 'part', 'remainder') ||
    (!has('profit', 'risk') && (symbols.length > 0 || has('longs', 'shorts', 'all', 'this', 'trade')))
  );
}

/** "Closed +35% on SOL": what it made, directly behind the verb. */
function tellsGain(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at + 2];
  return isPunctuation(tokens[at + 1], '+') && number?.kind === 'number' && number.role === 'percent';
}

/** "Closed 12 trades this week": results. */
function isRecap(clause: Clause, verb: Token): boolean {
  if (clause.has('period') && isPast(verb)) return true;
  if (isPast(verb) && tellsGain(clause.tokens, clause.tokens.indexOf(verb))) return true;
  return clause.tokens.some(
    (token, at) =>
      token.kind === 'number' && token.role !== 'percent' && token.role !== 'fraction' && means(clause.tokens[at + 1], 'trade'),
  );
}

function readWhole(clause: Clause, from: Token): ActionDraft | null {
  const at = clause.tokens.indexOf(from);
  const next = clause.tokens[at + 1];
  if (next?.kind === 'number' && next.role === 'timeframe') return null; // "close 1D": a candle's
  if (next?.lower === 'to' && !means(clause.tokens[at + 2], 'entry_point', 'breakeven', 'filler')) return null; // "close to support"
  if (means(next, 'entry') && clause.tokens[at + 2]?.kind === 'number') return draft('partial_close', from); // "close entry 1"
  if (clause.tokens.some((token) => token !== from && means(token, 'target', 'stop'))) return null;
  if (clause.has('part')) return draft('partial_close', from);
  const isAtEntry = clause.has('breakeven') || clause.tokens.some((token) => means(token, 'entry_point'));
  return draft('close', from, {
    fraction: '1',
    part: clause.has('remainder') ? 'remainder' : null,
    ...(isAtEntry ? { price: 'entry' } : priceOf(clause, from)),
  });
}

/** Of what is done already ("closed at 62000"), or done now, the price tells where the provider got out; it is no price to wait for. */
function priceOf({ prices, has }: Clause, from: Token): Pick<ActionDraft, 'price' | 'atMarket'> {
  const [price, another] = prices;
  if (!price || another) return { price: null, atMarket: false };
  return { price, atMarket: isPast(from) || has('now', 'market') };
}
