import type { BodyOf, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { LAB_COPIERS, tryMessageEndpoint } from '@trade-executor/contracts/api/lab';
import { completeProfile, defaultProfile, type ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { assumedOf } from '@trade-executor/domain/signals/reading-notes';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import type { Actor } from '../../auth/actor.ts';
import type { CopierDocument } from '../../models/copier.model.ts';
import type { ProviderDocument } from '../../models/provider.model.ts';
import { denialView } from '../../views/receipt-view.ts';
import { understoodLine } from '../../views/understood-line.ts';
import { notFound } from '../access/not-found.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import { providerScope } from '../access/visible-providers.ts';
import type { ApiDeps } from '../api-deps.ts';
import { effectiveCopiers } from '../copiers/effective-copiers.ts';
import { providerNames } from '../page-views/provider-names.ts';
import { tryActions } from './try-actions.ts';
import { tryOrders } from './try-orders.ts';

type TryMessageInput = { readonly actor: Actor; readonly body: BodyOf<typeof tryMessageEndpoint> };

/**
 * What a message means, and what each of the actor's copiers would do with it against market and account as they are now: read, decided and
 * bound as in trading, and then left. Writes nothing.
 */
export async function tryMessage(deps: ApiDeps, { actor, body }: TryMessageInput): Promise<ReplyOf<typeof tryMessageEndpoint>> {
  requireEndpointRole(actor, tryMessageEndpoint);
  const { text, replyTo = null, providerId } = body;
  const chosen = providerId === undefined ? null : await findProvider(deps, actor, providerId);
  const profile = chosen?.profile ?? defaultProfile;
  const outcome = readMessage({ text, replyTo, profile });
  const found = await ownCopiers(deps, actor, providerId);
  const copiers = await effectiveCopiers(deps.models, found.slice(0, LAB_COPIERS));
  const nameOf = await providerNames(deps.models, [providerId ?? null, ...copiers.map((copier) => copier.providerId)]);
  const input = { outcome, profile, copiers, nameOf };
  return {
    providerName: chosen?.name ?? null,
    outcome,
    refusal: outcome.refusal && denialView({ code: 'SIGNAL_REFUSED', evidence: outcome.refusal }),
    understood: [...outcome.orders, ...outcome.actions].map((one) => understoodLine(one) ?? ''),
    assumed: outcome.orders.flatMap((order, place) => assumedOf(order, profile).map((field) => ({ place, ...field }))),
    decisions: await tryOrders(deps, input),
    instructions: await tryActions(deps, { ...input, replyTo, providerId: providerId ?? null }),
    copiers: { asked: copiers.length, leftOut: found.length - copiers.length },
  };
}

/** Throws 404 NOT_FOUND for a provider whom the actor neither copies, is, nor has in an own community. */
async function findProvider(
  { models }: ApiDeps,
  actor: Actor,
  providerId: string,
): Promise<{ readonly name: string; readonly profile: ProviderProfile }> {
  const scope = await providerScope(models, actor);
  const found = scope && (await models.providers.findOne({ $and: [{ providerId }, scope] }, { _id: 0 }).lean<ProviderDocument>());
  if (!found) throw notFound('provider');
  return { name: found.name, profile: completeProfile(found.profile) };
}

/** Of the actor as a trader, also when he may see those of others. */
async function ownCopiers({ models }: ApiDeps, { traderId }: Actor, providerId: string | undefined): Promise<readonly CopierDocument[]> {
  if (traderId === null) return [];
  const filter = { traderId, ...(providerId === undefined ? {} : { providerId }) };
  return models.copiers.find(filter, { _id: 0 }).sort({ copierId: 1 }).lean<CopierDocument[]>();
}
