import type { Component } from './component-form.ts';
import type { Embed } from './embed-form.ts';
import type { Snowflake } from './snowflake.ts';
import type { RawUser } from './user.ts';

export type Attachment = {
  readonly id: Snowflake;
  readonly filename: string;
  readonly description?: string;
  readonly content_type: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
};

export type MessageReference = {
  /** 1: forwarded. */
  readonly type: 0 | 1;
  readonly message_id: Snowflake;
  readonly channel_id: Snowflake;
  readonly guild_id?: Snowflake;
};

export type InteractionMetadata = {
  readonly id: Snowflake;
  readonly type: number;
  readonly user: RawUser;
  readonly authorizing_integration_owners: Readonly<Record<string, Snowflake>>;
  readonly original_response_message_id?: Snowflake;
};

export type MessageSnapshot = Pick<
  RawMessage,
  'type' | 'content' | 'embeds' | 'attachments' | 'timestamp' | 'edited_timestamp' | 'flags' | 'mentions' | 'mention_roles' | 'components'
>;

/** A message as stored and, with its reactions and the message replied to added, as sent. */
export type RawMessage = {
  readonly id: Snowflake;
  readonly type: number;
  readonly channel_id: Snowflake;
  readonly author: RawUser;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: boolean;
  readonly mention_everyone: boolean;
  readonly mentions: readonly RawUser[];
  readonly mention_roles: readonly Snowflake[];
  readonly attachments: readonly Attachment[];
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly pinned: boolean;
  readonly flags: number;
  readonly webhook_id?: Snowflake;
  readonly application_id?: Snowflake;
  readonly message_reference?: MessageReference;
  /** Of a forward: what was forwarded, as it was then. */
  readonly message_snapshots?: readonly { readonly message: MessageSnapshot }[];
  readonly interaction_metadata?: InteractionMetadata;
  readonly interaction?: { readonly id: Snowflake; readonly type: number; readonly name: string; readonly user: RawUser };
};

export type RawReaction = {
  readonly emoji: { readonly id: Snowflake | null; readonly name: string };
  readonly count: number;
  readonly count_details: { readonly burst: 0; readonly normal: number };
  readonly me: boolean;
  readonly me_burst: false;
  readonly burst_colors: readonly string[];
};

export type FullMessage = RawMessage & {
  readonly reactions?: readonly RawReaction[];
  readonly referenced_message?: RawMessage | null;
  readonly thread?: unknown;
};

/** A message with what Discord knows about it but does not show in it. */
export type StoredMessage = {
  readonly message: RawMessage;
  readonly guildId: Snowflake | null;
  /** Set for an ephemeral message: the only person who sees it. */
  readonly visibleTo: Snowflake | null;
  readonly nonce: string | number | null;
};

export const messageTypes = { plain: 0, reply: 19, chatInputCommand: 20, threadStarter: 21 } as const;
export const messageFlags = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  componentsV2: 1 << 15,
} as const;
