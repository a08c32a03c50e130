import type { ParamsOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { closeTradeEndpoint } from '@trade-executor/contracts/api/trades';
import { stableHash } from '@trade-executor/domain/stable-hash';
import type { Actor } from '../../auth/actor.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { tradeViews } from '../page-views/trade-views.ts';
import { findOwnTrade } from './find-own-trade.ts';

type CloseTradeInput = { readonly actor: Actor; readonly params: ParamsOf<typeof closeTradeEndpoint>; readonly call: Call };

/** Closes a trade: entries cancelled, the position left at market. One that is closed already stays as it is. Throws 404 NOT_FOUND for another tenant's. */
export async function closeTrade(
  deps: ApiDeps,
  { actor, params: { tradeId }, call }: CloseTradeInput,
): Promise<ReplyOf<typeof closeTradeEndpoint>> {
  requireEndpointRole(actor, closeTradeEndpoint);
  const trade = await findOwnTrade(deps, actor, tradeId);
  const requestId = stableHash(['close', actor.userId, tradeId, call.idempotencyKey ?? call.requestId], 24);
  const closed =
    trade.stage === 'closed'
      ? trade
      : await audited(
          deps,
          { actor, call, action: 'trade.close', subjectId: tradeId, before: { stage: trade.stage }, after: { stage: 'closing' } },
          () => deps.engine.closeByTrader(trade, requestId),
        );
  const [view] = await tradeViews(deps, [closed ?? trade]);
  if (!view) throw notFound('trade');
  return { trade: view };
}
