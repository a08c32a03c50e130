import type { PromotionView } from '@trade-executor/contracts/api/promotion';
import type { Actor } from '../../auth/actor.ts';
import type { CopierDocument, CopierPromotion } from '../../models/copier.model.ts';
import { toStored } from '../../models/decimal128.ts';
import { notFound } from '../access/not-found.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { findOwnCopierDocument } from '../copiers/find-own-copier.ts';
import { promotionView } from './promotion-view.ts';
import { readPromotion } from './read-promotion.ts';

/** Returns a copier of the actor's own: nobody else, admins included, speaks for its trader. Throws 404 NOT_FOUND for any other. */
export async function findTradersCopier({ models }: Pick<ApiDeps, 'models'>, actor: Actor, copierId: string): Promise<CopierDocument> {
  const copier = await findOwnCopierDocument(models, actor, copierId);
  if (copier.traderId !== actor.traderId) throw notFound('copier');
  return copier;
}

type ChangePromotionInput<Field extends keyof CopierPromotion> = {
  readonly actor: Actor;
  readonly call: Call;
  readonly copier: CopierDocument;
  /** "copier.waive_paper_trades" */
  readonly action: string;
  readonly field: Field;
  /** null: taken back. */
  readonly value: CopierPromotion[Field] | null;
};

/** Stores what a trader said on the way to real money; returns how far the copier is then. */
export async function changePromotion<Field extends keyof CopierPromotion>(
  deps: ApiDeps,
  { actor, call, copier, action, field, value }: ChangePromotionInput<Field>,
): Promise<PromotionView> {
  const { models, copierChanged } = deps;
  const { copierId, traderId } = copier;
  const said = value === null ? null : toStored(value);
  const path = `promotion.${field}`;
  const change = { actor, call, action, subjectId: copierId, before: copier.promotion?.[field] ?? null, after: said };
  await audited(deps, change, () =>
    models.copiers.updateOne({ copierId, traderId }, said === null ? { $unset: { [path]: 1 } } : { $set: { [path]: said } }),
  );
  copierChanged({ copierId, traderId });
  return viewOf(deps, actor, await findTradersCopier(deps, actor, copierId));
}

/** How far a copier is. */
export async function viewOf(deps: ApiDeps, actor: Actor, copier: CopierDocument): Promise<PromotionView> {
  return promotionView(actor, copier, await readPromotion(deps, copier));
}
