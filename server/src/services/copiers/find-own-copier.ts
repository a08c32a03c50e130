import type { CopierDetail, CopierView } from '@trade-executor/contracts/api/copiers';
import type { Copier } from '@trade-executor/domain/copier';
import type { Actor } from '../../auth/actor.ts';
import type { CopierDocument } from '../../models/copier.model.ts';
import type { Models } from '../../models/create-models.ts';
import type { Filter } from '../access/any-of.ts';
import { notFound } from '../access/not-found.ts';
import { seesAll } from '../access/require-endpoint-role.ts';
import { saidSettingsView } from '../settings/said-settings-view.ts';
import { copierViews } from './copier-views.ts';
import { effectiveCopiers } from './effective-copiers.ts';

/** Which copiers the actor may see; null: none. */
export function copierScope(actor: Actor): Filter | null {
  if (seesAll(actor)) return {};
  return actor.traderId === null ? null : { traderId: actor.traderId };
}

/** Returns a copier that the actor may see, with the trader's own words alone. Throws 404 NOT_FOUND for any other. */
export async function findOwnCopierDocument(models: Models, actor: Actor, copierId: string): Promise<CopierDocument> {
  const scope = copierScope(actor);
  const found = scope && (await models.copiers.findOne({ copierId, ...scope }, { _id: 0 }).lean<CopierDocument>());
  if (!found) throw notFound('copier');
  return found;
}

/** The same with the settings in force. */
export async function findOwnCopier(models: Models, actor: Actor, copierId: string): Promise<Copier> {
  const [copier] = await effectiveCopiers(models, [await findOwnCopierDocument(models, actor, copierId)]);
  if (!copier) throw notFound('copier');
  return copier;
}

/** The same as shown, with what would count if the trader said nothing. */
export async function ownCopierDetail(models: Models, actor: Actor, copierId: string): Promise<CopierDetail> {
  const document = await findOwnCopierDocument(models, actor, copierId);
  const [copier, silent] = await effectiveCopiers(models, [document, { ...document, settings: {} }]);
  const [view] = copier ? await copierViews(models, [copier]) : [];
  if (!view || !silent) throw notFound('copier');
  return { ...view, inherited: saidSettingsView({ settings: silent.settings, sources: silent.settingSources }) };
}

/** The same as shown. */
export async function ownCopierView(models: Models, actor: Actor, copierId: string): Promise<CopierView> {
  const [view] = await copierViews(models, [await findOwnCopier(models, actor, copierId)]);
  if (!view) throw notFound('copier');
  return view;
}
