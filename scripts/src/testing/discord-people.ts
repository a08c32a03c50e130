import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { stubborn } from './stubborn.ts';

const Message = z.object({
  id: z.string(),
  channel_id: z.string(),
  content: z.string(),
  author: z.object({ id: z.string() }),
  embeds: z.array(
    z.object({
      title: z.string().optional(),
      description: z.string().optional(),
      fields: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
      footer: z.object({ text: z.string() }).optional(),
    }),
  ),
  components: z
    .array(z.object({ components: z.array(z.object({ label: z.string().optional(), custom_id: z.string().optional() })).optional() }))
    .optional(),
  message_reference: z.object({ message_id: z.string().optional() }).nullish(),
  reactions: z.array(z.object({ emoji: z.object({ name: z.string().nullable() }) })).optional(),
});
export type SeenMessage = z.infer<typeof Message>;
const View = z.object({ messages: z.array(Message) });
const State = z.object({ dm: z.object({ id: z.string() }).nullable().optional() });
const Answered = z.object({ answer: z.object({ message: Message.nullish() }).nullable() });

/** People at the Discord sandbox's chat page, acting through the same calls as the page. */
export type DiscordPeople = {
  /** Posts until the sandbox has taken the message, however often it is down. */
  post(personId: string, channelId: string, content: string, replyTo?: string): Promise<string>;
  /** Posts as a webhook of the channel. */
  postByWebhook(personId: string, channelId: string, content: string): Promise<SeenMessage>;
  /** Passes a message on. */
  forward(personId: string, channelId: string, messageId: string): Promise<string>;
  /** Starts a thread from a message; its id is the message's. */
  startThread(personId: string, messageId: string): Promise<void>;
  edit(personId: string, messageId: string, content: string): Promise<void>;
  remove(personId: string, messageId: string): Promise<void>;
  view(personId: string, channelId: string): Promise<readonly SeenMessage[]>;
  /** What the bot told that person in private. */
  directMessages(personId: string): Promise<readonly SeenMessage[]>;
  /** Runs a slash command and returns what the bot finally answers. */
  command(personId: string, channelId: string, name: string, options?: Readonly<Record<string, string>>): Promise<SeenMessage>;
  /** Presses the button of that label and returns the message that the bot answers with or updates. */
  press(personId: string, message: SeenMessage, label: string): Promise<SeenMessage>;
  /** Looks again and again until `find` returns something. */
  until<T>(find: () => Promise<T | undefined | null | false>, what: string, withinMs?: number): Promise<T>;
};

export function discordPeople(chatUrl: string): DiscordPeople {
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(`${chatUrl}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  async function view(personId: string, channelId: string): Promise<readonly SeenMessage[]> {
    return View.parse(await stubborn(() => call('GET', `/sandbox/view?personId=${personId}&channelId=${channelId}&limit=100`))).messages;
  }

  async function interact(
    channelId: string,
    form: Readonly<Record<string, unknown>> & { readonly personId: string },
  ): Promise<SeenMessage> {
    const { answer } = Answered.parse(await call('POST', '/sandbox/interactions', form));
    if (!answer?.message) throw new Error(`the bot did not answer ${JSON.stringify(form)}`);
    const { id } = answer.message;
    return until(async () => (await view(form.personId, channelId)).find((message) => message.id === id && isFinal(message)), 'the answer');
  }

  async function until<T>(find: () => Promise<T | undefined | null | false>, what: string, withinMs = 30_000): Promise<T> {
    const end = Date.now() + withinMs;
    for (;;) {
      const found = await find();
      if (found) return found;
      if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
      await sleep(50);
    }
  }

  return {
    post: async (personId, channelId, content, replyTo) =>
      Message.parse(
        await stubborn(() => call('POST', '/sandbox/messages', { personId, channelId, content, ...(replyTo ? { replyTo } : {}) })),
      ).id,
    postByWebhook: async (personId, channelId, content) =>
      Message.parse(await call('POST', '/sandbox/messages', { personId, channelId, content, webhook: true })),
    forward: async (personId, channelId, messageId) =>
      Message.parse(await call('POST', '/sandbox/messages', { personId, channelId, forward: messageId })).id,
    startThread: async (personId, messageId) =>
      void (await call('POST', '/sandbox/threads', { personId, messageId, name: 'about this call' })),
    edit: async (personId, messageId, content) =>
      void (await stubborn(() => call('PATCH', `/sandbox/messages/${messageId}`, { personId, content }))),
    remove: async (personId, messageId) => void (await stubborn(() => call('DELETE', `/sandbox/messages/${messageId}`, { personId }))),
    view,
    async directMessages(personId) {
      const { dm } = State.parse(await stubborn(() => call('GET', `/sandbox/state?personId=${personId}`)));
      return dm ? view(personId, dm.id) : [];
    },
    command: (personId, channelId, name, options = {}) => interact(channelId, { type: 'command', personId, channelId, name, options }),
    async press(personId, message, label) {
      const button = message.components?.flatMap(({ components }) => components ?? []).find((one) => one.label === label);
      if (!button?.custom_id) throw new Error(`message ${message.id} has no button ${label}`);
      return interact(message.channel_id, { type: 'button', personId, messageId: message.id, customId: button.custom_id });
    },
    until,
  };
}

/** Not the empty "thinking" of a deferred answer, nor the word that stands until a close is done. */
function isFinal({ content, embeds }: SeenMessage): boolean {
  return (content !== '' || embeds.length > 0) && content !== 'Closing …';
}
