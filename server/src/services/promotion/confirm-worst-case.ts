import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { confirmWorstCaseEndpoint, withdrawWorstCaseEndpoint, type PromotionView } from '@trade-executor/contracts/api/promotion';
import { decimal, minDecimal } from '@trade-executor/domain/decimal';
import { hasOutgrown, standingOf, summariseWorstCase } from '@trade-executor/domain/risk/confirmed-worst-case';
import { AppError } from '../../app-error.ts';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { changePromotion, findTradersCopier, viewOf } from './change-promotion.ts';
import { readPromotion } from './read-promotion.ts';

/** As many as are shown. */
const MONEY_PLACES = 8;

type WithdrawInput = { readonly actor: Actor; readonly params: ParamsOf<typeof withdrawWorstCaseEndpoint>; readonly call: Call };
type ConfirmInput = WithdrawInput & { readonly body: BodyOf<typeof confirmWorstCaseEndpoint> };

/**
 * Remembers that the trader has understood what the settings in force let his account lose: what he was shown, or less where the account is
 * worth less than was shown. Throws 404 NOT_FOUND for another trader's copier, 409 WORST_CASE_CHANGED when he was shown something else.
 */
export async function confirmWorstCase(deps: ApiDeps, { actor, params, body, call }: ConfirmInput): Promise<PromotionView> {
  requireEndpointRole(actor, confirmWorstCaseEndpoint);
  const copier = await findTradersCopier(deps, actor, params.copierId);
  const { facts, settings } = await readPromotion(deps, copier);
  const { worstCase, confirmed } = facts;
  const shown = decimal(body.equity);
  if (body.fingerprint !== worstCase.fingerprint || hasOutgrown(worstCase.equity, shown)) throw worstCaseChanged();
  if (standingOf(confirmed, worstCase) === 'confirmed') return viewOf(deps, actor, copier);
  const { accountId } = copier;
  const { asset } = worstCase;
  const equity = minDecimal(shown, worstCase.equity).round(MONEY_PLACES);
  const summary = summariseWorstCase({ accountId, asset, equity, settings });
  const value = { ...summary, at: deps.clock.now() };
  return changePromotion(deps, { actor, call, copier, action: 'copier.confirm_worst_case', field: 'confirmed', value });
}

/** Takes the confirmation back. Throws 404 NOT_FOUND for another trader's copier. */
export async function withdrawWorstCase(deps: ApiDeps, { actor, params, call }: WithdrawInput): Promise<PromotionView> {
  requireEndpointRole(actor, withdrawWorstCaseEndpoint);
  const copier = await findTradersCopier(deps, actor, params.copierId);
  if (!copier.promotion?.confirmed) return viewOf(deps, actor, copier);
  return changePromotion(deps, { actor, call, copier, action: 'copier.withdraw_worst_case', field: 'confirmed', value: null });
}

function worstCaseChanged(): AppError {
  return new AppError({
    status: 409,
    code: 'WORST_CASE_CHANGED',
    title: 'The worst case is another one now',
    detail: 'Settings or what the account is worth have changed since it was shown to you.',
    whatToDo: 'Read it again, then confirm.',
  });
}
