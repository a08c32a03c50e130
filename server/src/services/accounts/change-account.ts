import { changeAccountEndpoint, type AccountView } from '@trade-executor/contracts/api/accounts';
import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { AppError } from '../../app-error.ts';
import type { Actor } from '../../auth/actor.ts';
import type { AccountDocument } from '../../models/account.model.ts';
import { allOf } from '../access/any-of.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import { tradeScope } from '../access/trade-scope.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { accountMoney, toAccountView } from './account-money.ts';

type ChangeAccountInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof changeAccountEndpoint>;
  readonly body: BodyOf<typeof changeAccountEndpoint>;
  readonly call: Call;
};

/**
 * Changes how an account keeps positions, at its venue too, and what happens to a signal for a symbol that is taken. Throws 404 NOT_FOUND for
 * another tenant's account, 400 SEPARATE_NEEDS_HEDGE, 409 ACCOUNT_IN_USE while something is open and the mode would change, 503 when the venue
 * does not say.
 */
export async function changeAccount(deps: ApiDeps, { actor, params: { accountId }, body, call }: ChangeAccountInput): Promise<AccountView> {
  requireEndpointRole(actor, changeAccountEndpoint);
  const before = await findOwnAccount(deps, actor, accountId);
  const { positionMode = before.positionMode, conflictPolicy = before.conflictPolicy } = body;
  if (conflictPolicy === 'separate' && positionMode !== 'hedge') throw separateNeedsHedge();
  if (positionMode !== before.positionMode && before.reservations.length > 0) throw accountInUse('A trade is open or entering.');
  const after = { positionMode, conflictPolicy };
  const { positionMode: mode, conflictPolicy: policy } = before;
  const change = {
    actor,
    call,
    action: 'account.change',
    subjectId: accountId,
    before: { positionMode: mode, conflictPolicy: policy },
    after,
  };
  await audited(deps, change, async () => {
    const outcome = await deps.engine.changeAccount(accountId, after);
    if (outcome.code === 'IN_USE') throw accountInUse(outcome.venueMessage);
    if (outcome.code === 'OUTCOME_UNKNOWN') throw venueSilent();
  });
  const [money] = await accountMoney(deps, [await findOwnAccount(deps, actor, accountId)]);
  if (!money) throw notFound('account');
  return toAccountView(money);
}

async function findOwnAccount({ models }: ApiDeps, actor: Actor, accountId: string): Promise<AccountDocument> {
  const scope = await tradeScope(models, actor);
  const found = scope && (await models.accounts.findOne(allOf({ accountId }, scope), { _id: 0 }).lean<AccountDocument>());
  if (!found) throw notFound('account');
  return { ...found, positionMode: found.positionMode ?? 'one_way', conflictPolicy: found.conflictPolicy ?? 'first_wins' };
}

function separateNeedsHedge(): AppError {
  return new AppError({
    status: 400,
    code: 'SEPARATE_NEEDS_HEDGE',
    title: 'Separate trades need hedge mode',
    detail: 'A one-way account nets a long and a short of one symbol into one position, so the two trades could not be told apart.',
    whatToDo: 'Choose hedge mode too, or another policy.',
  });
}

function accountInUse(why: string): AppError {
  return new AppError({
    status: 409,
    code: 'ACCOUNT_IN_USE',
    title: 'The account is in use',
    detail: `The position mode cannot change while something is open there. ${why}`,
    whatToDo: 'Close its trades, then change the mode.',
  });
}

function venueSilent(): AppError {
  return new AppError({
    status: 503,
    code: 'VENUE_UNCLEAR',
    title: 'The venue did not answer clearly',
    detail: 'Whether the position mode was changed there is not known; until it is, entries are denied.',
    whatToDo: 'Choose the mode again in a moment.',
  });
}
