import type { NumberToken, Token } from '../tokens/token.ts';
import { isPunctuation, means } from '../tokens/token.ts';
import { isProse, unknownWords } from './entry-signs.ts';
import type { Field } from './field.ts';
import { isNear } from './choose-prices.ts';
import { readValues } from './read-values.ts';
import { readLeverage } from './read-leverage.ts';

export type Unexplained = {
  readonly lines: readonly (readonly Token[])[];
  readonly strays: readonly NumberToken[];
  readonly fields: readonly Field[];
  /** Entry, stop and targets were all found. */
  readonly isComplete: boolean;
};

/**
 * Whether a number that could be a price stands in or among the levels and belongs to none of them. In prose, or behind a label that the grammar
 * does not know, it is let pass; but not one near the levels while entry, stop or targets are missing: it may be the missing one.
 */
export function hasUnexplained({ lines, strays, fields, isComplete }: Unexplained): boolean {
  const tokens = lines.flat();
  const leverage = new Set<Token>(readLeverage(tokens, fields).used);
  const used = new Set<Token>([...fields.flatMap((field) => field.tokens), ...leverage]);
  const open = new Set<Token>(strays.filter((stray) => !used.has(stray)));
  const misplaced = fields
    .filter(({ name }) => name === 'leverage' || name === 'risk' || name === 'size')
    .flatMap((field) => field.tokens.filter((token) => token.kind === 'number' && token.role === 'plain' && !leverage.has(token)));
  const first = firstLevel(fields);
  const reference = isComplete ? null : first;
  const levelLines = new Set<number | undefined>(
    fields.flatMap((field) => (isLevel(field) ? [field.label, ...field.tokens].map((token) => token.line) : [])),
  );
  if (reference !== null && [...open, ...misplaced].some((stray) => isLevelLike(stray, reference))) return true;
  return lines.some((line) => {
    const places = line.flatMap((token, at) => (open.has(token) ? [at] : []));
    if (places.length === 0 || isProse(line)) return false;
    const hasWords = unknownWords(line) > 0;
    if (isComplete && first !== null && !levelLines.has(line[0]?.line) && !places.some((at) => isNearLevel(line[at], first))) return false;
    return places.some(
      (at) =>
        !(hasWords && (isPunctuation(line[at - 1], '/') || isPunctuation(line[at + 1], '/'))) &&
        !(isComplete && hasWords && isOtherLabel(line, at)),
    );
  });
}

function firstLevel(fields: readonly Field[]): string | null {
  for (const field of fields) {
    if (!isLevel(field)) continue;
    const [price] = readValues(field).prices;
    if (price?.token.readings[0]) return price.token.readings[0];
  }
  return null;
}

function isLevel({ name }: Field): boolean {
  return name === 'entry' || name === 'averaging' || name === 'stop' || name === 'target';
}

function isNearLevel(token: Token | undefined, reference: string): boolean {
  return token !== undefined && (isLevelLike(token, reference) || (token.kind === 'number' && token.readings.length === 0));
}

function isLevelLike(token: Token, reference: string): boolean {
  return token.kind === 'number' && token.readings.some((reading) => isNear(reading, reference));
}

/** "Trend: 0.1154": a label that the grammar does not know. */
function isOtherLabel(line: readonly Token[], at: number): boolean {
  const colon = line.findIndex((token) => isPunctuation(token, ':='));
  return (
    colon > 0 &&
    colon < at &&
    unknownWords(line.slice(0, colon)) > 0 &&
    !line.slice(0, colon).some((token) => means(token, 'entry', 'stop', 'target'))
  );
}
