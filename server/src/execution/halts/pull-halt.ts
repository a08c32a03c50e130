import type { Halt } from '@trade-executor/domain/risk/halt';
import type { HaltLift, Store } from '../ports/store.ts';
import { haltTelling } from '../tellings.ts';
import { peopleOfHalt } from './people-of-halt.ts';

const PULLED = 1;
const LIFTED = 2;

/** Keeps a halt, and in the same write that everybody whom it concerns is to be told; false when it was kept before. */
export async function pullHalt(store: Store, halt: Halt): Promise<boolean> {
  const people = await peopleOfHalt(store, halt);
  return store.saveHalt(
    halt,
    people.map((discordUserId) => haltTelling(halt, discordUserId, PULLED)),
  );
}

/** Ends a halt; whoever was told of it sees that. False when it was lifted before. */
export async function liftHalt(store: Store, halt: Halt, lift: HaltLift): Promise<boolean> {
  const people = await peopleOfHalt(store, halt);
  return store.liftHalt(
    halt.haltId,
    lift,
    people.map((discordUserId) => haltTelling(halt, discordUserId, LIFTED)),
  );
}
