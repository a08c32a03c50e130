import { createMessage } from '../actions/create-message.ts';
import { editMessage } from '../actions/edit-message.ts';
import { findMessage, findPerson } from '../actions/find.ts';
import type { UploadedFile } from '../actions/store-files.ts';
import { toChanges, toDraft } from '../rest/to-draft.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { interactionTypes, type Interaction, type InteractionAnswer } from '../state/interactions.ts';
import { invalidForm, refuse } from '../wire/discord-error.ts';
import { messageFlags, messageTypes, type StoredMessage } from '../wire/message.ts';
import { messageFormFor } from '../wire/message-form.ts';
import { parseForm } from '../wire/parse-form.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import { application, botUser, toRawUser } from '../wire/user.ts';
import { callbackTypes, parseCallback, parseChoices, parseDefer, parseModal } from './callback-form.ts';

/** How long Discord waits for the first answer. */
export const FIRST_ANSWER_MS = 3000;

export type CallbackResult = { readonly interaction: Interaction; readonly callbackType: number; readonly stored: StoredMessage | null };

/** Takes the bot's first answer. Too late or unknown is 10062, a second one 40060, one that does not fit the interaction 50035. */
export function answerInteraction(
  context: SandboxContext,
  {
    id,
    token,
    body,
    files,
  }: { readonly id: Snowflake; readonly token: string; readonly body: unknown; readonly files: readonly UploadedFile[] },
): CallbackResult {
  const interaction = context.state.interactions.find(id);
  if (!interaction || interaction.token !== token) throw refuse('unknownInteraction');
  if (interaction.answer !== null) throw refuse('alreadyAcknowledged');
  if (context.now() - interaction.createdAt > FIRST_ANSWER_MS) throw refuse('unknownInteraction');
  const { type, data } = parseCallback(body);
  const { answer, stored } = take(context, interaction, { type, data, files });
  if (answer === null) return { interaction, callbackType: type, stored };
  const answered = { ...interaction, answer };
  context.state.interactions.save(answered);
  context.bus.emit({ type: 'interaction.answered', interactionId: id, answer });
  return { interaction: answered, callbackType: type, stored };
}

type Taken = { readonly answer: InteractionAnswer | null; readonly stored: StoredMessage | null };
type Callback = { readonly type: number; readonly data: unknown; readonly files: readonly UploadedFile[] };

function take(context: SandboxContext, interaction: Interaction, { type, data, files }: Callback): Taken {
  switch (type) {
    case callbackTypes.message: {
      const stored = reply(context, interaction, { data, files });
      return { answer: { kind: 'message', messageId: stored.message.id }, stored };
    }
    case callbackTypes.deferredMessage: {
      const stored = createReply(context, interaction, {
        channelId: interaction.channelId,
        author: botUser,
        flags: (parseDefer(data).flags ?? 0) | messageFlags.loading,
      });
      return { answer: { kind: 'deferred', messageId: stored.message.id }, stored };
    }
    case callbackTypes.deferredUpdate:
    case callbackTypes.update: {
      if (interaction.sourceMessageId === null) throw wrongType(type);
      const source = findMessage(context, interaction.sourceMessageId);
      if (type === callbackTypes.deferredUpdate)
        return { answer: { kind: 'deferredUpdate', messageId: source.message.id }, stored: source };
      const form = parseForm(messageFormFor(data), data);
      const stored = editMessage(context, source, toChanges(form, files));
      return { answer: { kind: 'updated', messageId: source.message.id }, stored };
    }
    case callbackTypes.choices:
      if (interaction.kind !== 'autocomplete') throw wrongType(type);
      return { answer: { kind: 'choices', choices: parseChoices(data).choices }, stored: null };
    case callbackTypes.modal: {
      if (interaction.kind === 'autocomplete' || interaction.kind === 'modal') throw wrongType(type);
      const { custom_id: customId, title, components } = parseModal(data);
      return { answer: { kind: 'modal', modal: { customId, title, components } }, stored: null };
    }
    default:
      return { answer: null, stored: null };
  }
}

function wrongType(type: number) {
  return invalidForm({
    type: { _errors: [{ code: 'INTERACTION_RESPONSE_TYPE_INVALID', message: `Callback type ${type} does not fit this interaction.` }] },
  });
}

/** A message of the bot in answer to the interaction; with flag 64 only the person who asked sees it. */
export function reply(
  context: SandboxContext,
  interaction: Interaction,
  { data, files }: { readonly data: unknown; readonly files: readonly UploadedFile[] },
): StoredMessage {
  const form = parseForm(messageFormFor(data), data);
  return createReply(context, interaction, toDraft(form, { channelId: interaction.channelId, author: botUser, files }));
}

function createReply(context: SandboxContext, interaction: Interaction, draft: Parameters<typeof createMessage>[1]): StoredMessage {
  const user = toRawUser(findPerson(context, interaction.personId));
  const type = interactionTypes[interaction.kind];
  const isEphemeral = ((draft.flags ?? 0) & messageFlags.ephemeral) !== 0;
  const { commandName, sourceMessageId, answer } = interaction;
  const owners: Record<string, Snowflake> = { 0: interaction.guildId ?? '0' };
  return createMessage(context, {
    ...draft,
    visibleTo: isEphemeral ? interaction.personId : null,
    replyTo: sourceMessageId === null ? null : { messageId: sourceMessageId, mustExist: false },
    allowedMentions: draft.allowedMentions ?? { replied_user: false, parse: ['users', 'roles', 'everyone'] },
    origin: {
      ...(commandName !== null && answer === null && { type: messageTypes.chatInputCommand }),
      webhook_id: application.id,
      application_id: application.id,
      interaction_metadata: { id: interaction.id, type, user, authorizing_integration_owners: owners },
      ...(commandName !== null && { interaction: { id: interaction.id, type, name: commandName, user } }),
    },
  });
}
