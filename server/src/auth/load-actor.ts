import type { Role } from '@trade-executor/contracts/api/endpoint';
import type { Models } from '../models/create-models.ts';
import type { Actor } from './actor.ts';

/** Returns who somebody is at this moment, or null when the user is gone. Reads every time: a role that was taken away is gone with the next request. */
export async function loadActor(
  models: Models,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<Actor | null> {
  const user = await models.users.findOne({ userId }).lean();
  if (!user) return null;
  const { discordUserId, displayName } = user;
  const [trader, providers, communities, installer] = await Promise.all([
    models.traders.findOne({ discordUserId }).lean(),
    models.providers.find({ discordUserIds: discordUserId }).lean(),
    models.communities.find({ ownerDiscordUserId: discordUserId }).lean(),
    models.admins.findOne({ discordUserId }).lean(),
  ]);
  const held = new Set<Role>(user.grantedRoles);
  if (trader) held.add('trader');
  if (providers.length > 0) held.add('provider');
  if (communities.length > 0) held.add('owner');
  if (installer) held.add('admin');
  return {
    userId,
    discordUserId,
    displayName,
    traderId: trader?.traderId ?? null,
    providerIds: providers.map(({ providerId }) => providerId),
    communityIds: communities.map(({ communityId }) => communityId),
    roles: [...held],
    sessionId,
  };
}
