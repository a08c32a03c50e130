import type { LevelSettingsView } from '@trade-executor/contracts/api/copier-settings';
import { mergeSettings, type SettingsChange } from '@trade-executor/domain/settings/merge-settings';
import type { Actor } from '../../auth/actor.ts';
import type { CommunityDocument } from '../../models/community.model.ts';
import type { Models } from '../../models/create-models.ts';
import { fromStored } from '../../models/decimal128.ts';
import { allOf, type Filter } from '../access/any-of.ts';
import { notFound } from '../access/not-found.ts';
import { seesAll } from '../access/require-endpoint-role.ts';
import { saidSettingsView } from './said-settings-view.ts';

export type CommunityWords = { readonly name: string; readonly own: SettingsChange; readonly mine: Filter };

/** What a community says of settings, with the condition that finds it. Throws 404 NOT_FOUND for another owner's. */
export async function findCommunityWords(
  { communities }: Pick<Models, 'communities'>,
  actor: Actor,
  communityId: string,
): Promise<CommunityWords> {
  const scope = seesAll(actor) ? {} : { ownerDiscordUserId: actor.discordUserId };
  const mine = allOf(scope, { communityId });
  const found = await communities.findOne(mine, { _id: 0 }).lean<CommunityDocument>();
  if (!found) throw notFound('community');
  return { name: found.name, own: fromStored<SettingsChange>(found.defaultSettings ?? {}), mine };
}

/** Its defaults over the platform's. */
export function communitySettings(own: SettingsChange) {
  return mergeSettings({ community: own, provider: {}, trader: {} });
}

export function communitySettingsView(own: SettingsChange): LevelSettingsView {
  return { ...saidSettingsView(communitySettings(own)), inherited: saidSettingsView(communitySettings({})) };
}
