import type { Concept } from '../languages/concept.ts';
import type { Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';

/** What an instruction can begin with or turn on. */
const heads: readonly Concept[] = [
  'close',
  'exit_now',
  'take',
  'partial_take',
  'reduce',
  'cancel',
  'void',
  'move',
  'raise_stop',
  'edit',
  'set',
  'breakeven',
  'stop',
  'target',
  'next_target',
  'add',
  'reenter',
  'open',
  'averaging',
];
const levels: readonly Concept[] = ['stop', 'target', 'next_target', 'other_label'];

/**
 * Returns the clauses of a message that could tell to do something: sentences without a condition, cut at commas, at "and" and before the
 * next level. A piece that begins nothing of its own stays with the one before it when it is made of numbers, coins and small words.
 */
export function splitClauses(lines: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  return lines.flatMap((line) =>
    cut(line, endsSentence)
      .filter((sentence) => !sentence.some((token) => means(token, 'if', 'maybe') && !means(token, 'optional')))
      .flatMap((sentence) => joinPieces(cut(sentence, endsPiece))),
  );
}

type Cut = (token: Token, line: readonly Token[], at: number) => 'drop' | 'before' | null;

function cut(line: readonly Token[], decide: Cut): readonly (readonly Token[])[] {
  const pieces: Token[][] = [[]];
  for (const [at, token] of line.entries()) {
    const decision = decide(token, line, at);
    if (decision) pieces.push([]);
    if (decision !== 'drop') pieces.at(-1)?.push(token);
  }
  return pieces.filter((piece) => piece.length > 0);
}

function endsSentence(token: Token, line: readonly Token[], at: number): 'drop' | null {
  const isBetweenNumbers = line[at - 1]?.kind === 'number' && line[at + 1]?.kind === 'number';
  const isColon = isPunctuation(token, ';') && means(line[at - 1], 'stop', 'target', 'entry', 'averaging'); // the full-width semicolon often stands for a colon
  return isPunctuation(token, '.;!') && !isBetweenNumbers && !isColon ? 'drop' : null;
}

function endsPiece(token: Token, line: readonly Token[], at: number): 'drop' | 'before' | null {
  const before = line[at - 1];
  const next = line[at + 1];
  const isList = (before?.kind === 'number' && next?.kind === 'number') || (before?.kind === 'symbol' && next?.kind === 'symbol');
  if ((isPunctuation(token, ',/|') || isJoiner(token)) && !isList) return 'drop';
  return before?.kind === 'number' && means(token, ...levels) && !means(before, 'set') && before.role !== 'ordinal' ? 'before' : null;
}

function isHead(token: Token): boolean {
  return means(token, ...heads) || (token.kind === 'emoji' && /[🛑⛔🚫🎯]/u.test(token.text));
}

function isJoiner(token: Token): boolean {
  return means(token, 'and') && !means(token, 'filler', 'to') && token.lower !== 'с' && token.lower !== 'with';
}

function joinPieces(pieces: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const clauses: (readonly Token[])[] = [];
  for (const piece of pieces) {
    const before = clauses.at(-1);
    if (piece.some(isHead)) clauses.push(piece);
    else if (
      before &&
      !piece.some((token) => token.kind === 'word' || means(token, 'not', 'watch', 'report', 'hold', 'long', 'short', 'other_label'))
    )
      clauses[clauses.length - 1] = [...before, ...piece];
  }
  return clauses;
}
