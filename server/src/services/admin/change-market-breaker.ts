import type { BodyOf } from '@trade-executor/contracts/api/endpoint';
import { changeMarketBreakerEndpoint, type MarketBreakerView } from '@trade-executor/contracts/api/market-breaker';
import type { MarketLimits } from '@trade-executor/domain/risk/market-limits';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { marketBreakerView } from './get-market-breaker.ts';

type ChangeMarketBreakerInput = { readonly actor: Actor; readonly body: BodyOf<typeof changeMarketBreakerEndpoint>; readonly call: Call };

/** Changes when the market halts everybody; it counts with the next look at it. */
export async function changeMarketBreaker(deps: ApiDeps, { actor, body, call }: ChangeMarketBreakerInput): Promise<MarketBreakerView> {
  requireEndpointRole(actor, changeMarketBreakerEndpoint);
  const { models, store } = deps;
  const limits = await store.marketLimits();
  const names = (Object.keys(body) as (keyof MarketLimits)[]).filter((name) => body[name] !== undefined && body[name] !== limits[name]);
  if (names.length > 0) {
    const before = Object.fromEntries(names.map((name) => [name, limits[name]]));
    const after = Object.fromEntries(names.map((name) => [name, body[name]]));
    const set = Object.fromEntries(names.map((name) => [`value.${name}`, body[name]]));
    await audited(deps, { actor, call, action: 'platform.marketBreaker', subjectId: 'platform', before, after }, () =>
      models.platformSettings.updateOne({ name: 'market-limits' }, { $set: set }, { upsert: true }),
    );
  }
  return marketBreakerView(deps);
}
