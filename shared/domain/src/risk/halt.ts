import type { UnixMs } from '../time.ts';

/**
 * What a pause stops; each does what those before it do, and more.
 * entries_off: no new trade is opened; open trades live on as planned, their unfilled entries included.
 * exits_only: unfilled entries are cancelled too, and nothing that adds exposure is carried out.
 * flatten: every open position is closed at market too, at once.
 * locked: as exits_only, and neither time nor a new day lifts it: a person does.
 */
export const pauses = ['entries_off', 'exits_only', 'flatten', 'locked'] as const;
export type Pause = (typeof pauses)[number];

export const haltScopes = ['platform', 'venue', 'community', 'provider', 'trader', 'copier'] as const;
export type HaltScope = (typeof haltScopes)[number];

/** Why trading was halted: by a person, by a loss limit of a copier's settings, or by a watch over its source. */
export const haltCauses = [
  'person',
  'daily_loss',
  'weekly_loss',
  'drawdown',
  'stops_in_a_row',
  'parse_rate',
  'new_format',
  'message_rate',
  'entry_rate',
  'price_band',
  'market',
] as const;
export type HaltCause = (typeof haltCauses)[number];

/** A kill switch that is pulled. It reaches everything under its scope, a fan-out under way included. */
export type Halt = {
  readonly haltId: string;
  readonly scope: HaltScope;
  /** "platform", the venue's name, or the id of what is halted. */
  readonly scopeId: string;
  readonly pause: Pause;
  readonly cause: HaltCause;
  /** A sentence for people. */
  readonly detail: string;
  /** Messages that show why. */
  readonly examples: readonly { readonly channelId: string; readonly messageId: string; readonly text: string }[];
  /** Wall clock. */
  readonly since: UnixMs;
  /** Wall clock; null: until a person lifts it. */
  readonly until: UnixMs | null;
  /** Who pulled it: a user id; null: the system. */
  readonly by: string | null;
};

/** Under which scopes something stands. */
export type HaltReach = {
  readonly venue: string;
  readonly communityId: string;
  readonly providerId: string;
  readonly traderId: string;
  readonly copierId: string;
};

/** True while the halt counts and reaches that far. */
export function reaches({ scope, scopeId, until, pause }: Halt, reach: HaltReach, now: UnixMs): boolean {
  if (until !== null && until <= now && pause !== 'locked') return false;
  switch (scope) {
    case 'platform':
      return true;
    case 'venue':
      return scopeId === reach.venue;
    case 'community':
      return scopeId === reach.communityId;
    case 'provider':
      return scopeId === reach.providerId;
    case 'trader':
      return scopeId === reach.traderId;
    case 'copier':
      return scopeId === reach.copierId;
  }
}

/** How far a pause goes: entries_off 1, exits_only and locked 2, flatten 3. */
export function severity(pause: Pause): number {
  return { entries_off: 1, exits_only: 2, locked: 2, flatten: 3 }[pause];
}

/** Returns the halt that goes furthest of those that count; null: trading goes on. */
export function strongestHalt(halts: readonly Halt[], reach: HaltReach, now: UnixMs): Halt | null {
  const counting = halts.filter((halt) => reaches(halt, reach, now));
  return counting.reduce<Halt | null>((most, halt) => (most === null || severity(halt.pause) > severity(most.pause) ? halt : most), null);
}
