import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/** How long a message is remembered, to tell an edit from a link preview without asking; older ones are handled as not remembered. */
const REMEMBER_SECONDS = 3_600;

/** Requests a second: Discord's own limit for bots; the sandbox is on this machine and stands more. */
const REQUESTS_PER_SECOND = { discord: 50, sandbox: 1_000 } as const;

/** A client that sees messages with their content, mentions nobody, and keeps little. @param apiUrl base of the REST API, without a version */
export function createClient(apiUrl: string, kind: keyof typeof REQUESTS_PER_SECOND = 'discord'): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
      GatewayIntentBits.DirectMessages,
    ],
    // Without these, events about messages and direct channels that are not remembered would be dropped.
    partials: [Partials.Message, Partials.Channel],
    rest: { api: apiUrl, globalRequestsPerSecond: REQUESTS_PER_SECOND[kind] },
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 200,
      PresenceManager: 0,
    }),
    sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: 300, lifetime: REMEMBER_SECONDS } },
  });
}
