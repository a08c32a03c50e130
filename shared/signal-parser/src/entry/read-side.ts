import type { PositionSide } from '@trade-executor/domain/signals/outcome';
import type { Token } from '../tokens/token.ts';
import { means } from '../tokens/token.ts';

export type SideReading = {
  readonly side: PositionSide | null;
  readonly from: Token | null;
  readonly isContradictory: boolean;
  /** Both buy and sell are said: labels of entry and target. */ readonly isWeak: boolean;
};

/** Returns the side that the words state: long and short before buy and sell, which are also labels. */
export function readSide(tokens: readonly Token[]): SideReading {
  const isLabel = (token: Token): boolean => means(token, 'if', 'maybe', 'stranger', 'horizon');
  const strong = sidesOf(tokens, 'long', 'short', isLabel);
  if (strong.length > 0) return toReading(strong, false);
  return toReading(sidesOf(tokens, 'buy', 'sell', isLabel), true);
}

type Said = { readonly side: PositionSide; readonly token: Token };

function sidesOf(
  tokens: readonly Token[],
  long: 'long' | 'buy',
  short: 'short' | 'sell',
  isLabel: (token: Token) => boolean,
): readonly Said[] {
  return tokens.flatMap((token): Said[] => {
    if (isLabel(token)) return [];
    if (means(token, long)) return [{ side: 'long', token }];
    return means(token, short) ? [{ side: 'short', token }] : [];
  });
}

function toReading(said: readonly Said[], isLabelWord: boolean): SideReading {
  const first = said[0];
  const isContradictory = said.some(({ side }) => side !== first?.side);
  return {
    side: isContradictory ? null : (first?.side ?? null),
    from: first?.token ?? null,
    isContradictory,
    isWeak: isContradictory && isLabelWord,
  };
}
