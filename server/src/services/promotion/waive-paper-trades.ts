import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import { waivePaperTradesEndpoint, withdrawWaiverEndpoint, type PromotionView } from '@trade-executor/contracts/api/promotion';
import { missingPaperTrades } from '@trade-executor/domain/risk/promotion-gate';
import { AppError } from '../../app-error.ts';
import type { Actor } from '../../auth/actor.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { changePromotion, findTradersCopier, viewOf } from './change-promotion.ts';
import { readPromotion } from './read-promotion.ts';

type WithdrawInput = { readonly actor: Actor; readonly params: ParamsOf<typeof withdrawWaiverEndpoint>; readonly call: Call };
type WaiveInput = WithdrawInput & { readonly body: BodyOf<typeof waivePaperTradesEndpoint> };

/**
 * Lets a copier do without the paper trades that are missing now, of which the trader named at least so many: never more than are missing.
 * Throws 404 NOT_FOUND for another trader's copier, 409 MORE_TRADES_MISSING.
 */
export async function waivePaperTrades(deps: ApiDeps, { actor, params, body, call }: WaiveInput): Promise<PromotionView> {
  requireEndpointRole(actor, waivePaperTradesEndpoint);
  const copier = await findTradersCopier(deps, actor, params.copierId);
  const { facts } = await readPromotion(deps, copier);
  const missing = missingPaperTrades(facts);
  if (missing > body.missing) throw moreMissing(missing, body.missing);
  if (missing === 0 || missing <= (facts.waiver?.missing ?? 0)) return viewOf(deps, actor, copier);
  const value = { missing, at: deps.clock.now() };
  return changePromotion(deps, { actor, call, copier, action: 'copier.waive_paper_trades', field: 'waiver', value });
}

/** Takes the waiver back. Throws 404 NOT_FOUND for another trader's copier. */
export async function withdrawWaiver(deps: ApiDeps, { actor, params, call }: WithdrawInput): Promise<PromotionView> {
  requireEndpointRole(actor, withdrawWaiverEndpoint);
  const copier = await findTradersCopier(deps, actor, params.copierId);
  if (!copier.promotion?.waiver) return viewOf(deps, actor, copier);
  return changePromotion(deps, { actor, call, copier, action: 'copier.withdraw_waiver', field: 'waiver', value: null });
}

function moreMissing(missing: number, named: number): AppError {
  return new AppError({
    status: 409,
    code: 'MORE_TRADES_MISSING',
    title: 'More paper trades are missing than you named',
    detail: `${missing} are missing; you waived ${named}.`,
    whatToDo: 'Look again, and waive the number that is missing.',
  });
}
