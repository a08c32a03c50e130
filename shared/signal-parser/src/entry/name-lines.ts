import { lineLabel, type LineLabel } from '../languages/line-labels.ts';
import type { MarkToken, Token } from '../tokens/token.ts';
import { means } from '../tokens/token.ts';
import { entrySigns } from './entry-signs.ts';
import { readFields } from './read-fields.ts';

type Line = readonly Token[];
type Level = Exclude<LineLabel, 'exit'>;
/** A line that begins with a word which may name its prices. */
type Named = { readonly at: number; readonly name: LineLabel; readonly from: number; readonly to: number };

const longestLabel = 4;

/**
 * Returns the lines with the words that only a line of prices makes a label read as one ("Risk > 43.9", "Out: 47 / 49"), for the levels that the
 * message does not name otherwise. A side must be said, and another level be named.
 */
export function nameLines(lines: readonly Line[]): readonly Line[] {
  const named = lines.flatMap((line, at) => nameOf(line, at) ?? []);
  if (named.length === 0 || !lines.some((line) => line.some((token) => means(token, 'long', 'short', 'buy', 'sell')))) return lines;
  const { fields } = readFields(lines.filter((_, at) => !named.some((other) => other.at === at)));
  const signs = entrySigns(fields);
  const isPriced = fields.some(({ name, tokens }) => name === 'side' && tokens.some(isPrice));
  const count = (name: LineLabel): number => named.filter((line) => line.name === name).length;
  const hasStop = signs.hasStop || count('stop') > 0;
  const isOpen: Readonly<Record<Level, boolean>> = {
    entry: !signs.hasEntry && !isPriced && count('entry') === 1,
    stop: !signs.hasStop && count('stop') === 1,
    target: !signs.hasTargets && hasStop,
  };
  const hasTargets = signs.hasTargets || count('target') > 0;
  const exit = hasStop === hasTargets ? null : hasStop ? 'target' : 'stop'; // entry and exit alone are a result
  const resolved = named.flatMap((line): (Named & { level: Level })[] => {
    const level = line.name === 'exit' ? exit : isOpen[line.name] ? line.name : null;
    return level === null ? [] : [{ ...line, level }];
  });
  const levels = new Set(resolved.map(({ level }) => level));
  if (levels.size + signs.labels + (isPriced ? 1 : 0) < 2) return lines;
  return lines.map((line, at) => {
    const found = resolved.find((other) => other.at === at);
    return found ? [...line.slice(0, found.from), toLabel(line.slice(found.from, found.to), found.level), ...line.slice(found.to)] : line;
  });
}

function isPrice(token: Token): boolean {
  return token.kind === 'number' && token.role === 'plain';
}

/** Returns what the word at the start of a line of prices may name, or null. @param at the line's place */
export function nameOf(line: Line, at: number): Named | null {
  const from = line.findIndex((token) => token.kind === 'word' || token.kind === 'mark');
  const first = line[from];
  if (!first || line.slice(0, from).some((token) => token.kind !== 'emoji' && token.kind !== 'punct')) return null;
  const value = line.findIndex(
    (token, place) => place > from && (token.kind === 'number' || token.kind === 'punct' || token.kind === 'emoji'),
  );
  if (value < 0 || value - from > longestLabel) return null;
  const words = line.slice(from, value);
  const rest = line.slice(value);
  if (!words.every((token) => token.kind === 'word' || token.kind === 'mark') || !rest.some(isPrice) || !rest.every(isValue)) return null;
  const name = lineLabel(words.map(({ lower }) => lower).join(' '));
  return name && { at, name, from, to: value };
}

function isValue(token: Token): boolean {
  return (
    token.kind === 'number' ||
    token.kind === 'ordinal' ||
    token.kind === 'emoji' ||
    (token.kind === 'punct' && token.text !== '?') ||
    means(token, 'filler', 'to', 'and', 'or', 'zone', 'market', 'now', 'limit', 'open_target')
  );
}

function toLabel(words: Line, level: Level): MarkToken {
  const [first] = words;
  const last = words.at(-1);
  const text = words.map((word) => word.text).join(' ');
  return {
    kind: 'mark',
    concepts: new Set([level]),
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    text,
    lower: text.toLowerCase(),
    gap: first?.gap ?? false,
    line: first?.line ?? 0,
  };
}
