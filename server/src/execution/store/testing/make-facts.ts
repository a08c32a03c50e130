import type { Account, Reservation } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import { decimal } from '@trade-executor/domain/decimal';
import { HOUR_MS, MINUTE_MS } from '@trade-executor/domain/time';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
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
    allow: nothingAllowed,
    joinWithinMs: DEFAULT_JOIN_WITHIN_MS,
    ...changes,
  };
}

export function makeTrader(changes: Partial<Trader> = {}): Trader {
  return { traderId: 'trader-1', discordUserId: 'user-1', ...changes };
}

export function makeAccount(changes: Partial<Account> = {}): Account {
  return {
    accountId: 'account-1',
    traderId: 'trader-1',
    venue: 'paper',
    asset: 'USDT',
    takerFeeRatio: decimal('0.0006'),
    makerFeeRatio: decimal('0.0002'),
    reservations: [],
    version: 1,
    ...changes,
  };
}

export function makeCopier(changes: Partial<Copier> = {}): Copier {
  return {
    copierId: 'copier-1',
    communityId: 'community-1',
    providerId: 'provider-1',
    traderId: 'trader-1',
    accountId: 'account-1',
    paused: false,
    settings: {
      riskRatio: decimal('0.01'),
      maxOpenPositions: 5,
      maxLeverage: decimal('10'),
      maxPriceDistanceRatio: decimal('0.02'),
      slippageRatio: decimal('0.001'),
      maxSignalAgeMs: 5 * MINUTE_MS,
      entryExpiryMs: 24 * HOUR_MS,
      allowStopWidening: false,
    },
    ...changes,
  };
}

export function makeReservation(changes: Partial<Reservation> = {}): Reservation {
  return {
    tradeId: 'trade-1',
    symbol: 'BTC/USDT:USDT',
    margin: decimal('12.5'),
    notional: decimal('125.0000000001'),
    reservedAt: 1_000,
    ...changes,
  };
}
