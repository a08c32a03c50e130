import type { Logger } from 'pino';
import type { Clock } from './ports/clock.ts';
import type { Market } from './ports/market.ts';
import type { Random } from './ports/random.ts';
import type { Store } from './ports/store.ts';
import type { Venue } from './ports/venue.ts';
import type { AccountWork } from './work/account-work.ts';
import type { ExpiryWatch } from './act/expiry-watch.ts';
import type { LossWatch } from './act/loss-watch.ts';
import type { ManageWatch } from './act/manage-watch.ts';
import type { MarketWatch } from './act/market-watch.ts';
import type { ProtectionWatch } from './act/protection-watch.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** The five ports; all that the engine sees of the world. */
export type ExecutionPorts = {
  readonly clock: Clock;
  readonly random: Random;
  readonly market: Market;
  readonly store: Store;
  readonly venue: Venue;
};

/** The ports and the engine's own shared parts, handed to each of its verbs. */
export type ExecutionDeps = ExecutionPorts & {
  readonly log: Log;
  readonly accountWork: AccountWork;
  readonly protection: ProtectionWatch;
  readonly expiries: ExpiryWatch;
  readonly management: ManageWatch;
  readonly losses: LossWatch;
  readonly marketWatch: MarketWatch;
  /** The Discord user whose account it is. */
  readonly discordUserOf: (accountId: string) => Promise<string>;
  /** Says that a telling was written, so that it is delivered soon. */
  readonly tellingWritten: () => void;
  readonly watchSources: boolean;
};
