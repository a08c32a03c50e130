import type { ReplayFeed, StepLimits } from '../replay/replay-feed.ts';

export type ReplayParts = {
  readonly feed: ReplayFeed;
  /** The venue's part: matches what happened, tells it, and returns how many events the bars brought. */
  readonly advance: () => Promise<number>;
  /** Resolves when the venue has told everything so far; true when it had to wait. */
  readonly delivered: () => Promise<boolean>;
  /** Resolves when no trade, message or notification is due. */
  readonly idle: () => Promise<void>;
  readonly report: () => RunReport;
};

/** What the run has seen since the process started. */
export type RunReport = {
  /** The longest time (wall clock) that a position was without a live stop. */
  readonly unprotectedMsMax: number;
};

export type StepWish = StepLimits & { readonly bars: number; readonly untilEvent: boolean };

/** Steps the market bar by bar; after a bar that brought events everybody comes to rest before the next. Returns how many events there were. */
export async function stepReplay(parts: ReplayParts, { bars, untilEvent, ...limits }: StepWish): Promise<number> {
  const { feed, advance } = parts;
  let events = 0;
  const follow = async (): Promise<void> => {
    const brought = await advance();
    events += brought;
    if (brought === 0) return;
    await feed.save();
    await comeToRest(parts);
  };
  await follow(); // what a crash left behind
  for (let count = 0; count < bars && !(untilEvent && events > 0); count += 1) {
    if (!feed.step(limits)) break;
    await follow();
  }
  await feed.save();
  await comeToRest(parts);
  return events;
}

/** Resolves when engine and venue have nothing left to say to each other. */
export async function comeToRest({ idle, delivered }: ReplayParts): Promise<void> {
  do await idle();
  while (await delivered());
}
