import type { CloseCondition } from '@trade-executor/domain/signals/outcome';
import { readCandle } from '../entry/read-stop.ts';
import type { Concept } from '../languages/concept.ts';
import { isPunctuation, means, type Token } from '../tokens/token.ts';
import { draft, type ActionDraft } from './action-draft.ts';
import { toClause, type Clause } from './clause.ts';
import type { Found } from './found.ts';
import { readFraction } from './read-fraction.ts';
import { isPast } from './who-acts.ts';

const verbs: readonly Concept[] = ['close', 'exit_now'];
/** What such a sentence is made of; with any other word it could be a plan, a thought or somebody else's. */
const parts: readonly Concept[] = [
  ...verbs,
  ...(['filler', 'this', 'trade', 'remainder', 'half', 'third', 'quarter', 'long', 'short'] as const),
  ...(['above', 'below', 'break', 'candle', 'day', 'hour', 'minute', 'to'] as const),
];
/** What the market does, in words that are no marks. */
const moves =
  /^(?:loses?|losing|drops?|dips?|falls?|gets?|goes|trades?|hits?|reach(?:es)?|touch(?:es)?|tags?|prints?|comes|moves|reclaims?|crosses|then|потеряе[тм]|теряет|упад[её]т|опустится|уйд[её]т|дойд[её]т|пробь[её]т|поднимется|коснется|закроется|закрепится|то)$/;
const conditions = /^(?:if|when|once|as soon as|in case|если|когда|как только|如 果|若|一 旦)$/;
const downward =
  /(?:\b(?:below|under|beneath|lower|less|los(?:es?|ing)|drops?|dips?|falls?)\b|ниже|под|теря|упад|опуст|跌|低于|下破|下方|以下)/;
const upward = /(?:\b(?:above|over|higher|greater|reclaims?)\b|выше|над|подним|站上|突破|升破|涨破|高于|上方|以上)/;
const closes = /закроется|закрепится/;

/**
 * Returns the close that a sentence makes depend on one price: "close if it loses 61000", "exit BTC on a 4h close below 61000"; or null. Every word of the
 * sentence has to be understood, and all of it to speak of one coin.
 */
export function readConditionalClose(sentence: readonly Token[]): Found | null {
  const verb = sentence.find((token) => means(token, ...verbs) && !means(token, 'candle'));
  if (!verb || isPast(verb) || !sentence.every(isPart)) return null;
  const clause = toClause(sentence);
  const [price, another] = clause.prices;
  const isOneCoin = new Set(clause.symbols.map(({ base }) => base)).size < 2 && !clause.has('all', 'longs', 'shorts');
  if (!price || another || !isOneCoin) return null;
  const condition = readCondition(clause);
  const fraction = readFraction(clause, verb) ?? '1';
  if (condition === null || fraction === 'unclear') return null;
  const part = clause.has('remainder') ? 'remainder' : null;
  return { draft: draft('conditional_close', verb, { fraction, part, price, condition }), clause };
}

/** "Close BTC below 61000": a close whose price is one that the market has yet to go beyond. */
export function asConditional(clause: Clause, close: ActionDraft | null): ActionDraft | null {
  if (close === null || close.price === null || close.price === 'entry' || close.atMarket) return close;
  const at = clause.tokens.indexOf(close.price);
  const beside = [clause.tokens[at - 1], clause.tokens[at + 1]].flatMap((token) =>
    token && means(token, 'above', 'below') ? [token] : [],
  );
  const direction = directionOf(beside);
  if (direction === null) return close;
  return { ...close, action: 'conditional_close', fraction: close.fraction ?? '1', condition: { candle: null, direction } };
}

function isPart(token: Token): boolean {
  switch (token.kind) {
    case 'mark':
      return (
        (means(token, ...parts) || conditions.test(token.lower) || moves.test(token.lower)) &&
        !means(token, 'not', 'maybe', 'stop', 'target')
      );
    case 'number':
      return token.role === 'plain' || token.role === 'timeframe' || token.role === 'percent';
    case 'word':
      return moves.test(token.lower);
    case 'punct':
      return isPunctuation(token, ',:-%');
    case 'symbol':
      return true;
    case 'emoji':
    case 'ordinal':
    case 'break':
      return false;
  }
}

/** Null when nothing has to happen first, or when it is not clear which way. */
function readCondition({ tokens, has }: Clause): CloseCondition | null {
  const isCandle = has('candle') || tokens.some(({ lower }) => closes.test(lower));
  const isConditional = tokens.some(({ lower }) => conditions.test(lower));
  if (!isCandle && !isConditional) return null;
  const text = textOf(tokens);
  if (downward.test(text) && upward.test(text)) return null;
  return { candle: isCandle ? (readCandle(tokens) ?? 'unnamed') : null, direction: directionOf(tokens) };
}

function directionOf(tokens: readonly Token[]): CloseCondition['direction'] {
  const text = textOf(tokens);
  return downward.test(text) ? 'below' : upward.test(text) ? 'above' : null;
}

/** Signs of languages without spaces stand apart in tokens. */
const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ lower }) => (/\p{Script=Han}/u.test(lower) ? lower.replaceAll(' ', '') : lower)).join(' ');
