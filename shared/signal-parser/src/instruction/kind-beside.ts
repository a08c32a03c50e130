import type { SignalAction } from '@trade-executor/domain/signals/outcome';
import type { Concept } from '../languages/concept.ts';
import { means, type Token } from '../tokens/token.ts';

/** Returns the side and the market that stand right beside the clause's only coin: "the LTC long", "spot BTC"; nothing where two of them do. */
export function kindBeside(tokens: readonly Token[]): Pick<SignalAction, 'side' | 'market'> {
  const places = tokens.flatMap((token, at) => (token.kind === 'symbol' ? [at] : []));
  const [place, another] = places;
  if (place === undefined || another !== undefined) return {};
  const beside = [...runOfKinds(tokens.slice(0, place).toReversed()), ...runOfKinds(tokens.slice(place + 1))];
  const says = (...concepts: readonly Concept[]): boolean => beside.some((token) => means(token, ...concepts));
  const coin = tokens[place];
  const isPerpetual = coin?.kind === 'symbol' && coin.perpetual;
  const [long, short, spot, futures] = [says('long'), says('short'), says('spot'), isPerpetual || says('futures')];
  return {
    ...(long === short ? {} : { side: long ? ('long' as const) : ('short' as const) }),
    ...(spot === futures ? {} : { market: spot ? ('spot' as const) : ('futures' as const) }),
  };
}

function runOfKinds(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token) => !means(token, 'long', 'short', 'spot', 'futures'));
  return end < 0 ? tokens : tokens.slice(0, end);
}
