import { Client, Events, GatewayIntentBits, Partials, type ClientEvents } from 'discord.js';
import { onTestFinished } from 'vitest';
import { startDiscordSandbox, type DiscordSandboxOptions } from '../start-discord-sandbox.ts';
import { actAsPeople } from './people.ts';
import { testWorld } from './world.ts';

export const usualIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];

/** A sandbox with the test world, closed when the test ends. */
export async function withSandbox(options: Partial<DiscordSandboxOptions> = {}) {
  const sandbox = await startDiscordSandbox({ port: 0, file: null, botToken: 'sandbox', marketControlUrl: null, ...options });
  sandbox.putWorld(testWorld);
  onTestFinished(() => sandbox.close());
  return { sandbox, people: actAsPeople(sandbox.chatUrl) };
}

/** The real discord.js client, logged in and ready; destroyed when the test ends. */
export async function withBot(apiUrl: string, intents: readonly GatewayIntentBits[] = usualIntents): Promise<Client<true>> {
  const client = new Client({
    intents: [...intents],
    partials: [Partials.Channel, Partials.Message, Partials.Reaction],
    rest: { api: apiUrl },
  });
  onTestFinished(() => client.destroy());
  const ready = next(client, Events.ClientReady);
  await client.login('sandbox');
  const [readyClient] = await ready;
  return readyClient;
}

/** The arguments of the client's next event of that name. */
export function next<Name extends keyof ClientEvents>(client: Client, name: Name): Promise<ClientEvents[Name]> {
  return new Promise((resolve) => client.once(name, (...args: ClientEvents[Name]) => resolve(args)));
}
