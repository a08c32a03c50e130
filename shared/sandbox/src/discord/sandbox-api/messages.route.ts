import { z } from 'zod';
import { createMessage } from '../actions/create-message.ts';
import { deleteMessage } from '../actions/delete-message.ts';
import { editMessage } from '../actions/edit-message.ts';
import { findChannelOf, findMessage, findPerson } from '../actions/find.ts';
import type { InstallRoutes } from '../rest/install-routes.ts';
import { readBody } from '../rest/read-body.ts';
import type { SandboxContext } from '../sandbox-context.ts';
import { refuse } from '../wire/discord-error.ts';
import { Embeds } from '../wire/embed-form.ts';
import type { Channel } from '../wire/guild.ts';
import type { StoredMessage } from '../wire/message.ts';
import { parseForm } from '../wire/parse-form.ts';
import { administrator, permissionsOf } from '../wire/permissions.ts';
import { toRawUser, type Person, type RawUser } from '../wire/user.ts';
import { toViewMessage } from './to-view-message.ts';

const id = z.string().regex(/^\d{1,20}$/);

const Post = z.object({
  personId: id,
  channelId: id,
  content: z.string().max(2000).default(''),
  replyTo: id.optional(),
  embeds: Embeds.optional(),
  webhook: z.boolean().default(false),
  /** A message to pass on. */
  forward: id.optional(),
});
/** `unfurl` adds embeds as Discord does for links: an update without an edit time. */
const Edit = z.object({
  personId: id,
  content: z.string().max(2000).optional(),
  embeds: Embeds.optional(),
  unfurl: z.boolean().default(false),
});
const Remove = z.object({ personId: id });

/** What people write: the person's role in `personId` is all the log-in there is. */
export const messagesRoute: InstallRoutes = (router, context) => {
  router.post('/messages', async (request, response) => {
    const { body } = await readBody(request);
    const post = parseForm(Post, body);
    const person = findPerson(context, post.personId);
    const channel = findChannelOf(context, person, post.channelId);
    const webhookId = post.webhook ? webhookOf(context, channel) : null;
    const author: RawUser = webhookId === null ? toRawUser(person) : toWebhookUser(webhookId, person);
    const stored = createMessage(context, {
      channelId: channel.id,
      author,
      content: post.content,
      embeds: post.embeds,
      forwardOf: post.forward === undefined ? undefined : findMessage(context, post.forward),
      replyTo: post.replyTo === undefined ? null : { messageId: post.replyTo, mustExist: true },
      ...(webhookId !== null && { origin: { webhook_id: webhookId } }),
    });
    response.status(201).json(toViewMessage(context, stored, person.id));
  });

  router.patch('/messages/:messageId', async (request, response) => {
    const { body } = await readBody(request);
    const edit = parseForm(Edit, body);
    const person = findPerson(context, edit.personId);
    const stored = findMessage(context, request.params.messageId);
    if (!isAuthor(context, stored, person)) throw refuse('notAuthor');
    const edited = editMessage(context, stored, { content: edit.content, embeds: edit.embeds, silent: edit.unfurl });
    response.json(toViewMessage(context, edited, person.id));
  });

  router.delete('/messages/:messageId', async (request, response) => {
    const { body } = await readBody(request);
    const { personId } = parseForm(Remove, { ...request.query, ...(typeof body === 'object' ? body : {}) });
    const person = findPerson(context, personId);
    const stored = findMessage(context, request.params.messageId);
    const isTheirs = isAuthor(context, stored, person) || stored.visibleTo === person.id;
    if (!isTheirs && !isModerator(context, stored, person)) throw refuse('missingPermissions');
    deleteMessage(context, stored);
    response.status(204).end();
  });
};

function webhookOf(context: SandboxContext, channel: Channel): string {
  if (channel.kind === 'dm') throw refuse('wrongChannelType');
  const existing = context.state.channels.findWebhookId(channel.id);
  if (existing !== undefined) return existing;
  const created = context.newId();
  context.state.channels.saveWebhookId(channel.id, created);
  return created;
}

/** A webhook's author is not a real user: its name is free text, its id the webhook's. */
function toWebhookUser(webhookId: string, person: Person): RawUser {
  return { id: webhookId, username: person.displayName, discriminator: '0000', global_name: null, avatar: null, bot: true };
}

function isAuthor(context: SandboxContext, { message }: StoredMessage, person: Person): boolean {
  const isOwnWebhook =
    message.webhook_id !== undefined &&
    message.webhook_id === context.state.channels.findWebhookId(message.channel_id) &&
    message.author.username === person.displayName;
  return message.author.id === person.id || isOwnWebhook;
}

function isModerator(context: SandboxContext, { guildId }: StoredMessage, person: Person): boolean {
  const guild = guildId === null ? undefined : context.state.guilds.find(guildId);
  const member = guild && context.state.guilds.findMember(guild.id, person.id);
  return guild !== undefined && member !== undefined && (permissionsOf(guild, person.id, member) & administrator) !== 0n;
}
