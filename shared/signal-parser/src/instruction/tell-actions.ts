import type { Evidence, SignalAction } from '@trade-executor/domain/signals/outcome';
import type { PriceOf } from '../entry/choose-prices.ts';
import type { Concept } from '../languages/concept.ts';
import { completeBound } from '../numbers/abbreviated-range.ts';
import type { SymbolToken } from '../tokens/token.ts';
import { numbersOf } from './action-draft.ts';
import type { CallId } from './call-ids.ts';
import type { Clause } from './clause.ts';
import type { Found } from './found.ts';
import { kindBeside } from './kind-beside.ts';
import { resolveTargets } from './resolve-target.ts';

export type Told = {
  readonly actions: readonly SignalAction[];
  readonly evidence: readonly Evidence[];
  readonly doubts: readonly string[];
};

/** The coins named in the clause's line before it, when they stand together: "#ONDO and #PENDLE - first targets, closed 50%". */
function lineOf({ tokens }: Clause, symbols: readonly SymbolToken[]): readonly SymbolToken[] {
  const [first] = tokens;
  return first ? symbols.filter(({ line, start }) => line === first.line && start < first.start) : [];
}

function rangeOf(prices: readonly string[]): readonly string[] {
  const [first, second, ...more] = prices;
  return first && second && more.length === 0 ? [first, completeBound(first, second)] : prices;
}

/** Returns the actions with their targets and prices, the spans they were read from, and what makes them less than sure. */
export function tellActions(
  found: readonly Found[],
  priceOf: PriceOf,
  context: { readonly hasReply: boolean; readonly symbols: readonly SymbolToken[]; readonly ids: readonly CallId[] },
): Told {
  const actions: SignalAction[] = [];
  const evidence: Evidence[] = [];
  const doubts = new Set<string>();
  for (const { draft: action, clause } of found)
    for (const target of resolveTargets(clause, context, lineOf(clause, context.symbols))) {
      const field = `actions.${actions.length}`;
      evidence.push({ field: `${field}.action`, start: action.from.start, end: action.from.end });
      for (const number of numbersOf(action)) evidence.push({ field: `${field}.price`, start: number.start, end: number.end });
      actions.push({
        action: action.action,
        target,
        part: action.part,
        fraction: action.fraction,
        price: action.price === 'entry' ? 'entry' : action.price ? priceOf(action.price) : null,
        prices: action.prices.length > 0 ? rangeOf(action.prices.map(priceOf)) : null,
        takeProfits: action.takeProfits.length > 0 ? action.takeProfits.map(priceOf) : null,
        ...(action.condition ? { condition: action.condition } : {}),
        ...(action.atMarket ? { atMarket: true } : {}),
        ...(target.by === 'symbol' ? kindBeside(clause.tokens) : {}),
      });
      if (action.condition) doubts.add('condition');
      if (clause.has('optional')) doubts.add('optional');
      if (clause.unknownWords > 0 && !action.condition) doubts.add(namesTrade(clause) ? 'first person' : 'bare verb');
    }
  return { actions, evidence, doubts: [...doubts] };
}

/** What an action is done to. */
const tradeWords: readonly Concept[] = [
  'trade',
  'stop',
  'target',
  'limit',
  'entry',
  'all',
  'half',
  'third',
  'quarter',
  'part',
  'percent_of',
  'long',
  'short',
  'longs',
  'shorts',
  'remainder',
  'this',
  'market',
  'breakeven',
  'entry_point',
  'averaging',
  'exit_now',
  'partial_take',
];

/** Whether a clause says what to act on; "reduce your coffee" does not. */
function namesTrade({ symbols, prices, percents, has, first }: Clause): boolean {
  const off = first('void');
  return (
    symbols.length + prices.length + percents.length > 0 ||
    has(...tradeWords) ||
    (off !== undefined && !/^(?:ignore|disregard|void|invalid)/.test(off.lower))
  );
}
