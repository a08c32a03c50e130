import { means, type Token } from '../tokens/token.ts';
import type { Clause } from './clause.ts';

/** What may stand between a subject and its verb. */
const auxiliary = /^(?:are|is|was|were|has|have|had|been|being|just|now|also|already|all|will)$/;
const latinWord = /^[a-z']+$/;

/**
 * Whether someone other than the provider does what a verb of the clause tells: a named stranger ("whales", "he") before it, or in Latin letters an
 * unknown word directly before it ("Traders closed …"). The provider says "I" or "we", or nothing.
 */
export function isStrangersDeed({ tokens }: Clause, verb: Token): boolean {
  const before = tokens.slice(0, Math.max(0, tokens.indexOf(verb)));
  if (before.some((token) => means(token, 'stranger'))) return true;
  if (!latinWord.test(verb.lower.replaceAll(' ', ''))) return false;
  const subject = before.findLast((token) => !auxiliary.test(token.lower));
  return (
    subject?.kind === 'word' && latinWord.test(subject.lower) && subject.lower.length > 2 && subject.text !== subject.text.toUpperCase()
  );
}

/** Whether the verb tells of something done: "closed", "took", "закрыл". */
export function isPast({ lower }: Token): boolean {
  return /(?:ed|took|sold|cut|out|ei|é|í)$|(?:л|ла|ли|лся|лась|лись|в|ив|ав)$/.test(lower) || /了/.test(lower);
}
