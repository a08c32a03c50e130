import type { Engine } from '../../execution/engine.ts';
import type { Clock } from '../../execution/ports/clock.ts';
import type { Store } from '../../execution/ports/store.ts';
import type { PaperVenue } from '../../execution/venues/paper/paper-venue.ts';
import type { Models } from '../../models/create-models.ts';
import type { ViewBuilder } from '../../views/view-builder.ts';
import { answer } from './answer.ts';
import { close } from './close.ts';
import { positions } from './positions.ts';
import { reading } from './reading.ts';
import { receipt } from './receipt.ts';
import { status } from './status.ts';
import { suggest } from './suggest.ts';

export type CommandDeps = {
  readonly store: Store;
  readonly clock: Pick<Clock, 'now'>;
  readonly engine: Pick<Engine, 'closeByTrader' | 'answerQuestion'>;
  readonly venue: Pick<PaperVenue, 'balance' | 'ledgerDifference'>;
  readonly views: ViewBuilder;
  /** Who answers for a channel. */
  readonly models: Pick<Models, 'communities' | 'admins' | 'users'>;
  /** Names the market that prices come from, for people. */
  readonly describeMarket: () => string;
};

type Verb<T extends (deps: CommandDeps, input: never) => unknown> = (input: Parameters<T>[1]) => ReturnType<T>;

/** What traders ask by slash command or button: read, reduce risk, or answer what they were asked; nothing else is possible from Discord. */
export type Commands = {
  readonly status: Verb<typeof status>;
  readonly positions: Verb<typeof positions>;
  readonly answer: Verb<typeof answer>;
  readonly close: Verb<typeof close>;
  readonly receipt: Verb<typeof receipt>;
  readonly reading: Verb<typeof reading>;
  readonly suggest: Verb<typeof suggest>;
};

export function createCommands(deps: CommandDeps): Commands {
  return {
    status: (input) => status(deps, input),
    positions: (input) => positions(deps, input),
    answer: (input) => answer(deps, input),
    close: (input) => close(deps, input),
    receipt: (input) => receipt(deps, input),
    reading: (input) => reading(deps, input),
    suggest: (input) => suggest(deps, input),
  };
}
