import type { SandboxContext } from '../sandbox-context.ts';
import { invalidForm, refuse } from '../wire/discord-error.ts';
import type { Component } from '../wire/component-form.ts';
import type { Embed } from '../wire/embed-form.ts';
import { messageFlags, messageTypes, type Attachment, type RawMessage, type StoredMessage } from '../wire/message.ts';
import { snowflakeTime, type Snowflake } from '../wire/snowflake.ts';
import type { RawUser } from '../wire/user.ts';
import { findChannel } from './find.ts';
import { readMentions, type AllowedMentions } from './read-mentions.ts';
import { storeFiles, type AttachmentNote, type UploadedFile } from './store-files.ts';

export type MessageDraft = {
  readonly channelId: Snowflake;
  readonly author: RawUser;
  readonly content?: string | null | undefined;
  readonly embeds?: readonly Embed[] | null | undefined;
  readonly components?: readonly Component[] | null | undefined;
  readonly flags?: number | null | undefined;
  readonly tts?: boolean | null | undefined;
  readonly nonce?: string | number | null | undefined;
  readonly enforceNonce?: boolean | null | undefined;
  readonly replyTo?: { readonly messageId: Snowflake; readonly mustExist: boolean } | null | undefined;
  readonly allowedMentions?: AllowedMentions | null | undefined;
  readonly files?: readonly UploadedFile[] | undefined;
  readonly notes?: readonly AttachmentNote[] | null | undefined;
  readonly visibleTo?: Snowflake | null | undefined;
  /** Passes that message on: a copy of it, without words of one's own. */
  readonly forwardOf?: StoredMessage | undefined;
  /** Makes it the first message of that message's thread, which points back to it and says nothing. */
  readonly startedFrom?: StoredMessage | undefined;
  /** What only interactions and webhooks set. */
  readonly origin?: Pick<RawMessage, 'webhook_id' | 'application_id' | 'interaction' | 'interaction_metadata'> & { readonly type?: number };
};

/** How long Discord remembers a nonce: "a few minutes" by its documentation. */
const NONCE_MEMORY_MS = 5 * 60_000;
const keptFlags = messageFlags.suppressEmbeds | messageFlags.loading | messageFlags.ephemeral | messageFlags.componentsV2 | (1 << 12);

/**
 * Stores and announces a message; with `enforceNonce` the author's recent message under the same nonce comes back instead.
 * Refuses with 10003, 50006 (nothing in it) and 50035 (reply to a message that is not there).
 */
export function createMessage(context: SandboxContext, draft: MessageDraft): StoredMessage {
  const channel = findChannel(context, draft.channelId);
  const earlier = findByNonce(context, draft);
  if (earlier !== undefined) return earlier;
  const flags = (draft.flags ?? 0) & keptFlags;
  const isLoading = (flags & messageFlags.loading) !== 0;
  if (!isLoading && draft.startedFrom === undefined && draft.forwardOf === undefined && isEmpty(draft)) throw refuse('emptyMessage');
  const replied = draft.startedFrom ?? findReplied(context, draft);
  const content = draft.content ?? '';

  const stored = context.state.transaction((): StoredMessage => {
    const attachments = storeFiles(context, { channelId: channel.id, files: draft.files ?? [], notes: draft.notes ?? [] });
    const id = context.newId();
    const { type, ...origin } = draft.origin ?? {};
    const message: RawMessage = {
      id,
      type: type ?? (draft.startedFrom ? messageTypes.threadStarter : replied ? messageTypes.reply : messageTypes.plain),
      channel_id: channel.id,
      author: draft.author,
      content,
      timestamp: new Date(snowflakeTime(id)).toISOString(),
      edited_timestamp: null,
      tts: draft.tts ?? false,
      ...readMentions(context, { content, repliedUser: replied?.message.author ?? null, allowed: draft.allowedMentions ?? null }),
      attachments,
      embeds: linkFiles(draft.embeds ?? [], attachments),
      components: numberComponents(draft.components ?? []),
      pinned: false,
      flags,
      ...origin,
      ...(replied && { message_reference: toReference(replied) }),
      ...(draft.forwardOf && toForward(draft.forwardOf)),
    };
    const result = { message, guildId: channel.guildId, visibleTo: draft.visibleTo ?? null, nonce: draft.nonce ?? null };
    context.state.messages.insert(result);
    return result;
  });
  context.bus.emit({ type: 'message.created', stored });
  return stored;
}

function findByNonce(context: SandboxContext, { author, nonce, enforceNonce, channelId }: MessageDraft): StoredMessage | undefined {
  if (enforceNonce !== true || nonce === null || nonce === undefined) return undefined;
  const earlier = context.state.messages.findByNonce(author.id, nonce, channelId);
  return earlier && context.now() - snowflakeTime(earlier.message.id) < NONCE_MEMORY_MS ? earlier : undefined;
}

function isEmpty({ content, embeds, components, files, flags }: MessageDraft): boolean {
  const isLayout = ((flags ?? 0) & messageFlags.componentsV2) !== 0;
  const hasText = (content ?? '').trim() !== '';
  const hasComponents = (components ?? []).length > 0;
  return isLayout ? !hasComponents : !hasText && (embeds ?? []).length === 0 && (files ?? []).length === 0 && !hasComponents;
}

function findReplied(context: SandboxContext, { replyTo, channelId }: MessageDraft): StoredMessage | null {
  if (!replyTo) return null;
  const replied = context.state.messages.find(replyTo.messageId);
  if (replied && replied.message.channel_id === channelId) return replied;
  if (!replyTo.mustExist) return null;
  throw invalidForm({ message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }] } });
}

function toReference({ message, guildId }: StoredMessage) {
  return { type: 0, message_id: message.id, channel_id: message.channel_id, ...(guildId === null ? {} : { guild_id: guildId }) } as const;
}

function toForward(forwarded: StoredMessage) {
  const { type, content, embeds, attachments, timestamp, edited_timestamp, flags, mentions, mention_roles, components } = forwarded.message;
  const message = { type, content, embeds, attachments, timestamp, edited_timestamp, flags, mentions, mention_roles, components };
  return { message_reference: { ...toReference(forwarded), type: 1 }, message_snapshots: [{ message }] } as const;
}

/** Embeds with `attachment://name` replaced by where that file is served. */
export function linkFiles(embeds: readonly Embed[], attachments: readonly Attachment[]): readonly Embed[] {
  const resolve = (media: { url: string } | undefined) => {
    const file = attachments.find(({ filename }) => media?.url === `attachment://${filename}`);
    return file ? { url: file.url } : media;
  };
  return embeds.map((embed) => ({
    ...embed,
    ...(embed.image && { image: resolve(embed.image) }),
    ...(embed.thumbnail && { thumbnail: resolve(embed.thumbnail) }),
  }));
}

/** Discord gives each component of a message a number when the sender did not. */
export function numberComponents(components: readonly Component[]): readonly Component[] {
  let next = 1;
  const number = (component: Component): Component => ({
    ...component,
    id: component.id ?? next++,
    ...(component.components && { components: component.components.map(number) }),
    ...(component.component && { component: number(component.component) }),
    ...(component.accessory && { accessory: number(component.accessory) }),
  });
  return components.map(number);
}
