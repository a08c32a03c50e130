import type { MessageDraft } from '../actions/create-message.ts';
import type { MessageChanges } from '../actions/edit-message.ts';
import type { UploadedFile } from '../actions/store-files.ts';
import type { MessageForm } from '../wire/message-form.ts';
import type { Component } from '../wire/component-form.ts';
import type { RawUser } from '../wire/user.ts';
import type { Snowflake } from '../wire/snowflake.ts';

type AnyMessageForm = Omit<MessageForm, 'components'> & { readonly components?: readonly Component[] | null | undefined };

/** A checked form as the message to make. */
export function toDraft(
  form: AnyMessageForm,
  { channelId, author, files }: { readonly channelId: Snowflake; readonly author: RawUser; readonly files: readonly UploadedFile[] },
): MessageDraft {
  const { message_reference: reference } = form;
  return {
    channelId,
    author,
    content: form.content,
    embeds: form.embeds,
    components: form.components,
    flags: form.flags,
    tts: form.tts,
    nonce: form.nonce,
    enforceNonce: form.enforce_nonce,
    replyTo: reference ? { messageId: reference.message_id, mustExist: reference.fail_if_not_exists } : null,
    allowedMentions: form.allowed_mentions,
    files,
    notes: form.attachments,
  };
}

/** A checked form as the changes to make: what it does not name stays. */
export function toChanges(form: AnyMessageForm, files: readonly UploadedFile[]): MessageChanges {
  return {
    content: form.content,
    embeds: form.embeds,
    components: form.components,
    flags: form.flags,
    allowedMentions: form.allowed_mentions,
    files,
    notes: form.attachments,
  };
}
