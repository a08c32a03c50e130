import type { Actor } from '../../auth/actor.ts';
import { anyOf, type Filter } from './any-of.ts';
import { seesAll } from './require-endpoint-role.ts';

/**
 * Which receipts the actor may see; null: none. A trader sees his own; a provider and an owner see what became of a message as a whole,
 * never a trader's sizes.
 */
export function receiptScope(actor: Actor): Filter | null {
  return seesAll(actor) ? {} : personalReceipts(actor);
}

/** The same without what admin and support see of others. */
export function personalReceipts({ traderId, providerIds, communityIds }: Actor): Filter | null {
  return anyOf([
    ...(traderId === null ? [] : [{ traderId }]),
    ...(providerIds.length === 0 ? [] : [{ copierId: null, providerId: { $in: providerIds } }]),
    ...(communityIds.length === 0 ? [] : [{ copierId: null, communityId: { $in: communityIds } }]),
  ]);
}
