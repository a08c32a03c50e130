import type { BodyOf, ParamsOf } from '@trade-executor/contracts/api/endpoint';
import type { ProviderView } from '@trade-executor/contracts/api/providers';
import { changeSourceLimitsEndpoint } from '@trade-executor/contracts/api/source-limits';
import { completeSourceLimits, loosenedLimits, sourceLimitNames, sourceLimitSpecs } from '@trade-executor/domain/signals/source-limits';
import { AppError } from '../../app-error.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ProviderDocument } from '../../models/provider.model.ts';
import { raiseSourcesVersion } from '../../models/raise-sources-version.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps, Call } from '../api-deps.ts';
import { audited } from '../audit/audited.ts';
import { findOwnProvider, providerView } from './find-provider.ts';

type ChangeSourceLimitsInput = {
  readonly actor: Actor;
  readonly params: ParamsOf<typeof changeSourceLimitsEndpoint>;
  readonly body: BodyOf<typeof changeSourceLimitsEndpoint>;
  readonly call: Call;
};

/**
 * Changes what a provider may do before his entries are held, and whether his first signals are traded smaller; it counts for messages from now
 * on. Throws 404 NOT_FOUND for another tenant's provider, 403 LIMITS_LOOSENED where the provider himself would let more through, and
 * 409 CHANGED_MEANWHILE where somebody else changed them at the same moment.
 */
export async function changeSourceLimits(
  deps: ApiDeps,
  { actor, params: { providerId }, body, call }: ChangeSourceLimitsInput,
): Promise<ProviderView> {
  requireEndpointRole(actor, changeSourceLimitsEndpoint);
  const { models, providerChanged, sourcesChanged } = deps;
  const { provider, mine } = await findOwnProvider(models, actor, providerId);
  const { communityId, known = false } = provider;
  const limits = completeSourceLimits(provider.sourceLimits);
  const answersForHim = actor.roles.includes('admin') || actor.communityIds.includes(communityId);
  if (!answersForHim) refuseLooser(limits, body, known);

  const names = sourceLimitNames.filter((name) => body[name] !== undefined && body[name] !== limits[name]);
  const knownChanges = body.known !== undefined && body.known !== known;
  if (names.length > 0 || knownChanges) {
    const before = { ...Object.fromEntries(names.map((name) => [name, limits[name]])), ...(knownChanges && { known }) };
    const after = { ...Object.fromEntries(names.map((name) => [name, body[name]])), ...(knownChanges && { known: body.known }) };
    const set = {
      ...Object.fromEntries(names.map((name) => [`sourceLimits.${name}`, body[name]])),
      ...(knownChanges && { known: body.known }),
    };
    await audited(deps, { actor, call, action: 'provider.limits', subjectId: providerId, before, after }, async () => {
      const { matchedCount } = await models.providers.updateOne({ $and: [mine, asRead(provider)] }, { $set: set });
      if (matchedCount === 0) throw changedMeanwhile();
      await raiseSourcesVersion(models);
    });
    await sourcesChanged();
    providerChanged({ providerId, communityId });
  }
  return providerView(models, actor, providerId);
}

/** Finds the provider only while the limits are those that were judged. */
function asRead({ sourceLimits, known }: ProviderDocument): object {
  const stated = sourceLimitNames.map((name) => ({ [`sourceLimits.${name}`]: sourceLimits?.[name] ?? null }));
  return { $and: [...stated, { known: known ?? null }] };
}

function refuseLooser(
  limits: ReturnType<typeof completeSourceLimits>,
  { known, ...change }: ChangeSourceLimitsInput['body'],
  isKnown: boolean,
): void {
  const stated = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const looser = [
    ...loosenedLimits(limits, stated).map((name) => sourceLimitSpecs[name].label),
    ...(known === true && !isKnown ? ['Known here'] : []),
  ];
  if (looser.length === 0) return;
  throw new AppError({
    status: 403,
    code: 'LIMITS_LOOSENED',
    title: 'Only stricter',
    detail: `Providers make their own limits stricter only; this would let more through: ${looser.join(', ')}.`,
    whatToDo: 'Ask the community’s owner or an admin.',
  });
}

function changedMeanwhile(): AppError {
  return new AppError({
    status: 409,
    code: 'CHANGED_MEANWHILE',
    title: 'Somebody else changed them',
    detail: 'The limits are others than when this was asked; nothing was changed.',
    whatToDo: 'Look at them again, then change what is still to be changed.',
  });
}
