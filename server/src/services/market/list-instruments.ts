import type { ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { listInstrumentsEndpoint } from '@trade-executor/contracts/api/market';
import type { Actor } from '../../auth/actor.ts';
import { decimalText } from '../../views/decimal-text.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';

/** What can be traded, with prices now; the same for everybody. */
export async function listInstruments(
  { market }: Pick<ApiDeps, 'market'>,
  { actor }: { readonly actor: Actor },
): Promise<ReplyOf<typeof listInstrumentsEndpoint>> {
  requireEndpointRole(actor, listInstrumentsEndpoint);
  const items = market.instruments().map((instrument) => {
    const { symbol, base, quote, kind, status, tickSize, stepSize, minQuantity, minNotional, maxLeverage } = instrument;
    const price = market.quote(symbol);
    return {
      symbol,
      base,
      quote,
      kind,
      status,
      tickSize: decimalText(tickSize),
      stepSize: decimalText(stepSize),
      minQuantity: decimalText(minQuantity),
      minNotional: decimalText(minNotional),
      maxLeverage: decimalText(maxLeverage),
      bid: price && decimalText(price.bid),
      ask: price && decimalText(price.ask),
      last: price && decimalText(price.last),
    };
  });
  return { items };
}
