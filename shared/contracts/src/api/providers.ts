import { z } from 'zod';
import { JoinWithinMs, ProviderProfile, SourceLimits, SourcePermissions } from '../internal/sources.ts';
import { Snowflake, UnixMsNumber } from '../scalars.ts';
import { defineEndpoint } from './endpoint.ts';
import { Id } from './fields.ts';
import { PageQuery, pageOf } from './page.ts';
import { ProfileSuggestionView } from './profile-suggestion.ts';
import { ProviderAuthorsChange, ProviderProfileChange } from './provider-profile.ts';

/** Somebody who posts signals. `authorIds`, `profile` and `limits` are null for those who only copy. */
export const ProviderView = z.object({
  providerId: z.string(),
  communityId: z.string(),
  communityName: z.string(),
  name: z.string(),
  authorIds: z.array(Snowflake).nullable(),
  profile: ProviderProfile.nullable(),
  /** What he may do before his entries are held. */
  limits: SourceLimits.nullable(),
  /** His owner knows him: his first signals are traded like any others. */
  known: z.boolean(),
  /** Of his that were counted here so far. */
  signals: z.number().int().nonnegative(),
  channels: z.number().int().nonnegative(),
  copiers: z.number().int().nonnegative(),
  lastSignalAt: UnixMsNumber.nullable(),
  /** The person who asks may change the profile, who may post, and the limits: to anything, to stricter ones, or not at all. */
  mayEdit: z.object({ profile: z.boolean(), authors: z.boolean(), limits: z.enum(['all', 'stricter', 'none']) }),
});
export type ProviderView = z.infer<typeof ProviderView>;

export const CommunityView = z.object({
  communityId: z.string(),
  guildId: Snowflake,
  name: z.string(),
  /** It belongs to the person who asks. */
  own: z.boolean(),
  providers: z.number().int().nonnegative(),
  copiers: z.number().int().nonnegative(),
});
export type CommunityView = z.infer<typeof CommunityView>;

/** A mapped channel: whose messages are signals there. */
export const SourceView = z.object({
  sourceId: z.string(),
  communityId: z.string(),
  communityName: z.string(),
  guildId: Snowflake,
  channelId: Snowflake,
  providerId: z.string(),
  providerName: z.string(),
  authorIds: z.array(Snowflake),
  allow: SourcePermissions,
  joinWithinMs: JoinWithinMs,
  /** A small reply under each message that was understood says so. */
  parseReceipts: z.boolean(),
  lastMessageAt: UnixMsNumber.nullable(),
});
export type SourceView = z.infer<typeof SourceView>;

export const listProvidersEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/providers',
  summary: 'Providers: those one copies, is, or has in an own community',
  roles: 'signed-in',
  query: PageQuery,
  reply: pageOf(ProviderView),
});

const ProviderParams = z.object({ providerId: Id });

export const getProviderEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/providers/:providerId',
  summary: 'One provider; how one writes only for those it belongs to',
  roles: 'signed-in',
  params: ProviderParams,
  reply: ProviderView,
});

export const changeProviderProfileEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/providers/:providerId/profile',
  summary: 'Change how a provider is read; it counts for messages from now on',
  roles: ['provider', 'owner', 'admin'],
  params: ProviderParams,
  body: ProviderProfileChange,
  reply: ProviderView,
  idempotent: true,
});

export const changeProviderAuthorsEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/providers/:providerId/authors',
  summary: 'Change who may post for a provider; it counts for messages from now on',
  roles: ['owner', 'admin'],
  params: ProviderParams,
  body: ProviderAuthorsChange,
  reply: ProviderView,
  idempotent: true,
});

export const suggestProviderProfileEndpoint = defineEndpoint({
  method: 'post',
  path: '/api/providers/:providerId/profile/suggestion',
  summary: 'A profile proposed from the newest 500 messages, with reasons and examples; changes nothing',
  roles: ['provider', 'owner', 'admin'],
  params: ProviderParams,
  reply: ProfileSuggestionView,
});

export const listCommunitiesEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/communities',
  summary: 'Communities: own ones, and those of the providers one copies or is',
  roles: 'signed-in',
  query: PageQuery,
  reply: pageOf(CommunityView),
});

export const listSourcesEndpoint = defineEndpoint({
  method: 'get',
  path: '/api/sources',
  summary: 'Mapped channels of own communities',
  roles: ['owner', 'admin', 'support'],
  query: PageQuery,
  reply: pageOf(SourceView),
});

/** What may be changed of a source; what is left out stays. */
export const SourceChange = z
  .strictObject({ allow: SourcePermissions.partial(), joinWithinMs: JoinWithinMs, parseReceipts: z.boolean() })
  .partial();
export type SourceChange = z.infer<typeof SourceChange>;

export const changeSourceEndpoint = defineEndpoint({
  method: 'patch',
  path: '/api/sources/:sourceId',
  summary: 'Change what is read in a mapped channel; it counts for messages from now on',
  roles: ['owner', 'admin'],
  params: z.object({ sourceId: Id }),
  body: SourceChange,
  reply: SourceView,
  idempotent: true,
});
