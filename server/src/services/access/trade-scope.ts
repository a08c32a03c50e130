import type { Actor } from '../../auth/actor.ts';
import type { Models } from '../../models/create-models.ts';
import { seesAll } from './require-endpoint-role.ts';
import type { Filter } from './any-of.ts';

/** The accounts of the actor as a trader. */
export async function ownAccountIds({ accounts }: Pick<Models, 'accounts'>, { traderId }: Actor): Promise<readonly string[]> {
  if (traderId === null) return [];
  const found = await accounts.find({ traderId }, { _id: 0, accountId: 1 }).lean();
  return found.map(({ accountId }) => accountId);
}

/** Which trades the actor may see, as a condition on `accountId`; null: none. */
export async function tradeScope(models: Pick<Models, 'accounts'>, actor: Actor): Promise<Filter | null> {
  if (seesAll(actor)) return {};
  const accountIds = await ownAccountIds(models, actor);
  const [only] = accountIds;
  if (only === undefined) return null;
  return { accountId: accountIds.length === 1 ? only : { $in: accountIds } };
}
