import type { Snowflake } from '../wire/snowflake.ts';
import type { ServerFrame } from './frames.ts';
import { opcodes } from './frames.ts';
import { intents } from './intents.ts';
import type { Dispatch } from './to-dispatches.ts';

/** A bot's session: it goes on, numbering and keeping its events, while the connection is away. */
export type Session = ReturnType<typeof createSession>;

export type SessionOptions = {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [index: number, count: number];
};

type Send = (frame: ServerFrame) => void;

/** How many events a session keeps for a resume; with more missed the session is lost. */
const EVENTS_KEPT = 10_000;

export function createSession({ id, intents: asked, shard }: SessionOptions) {
  const kept: ServerFrame[] = [];
  let sequence = 0;
  let send: Send | null = null;
  const canReadContent = (asked & intents.messageContent) !== 0;

  function push(name: string, data: unknown): void {
    sequence += 1;
    const frame = { op: opcodes.dispatch, t: name, s: sequence, d: data };
    kept.push(frame);
    if (kept.length > EVENTS_KEPT) kept.shift();
    send?.(frame);
  }

  return {
    id,
    shard,
    isConnected: () => send !== null,
    connect: (to: Send): void => void (send = to),
    disconnect: (): void => void (send = null),
    push,
    owns: (guildId: Snowflake | null): boolean => shardOf(guildId, shard[1]) === shard[0],
    /** Sends the event when the session asked for its kind and it is of its shard. */
    dispatch(dispatch: Dispatch): void {
      if (dispatch.intents !== 0 && (asked & dispatch.intents) === 0) return;
      if (shardOf(dispatch.guildId, shard[1]) === shard[0]) push(dispatch.name, dispatch.data(canReadContent));
    },
    /** Events after `seen`, oldest first; null when some of them are no longer kept or `seen` was never sent. */
    missedSince(seen: number): readonly ServerFrame[] | null {
      const missed = sequence - seen;
      return missed < 0 || missed > kept.length ? null : kept.slice(kept.length - missed);
    },
  };
}

/** Discord's rule: a guild lives on shard (id >> 22) mod count, everything else on the first. */
function shardOf(guildId: Snowflake | null, count: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}
