import { DiscordAPIError, Events, GatewayCloseCodes, Routes } from 'discord.js';
import type { Client } from 'discord.js';
import type { BotLogger } from '../logging/create-logger.ts';
import { backOffMs } from '../server/back-off.ts';
import type { Waiting } from '../server/back-off.ts';

/** Why Discord will not have us, however often we ask; a sentence that says what to do. */
export type LoginFault = { readonly code: 'TOKEN_INVALID' | 'INTENTS_DISALLOWED' | 'GATEWAY_CLOSED'; readonly message: string };

const tokenInvalid: LoginFault = {
  code: 'TOKEN_INVALID',
  message:
    'Discord does not accept DISCORD_TOKEN. Copy it anew in the developer portal (Bot → Reset Token), or leave it unset to use the sandbox.',
};

/** The fault behind a close code after which discord.js does not reconnect. */
export function faultOfCloseCode(closeCode: number): LoginFault {
  if (closeCode === GatewayCloseCodes.AuthenticationFailed) return tokenInvalid;
  if (closeCode === GatewayCloseCodes.DisallowedIntents) {
    return {
      code: 'INTENTS_DISALLOWED',
      message:
        "Discord refuses the bot: it may not read messages yet. In Discord's developer portal open your application, then Bot → Privileged Gateway Intents, and turn on Message Content Intent.",
    };
  }
  return {
    code: 'GATEWAY_CLOSED',
    message: `Discord closed the connection for good with code ${closeCode} (${GatewayCloseCodes[closeCode] ?? 'unknown'}).`,
  };
}

type LogInInput = { readonly token: string; readonly waiting: Waiting; readonly signal: AbortSignal; readonly log: BotLogger };

/** Resolves once the client is ready, with null; or with the fault that makes trying useless. Waits for a Discord that is not up yet. */
export async function logIn(client: Client, { token, waiting, signal, log }: LogInInput): Promise<LoginFault | null> {
  const ready = new Promise<null>((resolve) => client.once(Events.ClientReady, () => resolve(null)));
  const refused = closedForGood(client);
  client.rest.setToken(token);
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      await client.rest.get(Routes.gatewayBot()); // login itself would take the client apart when nobody answers
      return await Promise.race([client.login(token).then(() => ready), refused]);
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status === 401) return tokenInvalid;
      log.warn({ error, attempt }, 'discord.login_failed');
      await waiting.sleep(backOffMs(attempt, waiting.random), signal);
    }
  }
  return null;
}

/** Resolves when Discord closes the connection with a code after which it will not have us back. */
export function closedForGood(client: Client): Promise<LoginFault> {
  return new Promise((resolve) => client.once(Events.ShardDisconnect, ({ code }) => resolve(faultOfCloseCode(code))));
}
