import type { Account, Reservation } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import { decimal } from '@trade-executor/domain/decimal';
import { defaultSettings } from '@trade-executor/domain/settings/default-settings';
import { mergeSettings } from '@trade-executor/domain/settings/merge-settings';
import { makeAccount as makeDomainAccount } from '@trade-executor/domain/testing/make-decision-context';
import { makeCopier as makeDomainCopier } from '@trade-executor/domain/testing/make-copier';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { defaultSourceLimits } from '@trade-executor/domain/signals/source-limits';
import { DEFAULT_JOIN_WITHIN_MS, nothingAllowed } from '@trade-executor/domain/signals/source-permissions';
import type { Source } from '../../ports/store.ts';
import type { Trader } from '../store-facts.ts';

export function makeSource(changes: Partial<Source> = {}): Source {
  return {
    sourceId: 'source-1',
    communityId: 'community-1',
    guildId: 'guild-1',
    channelId: 'channel-1',
    providerId: 'provider-1',
    providerName: 'Alice',
    authorIds: ['author-1'],
    profile: defaultProfile,
    limits: defaultSourceLimits,
    known: true,
    allow: nothingAllowed,
    joinWithinMs: DEFAULT_JOIN_WITHIN_MS,
    parseReceipts: true,
    ...changes,
  };
}

export function makeTrader(changes: Partial<Trader> = {}): Trader {
  return { traderId: 'trader-1', discordUserId: 'user-1', ...changes };
}

export function makeAccount(changes: Partial<Account> = {}): Account {
  return makeDomainAccount({ version: 1, ...changes });
}

/** The platform's defaults, each of them the trader's own word. */
export function makeCopier(changes: Partial<Copier> = {}): Copier {
  const settings = changes.settings ?? defaultSettings;
  const { sources } = mergeSettings({ community: {}, provider: {}, trader: settings });
  return makeDomainCopier({ settings, settingSources: sources, ...changes });
}

export function makeReservation(changes: Partial<Reservation> = {}): Reservation {
  return {
    tradeId: 'trade-1',
    copierId: 'copier-1',
    providerId: 'provider-1',
    symbol: 'BTC/USDT:USDT',
    side: 'long',
    risk: decimal('10'),
    margin: decimal('12.5'),
    notional: decimal('125.0000000001'),
    reservedAt: 1_000,
    ...changes,
  };
}
