import { startDiscordSandbox } from '@trade-executor/sandbox/discord/start-discord-sandbox';
import type { DiscordSandbox, DiscordSandboxOptions } from '@trade-executor/sandbox/discord/start-discord-sandbox';

export const world = {
  guildId: '200000000000000001',
  callsChannelId: '300000000000000001',
  chatChannelId: '300000000000000002',
  otherCallsChannelId: '300000000000000003',
  provider: '400000000000000001',
  trader: '400000000000000002',
} as const;

/** A message as the sandbox shows it. */
export type SeenMessage = {
  readonly id: string;
  readonly content: string;
  readonly author: { readonly id: string; readonly bot?: boolean };
  readonly nonce?: string | number | null;
  readonly edited_timestamp: string | null;
  readonly embeds: readonly { readonly title?: string; readonly description?: string; readonly footer?: { readonly text: string } }[];
  readonly components: readonly { readonly components: readonly { readonly custom_id: string; readonly label: string }[] }[];
  readonly reactions?: readonly { readonly emoji: { readonly name: string }; readonly count: number }[];
  readonly message_reference?: { readonly message_id: string };
  readonly ephemeral?: boolean;
};

export type InteractionResult = {
  readonly interactionId: string;
  readonly answer: { readonly kind: string; readonly message?: SeenMessage | null; readonly choices?: readonly unknown[] } | null;
};

/** People of a small Discord, and what they do. */
export type DiscordWorld = {
  readonly sandbox: DiscordSandbox;
  readonly post: (message: {
    personId?: string;
    channelId?: string;
    content?: string;
    replyTo?: string;
    embeds?: unknown[];
    webhook?: boolean;
    forward?: string;
  }) => Promise<SeenMessage>;
  /** Starts a thread from a message; its id is the message's. */
  readonly startThread: (messageId: string, personId?: string) => Promise<void>;
  readonly edit: (
    messageId: string,
    change: { content?: string; embeds?: unknown[]; unfurl?: boolean },
    personId?: string,
  ) => Promise<void>;
  readonly remove: (messageId: string, personId?: string) => Promise<void>;
  /** The channel's messages, oldest first. */
  readonly view: (channelId: string, personId?: string) => Promise<readonly SeenMessage[]>;
  readonly directChannelOf: (personId: string) => Promise<string>;
  readonly interact: (form: Readonly<Record<string, unknown>>) => Promise<InteractionResult>;
  /** Resolves once a look at the channel satisfies `condition`; looked at after each thing that happens in the sandbox. */
  readonly untilSeen: (
    channelId: string,
    condition: (messages: readonly SeenMessage[]) => boolean,
    personId?: string,
  ) => Promise<readonly SeenMessage[]>;
  readonly close: () => Promise<void>;
};

export async function startDiscordWorld(options: Partial<DiscordSandboxOptions> = {}): Promise<DiscordWorld> {
  const sandbox = await startDiscordSandbox({ port: 0, file: null, botToken: 'sandbox', ...options });
  sandbox.putWorld({
    people: [
      { id: world.provider, username: 'paula', displayName: 'Paula', role: 'provider' },
      { id: world.trader, username: 'tom', displayName: 'Tom', role: 'trader' },
    ],
    guilds: [
      {
        id: world.guildId,
        name: 'Test community',
        ownerId: world.provider,
        channels: [
          { id: world.callsChannelId, name: 'calls' },
          { id: world.chatChannelId, name: 'chat' },
          { id: world.otherCallsChannelId, name: 'more-calls' },
        ],
      },
    ],
  });
  const base = `${sandbox.chatUrl}sandbox`;
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const init = body === undefined ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${base}${path}`, init).catch(() => fetch(`${base}${path}`, init)); // once more: fetch may reuse a socket of a sandbox closed before
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  };
  const view = async (channelId: string, personId: string = world.trader): Promise<readonly SeenMessage[]> => {
    const page = (await call('GET', `/view?personId=${personId}&channelId=${channelId}`)) as { messages: SeenMessage[] };
    return page.messages;
  };
  return {
    sandbox,
    post: async (message) =>
      (await call('POST', '/messages', { personId: world.provider, channelId: world.callsChannelId, ...message })) as SeenMessage,
    startThread: async (messageId, personId = world.provider) =>
      void (await call('POST', '/threads', { personId, messageId, name: 'a thread' })),
    edit: async (messageId, change, personId = world.provider) =>
      void (await call('PATCH', `/messages/${messageId}`, { personId, ...change })),
    remove: async (messageId, personId = world.provider) => void (await call('DELETE', `/messages/${messageId}`, { personId })),
    view,
    async directChannelOf(personId) {
      const { dm } = (await call('GET', `/state?personId=${personId}`)) as { dm: { id: string } };
      return dm.id;
    },
    interact: async (form) => (await call('POST', '/interactions', { personId: world.trader, ...form })) as InteractionResult,
    async untilSeen(channelId, condition, personId = world.trader) {
      const watching = new AbortController();
      const events = await fetch(`${base}/events?personId=${personId}`, { signal: watching.signal });
      try {
        for await (const _event of events.body ?? []) {
          const messages = await view(channelId, personId);
          if (condition(messages)) return messages;
        }
        throw new Error('the sandbox closed before it was seen');
      } finally {
        watching.abort();
      }
    },
    close: () => sandbox.close(),
  };
}
