import { toLines } from '../tokens/lines.ts';
import { isPunctuation, means, type Token } from '../tokens/token.ts';
import { findTalk } from './find-talk.ts';
import { isResultCard } from './is-result-card.ts';
import type { TalkKind } from './talk/talk-kind.ts';

type Line = readonly Token[];

/** A line of these kinds tells nobody to do anything. */
const idle: readonly TalkKind[] = ['lesson', 'retold', 'recap', 'automatic', 'outlook', 'plan'];
/** A heading of these kinds speaks for the whole message. */
const headings: readonly TalkKind[] = ['lesson', 'recap', 'plan'];

/** Returns the tokens without the lines that are not the provider's own word on his open calls: lessons, recaps, what others or machines do. Linear. */
export function withoutHearsay(tokens: readonly Token[]): readonly Token[] {
  const lines = toLines(tokens);
  if (isResultCard(lines)) return [];
  const [first] = lines;
  if (first && isAny(first, headings) && !turnsOnTrade(first)) return [];
  const isIdle = lines.map((line) => isAny(line, idle) || closesNoTrade(line));
  const dropped = new Set(lines.filter((line, at) => isIdle[at] || (isStatus(line) && isIdle[at + 1])).map((line) => line[0]?.line));
  return dropped.size === 0 ? tokens : tokens.filter(({ line }) => !dropped.has(line));
}

/** Whether an order in the message is no order of now: its author still waits, an example, a recap, yesterday's, or another's call. Linear. */
export function isHearsay(tokens: readonly Token[]): boolean {
  const lines = toLines(tokens);
  if (isResultCard(lines)) return true;
  const levelAt = lines.findIndex((line) => line.some((token) => token.kind === 'number' && token.role === 'plain'));
  if (lines.some((line) => isAny(line, ['waiting']))) return true;
  const heading = levelAt < 0 ? lines : lines.slice(0, levelAt + 1);
  return heading.some((line, at) => isAny(line, ['lesson', 'recap', 'past', ...(at === levelAt ? (['retold'] as const) : [])]));
}

function isAny(line: Line, kinds: readonly TalkKind[]): boolean {
  const found = findTalk(line);
  return kinds.some((kind) => found.has(kind) && !(kind === 'lesson' && isDenied(line, found.get(kind))));
}

/** "No es un consejo financiero": who says that it is no lesson gives none. */
function isDenied(line: Line, words: ReadonlySet<Token> | undefined): boolean {
  const first = line.findIndex((token) => words?.has(token));
  return line.slice(Math.max(0, first - 4), Math.max(0, first)).some((token) => means(token, 'not'));
}

function turnsOnTrade(line: Line): boolean {
  return line.some((token) =>
    means(token, 'close', 'exit_now', 'take', 'partial_take', 'reduce', 'cancel', 'stop', 'breakeven', 'add', 'edit', 'move'),
  );
}

/** "#SOL/USDT Cancelled ❌", with the machine's reason below. */
function isStatus(line: Line): boolean {
  return line.at(-1)?.kind === 'emoji' && line.some(({ kind }) => kind === 'symbol');
}

/** "BTC closed the week at 64,000", "close your eyes": each closing is one of something that is no trade. */
function closesNoTrade(line: Line): boolean {
  const closes = line.flatMap((token, at) => (means(token, 'close', 'exit_now', 'cancel', 'open', 'add') ? [at] : []));
  if (closes.length === 0) return false;
  const idleThings = findTalk(line).get('no_trade');
  if (!idleThings) return false;
  return closes.every((at) =>
    [beside(line, at, 1), beside(line, at, -1)].some((token) => token !== undefined && idleThings.has(token) && !means(token, 'market')),
  );
}

/** The next token in that direction that is no small word. */
function beside(line: Line, from: number, step: 1 | -1): Token | undefined {
  let at = from + step;
  while (line[at] && (line[at]?.kind === 'number' || means(line[at], 'filler', 'this', 'to') || isPunctuation(line[at], '-"'))) at += step;
  return line[at];
}
