import type { SubmitMessageInput, SubmitMessageReply, StaleSourcesReply } from '@trade-executor/contracts/internal/messages';
import type { Result } from '@trade-executor/domain/result';
import type { Log } from '../execution/execution-deps.ts';
import type { Store } from '../execution/ports/store.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Commands } from './commands/commands.ts';
import type { SeedApplied } from './seed/apply-seed.ts';
import type { Notifications } from './notifications.ts';

/** What the surfaces may call. */
export type Services = {
  readonly log: Log;
  readonly store: Store;
  /** What people ask over /api. */
  readonly api: ApiDeps;
  readonly submitMessage: (input: SubmitMessageInput) => Promise<Result<SubmitMessageReply, StaleSourcesReply>>;
  readonly notifications: Notifications;
  readonly commands: Commands;
  /** @param seed a parsed JSON value */
  readonly applySeed: (seed: unknown) => Promise<SeedApplied>;
};
