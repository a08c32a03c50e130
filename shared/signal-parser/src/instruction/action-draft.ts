import type { ActionName, CloseCondition, SignalAction } from '@trade-executor/domain/signals/outcome';
import type { NumberToken, Token } from '../tokens/token.ts';

/** An action before its target is known and its prices are read. */
export type ActionDraft = {
  readonly action: ActionName;
  readonly from: Token;
  readonly part: SignalAction['part'];
  readonly fraction: string | null;
  readonly price: NumberToken | 'entry' | null;
  readonly prices: readonly NumberToken[];
  readonly takeProfits: readonly NumberToken[];
  readonly condition: CloseCondition | null;
  readonly atMarket: boolean;
};

export function draft(action: ActionName, from: Token, fields: Partial<Omit<ActionDraft, 'action' | 'from'>> = {}): ActionDraft {
  return {
    action,
    from,
    part: null,
    fraction: null,
    price: null,
    prices: [],
    takeProfits: [],
    condition: null,
    atMarket: false,
    ...fields,
  };
}

/** Every price of a draft. */
export function numbersOf({ price, prices, takeProfits }: ActionDraft): readonly NumberToken[] {
  return [...(price && price !== 'entry' ? [price] : []), ...prices, ...takeProfits];
}
