import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Actor } from '../../auth/actor.ts';
import { toTrade } from '../../models/to-trade.ts';
import { allOf } from '../access/any-of.ts';
import { notFound } from '../access/not-found.ts';
import { tradeScope } from '../access/trade-scope.ts';
import type { ApiDeps } from '../api-deps.ts';

/** Returns a trade that the actor may see. Throws 404 NOT_FOUND for any other. */
export async function findOwnTrade({ models }: Pick<ApiDeps, 'models'>, actor: Actor, tradeId: string): Promise<Trade> {
  const scope = await tradeScope(models, actor);
  const found = scope && (await models.trades.findOne(allOf({ tradeId }, scope), { _id: 0, trade: 1 }).lean());
  if (!found) throw notFound('trade');
  return toTrade(found.trade);
}
