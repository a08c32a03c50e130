import type { AutocompleteInteraction, ChatInputCommandInteraction, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Confirmations } from '../interactions/confirmations.ts';
import type { BotLogger } from '../logging/create-logger.ts';
import type { ServerClient } from '../server-client.ts';
import type { Waiting } from '../server/back-off.ts';

export type CommandDeps = {
  readonly server: ServerClient;
  readonly confirmations: Confirmations;
  readonly now: () => number;
  readonly waiting: Waiting;
  readonly signal: AbortSignal;
  readonly log: BotLogger;
};

/** A slash command. What it throws is logged, and the person gets a friendly word. */
export type Command = {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly execute: (interaction: ChatInputCommandInteraction, deps: CommandDeps) => Promise<void>;
  readonly autocomplete?: (interaction: AutocompleteInteraction, deps: CommandDeps) => Promise<void>;
};
