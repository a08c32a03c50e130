import { listAccountsEndpoint } from '@trade-executor/contracts/api/accounts';
import type { QueryOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import type { Actor } from '../../auth/actor.ts';
import type { AccountDocument } from '../../models/account.model.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import { tradeScope } from '../access/trade-scope.ts';
import type { ApiDeps } from '../api-deps.ts';
import { readIdPage } from '../page/read-id-page.ts';
import { accountMoney, toAccountView } from './account-money.ts';

type ListAccountsInput = { readonly actor: Actor; readonly query: QueryOf<typeof listAccountsEndpoint> };

/** The actor's accounts with their money now; admin and support see everybody's. */
export async function listAccounts(deps: ApiDeps, { actor, query }: ListAccountsInput): Promise<ReplyOf<typeof listAccountsEndpoint>> {
  requireEndpointRole(actor, listAccountsEndpoint);
  const filter = await tradeScope(deps.models, actor);
  if (filter === null) return { items: [], nextCursor: null };
  const { items, nextCursor } = await readIdPage<AccountDocument>({ model: deps.models.accounts, filter, id: 'accountId', page: query });
  return { items: (await accountMoney(deps, items)).map(toAccountView), nextCursor };
}
