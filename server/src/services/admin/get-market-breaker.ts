import { getMarketBreakerEndpoint, type MarketBreakerView } from '@trade-executor/contracts/api/market-breaker';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';

/** When the market halts everybody, and how it does now. */
export async function getMarketBreaker(deps: ApiDeps, { actor }: { readonly actor: Actor }): Promise<MarketBreakerView> {
  requireEndpointRole(actor, getMarketBreakerEndpoint);
  return marketBreakerView(deps);
}

export async function marketBreakerView({ store, engine }: Pick<ApiDeps, 'store' | 'engine'>): Promise<MarketBreakerView> {
  const reading = engine.marketReading();
  return {
    limits: await store.marketLimits(),
    reading: reading && {
      at: reading.at,
      coins: reading.coins,
      priced: reading.priced,
      medianMoveRatio: reading.medianMoveRatio?.round(6).toFixed() ?? null,
    },
  };
}
