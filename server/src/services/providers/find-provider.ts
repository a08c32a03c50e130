import type { ProviderView } from '@trade-executor/contracts/api/providers';
import type { Actor } from '../../auth/actor.ts';
import type { Models } from '../../models/create-models.ts';
import type { ProviderDocument } from '../../models/provider.model.ts';
import { allOf, type Filter } from '../access/any-of.ts';
import { notFound } from '../access/not-found.ts';
import { ownProviderScope, providerScope } from '../access/visible-providers.ts';
import { providerViews } from './provider-views.ts';

/** A provider whom the actor may change, with the condition that finds him. Throws 404 NOT_FOUND for any other. */
export async function findOwnProvider(
  models: Pick<Models, 'providers'>,
  actor: Actor,
  providerId: string,
): Promise<{ readonly provider: ProviderDocument; readonly mine: Filter }> {
  const scope = ownProviderScope(actor);
  const mine = allOf(scope ?? {}, { providerId });
  const provider = scope && (await models.providers.findOne(mine, { _id: 0 }).lean<ProviderDocument>());
  if (!provider) throw notFound('provider');
  return { provider, mine };
}

/** A provider as shown to the actor. Throws 404 NOT_FOUND for one whom he neither copies nor has. */
export async function providerView(models: Models, actor: Actor, providerId: string): Promise<ProviderView> {
  const scope = await providerScope(models, actor);
  const provider = scope && (await models.providers.findOne(allOf(scope, { providerId }), { _id: 0 }).lean<ProviderDocument>());
  const [view] = provider ? await providerViews(models, actor, [provider]) : [];
  if (!view) throw notFound('provider');
  return view;
}
