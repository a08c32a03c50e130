import { decimal } from '@trade-executor/domain/decimal';
import type { MatchingRules } from '@trade-executor/domain/matching/paper-account';
import { createMemoryPaperAccountStore } from '../venues/paper/memory-paper-account-store.ts';
import type { PaperAccountStore } from '../venues/paper/paper-account-store.ts';
import { createPaperVenue, type PaperVenue } from '../venues/paper/paper-venue.ts';
import { createScriptedFeed, type ScriptedFeed, type ScriptedFeedOptions } from './paper-scripted-feed.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export type PaperRig = {
  readonly accountId: string;
  readonly feed: ScriptedFeed;
  readonly clock: VirtualClock;
  readonly accounts: PaperAccountStore;
  readonly venue: PaperVenue;
};

export type PaperRigOptions = ScriptedFeedOptions & {
  readonly accounts?: PaperAccountStore;
  readonly rules?: Partial<MatchingRules>;
  readonly accountId?: string;
  /** 10,000 USDT unless told. */
  readonly startingBalance?: string;
};

/** Taker 0.05 %, maker 0.02 %, no slippage unless a test wants some; a tenth of a bar's volume where it is known. */
export const paperRules: MatchingRules = {
  takerFeeRatio: decimal('0.0005'),
  makerFeeRatio: decimal('0.0002'),
  slippageRatio: decimal('0'),
  volumeRatio: decimal('0.1'),
};

/** A paper venue with one open account on a scripted market. */
export async function openPaperRig(options: PaperRigOptions = {}): Promise<PaperRig> {
  const { accounts = createMemoryPaperAccountStore(), startingBalance = '10000', accountId = 'account-1' } = options;
  const feed = createScriptedFeed(options);
  const clock = createVirtualClock({ start: feed.marketNow(), marketNow: () => feed.marketNow() });
  const venue = createPaperVenue({ feed, clock, accounts, rules: { ...paperRules, ...options.rules } });
  await venue.openPaperAccount(accountId, decimal(startingBalance));
  return { accountId, feed, clock, accounts, venue };
}
