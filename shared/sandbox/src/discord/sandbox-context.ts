import type { SandboxBus } from './sandbox-bus.ts';
import type { SandboxState } from './state/open-state.ts';
import type { Snowflake } from './wire/snowflake.ts';

/** What every verb of the sandbox works with. */
export type SandboxContext = {
  readonly state: SandboxState;
  readonly bus: SandboxBus;
  readonly now: () => number;
  readonly newId: () => Snowflake;
  /** `http://127.0.0.1:<port>`, known once the server listens. */
  readonly baseUrl: () => string;
  readonly botToken: string;
  /** Whether a gateway session of the bot is connected. */
  readonly isBotOnline: () => boolean;
  /** Privileged intents (presences, members, message content) that the developer portal has switched on. */
  readonly privilegedIntents: number;
};
