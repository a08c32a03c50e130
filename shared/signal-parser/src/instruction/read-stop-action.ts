import { isPunctuation, type NumberToken, type Token } from '../tokens/token.ts';
import { means } from '../tokens/token.ts';
import { draft, type ActionDraft } from './action-draft.ts';
import { changedTo } from './changed-to.ts';
import type { Clause } from './clause.ts';
import { isStrangersDeed } from './who-acts.ts';

/** Returns what a clause does to the stop: moves it to a price or to the entry, takes it away; or null. */
export function readStopAction(clause: Clause): ActionDraft | null {
  const from = clause.first('stop', 'raise_stop') ?? clause.tokens.find(isStopSign);
  if (!from) return null;
  if (clause.has('hold') && !clause.has('move', 'edit', 'raise_stop', 'breakeven', 'cancel')) return null; // the stop stays
  if (clause.has('cancel') && clause.prices.length === 0 && !clause.has('breakeven')) return draft('cancel_sl', from);
  if (clause.has('close', 'exit_now') && !clause.has('move', 'breakeven')) return null;
  if (isStrangersDeed(clause, from)) return null;
  const behind = clause.tokens.slice(clause.tokens.indexOf(from) + 1);
  if (isAtTarget(behind)) return null;
  if (isEntry(clause, behind)) return draft('breakeven', from, { price: clause.prices.length === 1 ? (clause.prices[0] ?? null) : null });
  if (clause.percents.length > 0 && clause.prices.length === 0) return null;
  if (behind.some((token) => means(token, 'limit', 'averaging', 'add'))) return null; // the price is another order's
  const [price, another] = pricesBehind(behind).length > 0 ? changedTo(pricesBehind(behind), clause) : priceBefore(clause, from);
  if (price && !another) return draft('move_sl', from, { price });
  if (another) return null;
  const isMoved = clause.has('move', 'raise_stop', 'edit') || (clause.has('set') && clause.has('target'));
  const isToTarget = behind.some((token) => means(token, 'target')) || behind.some((token) => means(token, 'entry_point'));
  return isMoved || isToTarget ? draft('move_sl', from) : null;
}

export function isStopSign(token: Token): boolean {
  return token.kind === 'emoji' && /[🛑⛔🚫]/u.test(token.text);
}

function isEntry(clause: Clause, behind: readonly Token[]): boolean {
  if (clause.has('breakeven') && !isOnlyVerb(clause)) return true;
  const at = behind.findIndex((token) => means(token, 'entry_point'));
  if (at < 0) return isEntryFirst(clause, clause.tokens.length - behind.length - 1);
  const next = behind[at + 1];
  return !(next?.kind === 'number' || next?.kind === 'ordinal') && !behind.slice(0, at).some((token) => means(token, 'limit', 'target'));
}

/** "Mover al punto de entrada el stop". */
function isEntryFirst({ tokens, has, prices }: Clause, stopAt: number): boolean {
  const at = tokens.slice(0, stopAt).findIndex((token) => means(token, 'entry_point'));
  return at > 0 && prices.length === 0 && has('move', 'set') && means(tokens[at - 1], 'to', 'filler');
}

/** "will be": the verb, not the abbreviation of breakeven. */
function isOnlyVerb(clause: Clause): boolean {
  return clause.tokens
    .filter((token) => means(token, 'breakeven'))
    .every((token) => token.text === 'be' && (isVerbBe(clause, token) || !clause.has('move', 'to', 'stop')));
}

/** "Down to 64,150 to be safe". */
function isVerbBe({ tokens, prices }: Clause, be: Token): boolean {
  const at = tokens.indexOf(be);
  const isBehindPrice = prices.some(({ end }) => end < be.start) && means(tokens[at - 1], 'to');
  return isBehindPrice || /^(?:safe|safer|sure|careful|certain|ready|honest|fair|clear|cautious|extra)$/.test(tokens[at + 1]?.lower ?? '');
}

/** "SL to entry at TP1": what is to be done when the price gets there. */
function isAtTarget(behind: readonly Token[]): boolean {
  const at = behind.findIndex((token) => means(token, 'target'));
  return at > 0 && behind.slice(0, at).some((token) => means(token, 'breakeven', 'entry_point', 'entry'));
}

function pricesBehind(behind: readonly Token[]): readonly Extract<Token, { kind: 'number' }>[] {
  return behind.flatMap((token, at) => (token.kind === 'number' && token.role === 'plain' && !isResult(behind, at) ? [token] : []));
}

/** "74600 стоп по битку": the price first. */
function priceBefore({ tokens, prices, unknownWords }: Clause, from: Token): readonly NumberToken[] {
  const before = tokens[tokens.indexOf(from) - 1];
  return before?.kind === 'number' && prices.length === 1 && prices[0] === before && unknownWords === 0 ? prices : [];
}

/** "-0.5": what the trade made, no price. */
function isResult(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1];
  return isPunctuation(sign, '+') || (isPunctuation(sign, '-') && sign?.gap === true && tokens[at]?.gap === false);
}
