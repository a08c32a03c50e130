import { listUsersEndpoint, type UserView } from '@trade-executor/contracts/api/admin';
import { roles as allRoles, type QueryOf, type ReplyOf, type Role } from '@trade-executor/contracts/api/endpoint';
import type { Actor } from '../../auth/actor.ts';
import type { Models } from '../../models/create-models.ts';
import type { UserDocument } from '../../models/user.model.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { readIdPage } from '../page/read-id-page.ts';

type ListUsersInput = { readonly actor: Actor; readonly query: QueryOf<typeof listUsersEndpoint> };

/** People who signed in, with their roles. */
export async function listUsers({ models }: ApiDeps, { actor, query }: ListUsersInput): Promise<ReplyOf<typeof listUsersEndpoint>> {
  requireEndpointRole(actor, listUsersEndpoint);
  const page = await readIdPage<UserDocument>({ model: models.users, filter: {}, id: 'userId', page: query });
  return { items: await userViews(models, page.items), nextCursor: page.nextCursor };
}

/** Returns the views of many users, in order: one query each for traders, providers, owners and the installation's admins. */
export async function userViews(models: Models, users: readonly UserDocument[]): Promise<UserView[]> {
  const people = { $in: users.map(({ discordUserId }) => discordUserId) };
  const [traders, providers, communities, admins] = await Promise.all([
    models.traders.find({ discordUserId: people }, { _id: 0 }).lean(),
    models.providers.find({ discordUserIds: people }, { _id: 0, discordUserIds: 1 }).lean(),
    models.communities.find({ ownerDiscordUserId: people }, { _id: 0, ownerDiscordUserId: 1 }).lean(),
    models.admins.find({ discordUserId: people }, { _id: 0 }).lean(),
  ]);
  return users.map(({ userId, discordUserId, displayName, grantedRoles: granted, lastSignInAt }) => {
    const trader = traders.find((candidate) => candidate.discordUserId === discordUserId);
    const held = new Set<Role>(granted);
    if (trader) held.add('trader');
    if (providers.some(({ discordUserIds }) => discordUserIds.includes(discordUserId))) held.add('provider');
    if (communities.some(({ ownerDiscordUserId }) => ownerDiscordUserId === discordUserId)) held.add('owner');
    if (admins.some((admin) => admin.discordUserId === discordUserId)) held.add('admin');
    return {
      userId,
      discordUserId,
      displayName,
      roles: allRoles.filter((role) => held.has(role)),
      grantedRoles: [...granted],
      traderId: trader?.traderId ?? null,
      lastSignInAt,
    };
  });
}
