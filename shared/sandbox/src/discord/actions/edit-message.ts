import type { SandboxContext } from '../sandbox-context.ts';
import type { Component } from '../wire/component-form.ts';
import { refuse } from '../wire/discord-error.ts';
import type { Embed } from '../wire/embed-form.ts';
import { messageFlags, type Attachment, type RawMessage, type StoredMessage } from '../wire/message.ts';
import { linkFiles, numberComponents } from './create-message.ts';
import { readMentions, type AllowedMentions } from './read-mentions.ts';
import { storeFiles, type AttachmentNote, type UploadedFile } from './store-files.ts';

/** What is undefined stays; null empties. */
export type MessageChanges = {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly Embed[] | null | undefined;
  readonly components?: readonly Component[] | null | undefined;
  readonly flags?: number | null | undefined;
  readonly allowedMentions?: AllowedMentions | null | undefined;
  readonly files?: readonly UploadedFile[] | undefined;
  /** Attachments to keep (by id) and notes on new files (by index). */
  readonly notes?: readonly AttachmentNote[] | null | undefined;
  /** A link preview arriving, or the first text of a deferred reply: changes the message but is no edit. */
  readonly silent?: boolean;
};

/** Changes and announces a message in full; an edit gets a time later than that of any edit before. Refuses with 50006 when nothing would be left. */
export function editMessage(context: SandboxContext, stored: StoredMessage, changes: MessageChanges): StoredMessage {
  const before = stored.message;
  const result = context.state.transaction((): StoredMessage => {
    const attachments = [...keptAttachments(before, changes.notes), ...addedAttachments(context, before, changes)];
    const content = changes.content === undefined ? before.content : (changes.content ?? '');
    const message: RawMessage = {
      ...before,
      content,
      attachments,
      embeds: changes.embeds === undefined ? before.embeds : linkFiles(changes.embeds ?? [], attachments),
      components: changes.components === undefined ? before.components : numberComponents(changes.components ?? []),
      flags: editedFlags(before.flags, changes.flags),
      edited_timestamp: changes.silent === true ? before.edited_timestamp : nextEditTime(context, before),
      ...(changes.content === undefined
        ? {}
        : readMentions(context, { content, repliedUser: null, allowed: changes.allowedMentions ?? null })),
    };
    if (message.content.trim() === '' && message.embeds.length + message.attachments.length + message.components.length === 0)
      throw refuse('emptyMessage');
    const edited = { ...stored, message };
    context.state.messages.update(edited);
    return edited;
  });
  context.bus.emit({ type: 'message.updated', stored: result });
  return result;
}

function keptAttachments(before: RawMessage, notes: MessageChanges['notes']): readonly Attachment[] {
  if (notes === undefined || notes === null) return before.attachments;
  return before.attachments.filter(({ id }) => notes.some((note) => String(note.id) === id));
}

function addedAttachments(context: SandboxContext, before: RawMessage, { files, notes }: MessageChanges): readonly Attachment[] {
  return files && files.length > 0 ? storeFiles(context, { channelId: before.channel_id, files, notes: notes ?? [] }) : [];
}

/** Editors may only hide link previews; layout components once set stay; text ends the loading of a deferred reply. */
function editedFlags(before: number, asked: number | null | undefined): number {
  const layout = (asked ?? 0) & messageFlags.componentsV2;
  const suppress = asked === null || asked === undefined ? before & messageFlags.suppressEmbeds : asked & messageFlags.suppressEmbeds;
  return (before & ~(messageFlags.suppressEmbeds | messageFlags.loading)) | layout | suppress;
}

/** Bots use the edit time as the message's revision, so two edits never share one. */
function nextEditTime(context: SandboxContext, { edited_timestamp: last }: RawMessage): string {
  return new Date(Math.max(context.now(), last === null ? 0 : Date.parse(last) + 1)).toISOString();
}
