import { getEquityEndpoint, listAccountsEndpoint } from '@trade-executor/contracts/api/accounts';
import { getAdminHealthEndpoint, listAdminSourcesEndpoint, listUsersEndpoint } from '@trade-executor/contracts/api/admin';
import { getCopierEndpoint, listCopiersEndpoint } from '@trade-executor/contracts/api/copiers';
import type { Endpoint, ReplyOf } from '@trade-executor/contracts/api/endpoint';
import { listHaltsEndpoint } from '@trade-executor/contracts/api/halts';
import { tryMessageEndpoint } from '@trade-executor/contracts/api/lab';
import { getCommunitySettingsEndpoint, getProviderSettingsEndpoint } from '@trade-executor/contracts/api/level-settings';
import { listCandlesEndpoint, listInstrumentsEndpoint } from '@trade-executor/contracts/api/market';
import { meEndpoint } from '@trade-executor/contracts/api/me';
import { listNotificationsEndpoint } from '@trade-executor/contracts/api/notifications';
import { getOverviewEndpoint } from '@trade-executor/contracts/api/overview';
import { getMarketBreakerEndpoint } from '@trade-executor/contracts/api/market-breaker';
import { defaultMarketLimits } from '@trade-executor/domain/risk/market-limits';
import { getProviderEndpoint, listProvidersEndpoint, suggestProviderProfileEndpoint } from '@trade-executor/contracts/api/providers';
import { getProviderStatisticsEndpoint } from '@trade-executor/contracts/api/provider-statistics';
import { getPromotionEndpoint } from '@trade-executor/contracts/api/promotion';
import { getReceiptEndpoint, listReceiptsEndpoint } from '@trade-executor/contracts/api/receipts';
import { sessionEndpoints } from '@trade-executor/contracts/api/sessions';
import { listSignalsEndpoint } from '@trade-executor/contracts/api/signals';
import { getTradeEndpoint, listTradesEndpoint } from '@trade-executor/contracts/api/trades';
import { decimal } from '@trade-executor/domain/decimal';
import { fakeHalts, fakeStatistics } from './fake-halts.ts';
import { fakeLabReply } from './fake-lab-reply.ts';
import { fakePromotion } from './fake-promotion.ts';
import { fakeProvider, fakeSuggestion } from './fake-provider.ts';
import { fakeCommunitySettings, fakeCopierSettings, fakeProviderSettings } from './fake-settings.ts';
import { fakeCandles, fakeEquity, fakeHistory, fakeNow, fakeOpenTrades, fakeReceipts, fakeTrade } from './fake-replies.ts';
import { fakeReceiptList } from './fake-receipt-list.ts';

const MINUTE = 60_000;
const { settings, sources: settingSources, inherited } = fakeCopierSettings();
const leos = fakeCopierSettings({ riskRatio: decimal('0.005'), maxOpenPositions: 3 });
const copier = {
  copierId: 'copier-1',
  traderId: 'tess',
  accountId: 'tess-paper',
  communityId: 'demo',
  communityName: 'Night Desk',
  providerId: 'mira',
  providerName: 'Mira',
  paused: false,
  settings,
  settingSources,
  openTrades: 2,
  worstCaseRatio: '0.05',
};
const signal = {
  messageId: '100000000000000901',
  channelId: '100000000000000301',
  guildId: '100000000000000001',
  communityId: 'demo',
  providerId: 'mira',
  providerName: 'Mira',
  text: 'BTC long from 61k\nstop 59.5k\n62.5k, 64k — half each, 5x',
  postedAt: fakeNow - 24 * MINUTE,
  editedAt: null,
  deleted: false,
  authorised: true,
  outcome: { kind: 'entry' as const, orders: [], actions: [], refusal: null, callId: null, confidence: '0.97', evidence: [] },
  orders: [{ signalId: 'signal-1', understood: 'LONG BTC/USDT, entry limit 61000, stop 59500, targets 62500, 64000, leverage 5×' }],
  receipts: fakeReceipts.slice(0, 1),
};

type Answer = { readonly endpoint: Endpoint; readonly reply: unknown };
const answer = <E extends Endpoint>(endpoint: E, reply: ReplyOf<E>): Answer => ({ endpoint, reply });
const end = { nextCursor: null };

/** A made-up reply for each address that a page reads, as the contract has them; for looking at pages without a house behind them. */
export const fakeApi: readonly Answer[] = [
  answer(meEndpoint, {
    userId: 'user-1',
    discordUserId: '100000000000000103',
    displayName: 'Tess',
    roles: ['trader', 'admin'],
    traderId: 'tess',
    providerIds: [],
    communityIds: [],
    csrfToken: 'token',
    executionMode: 'paper',
    market: 'simulated (seed 1)',
    marketNow: fakeNow,
  }),
  answer(getOverviewEndpoint, {
    asset: 'USDT',
    equity: '10455.48',
    balance: '10412.88',
    availableMargin: '7810.20',
    dayPnl: '131.72',
    dayPnlRatio: '0.01276',
    openPnl: '42.60',
    exposure: '6661.88',
    accountIds: ['tess-paper'],
    openTrades: [...fakeOpenTrades],
    openTradeCount: fakeOpenTrades.length,
    recentReceipts: [...fakeReceipts],
    marketNow: fakeNow,
  }),
  answer(getEquityEndpoint, { accountId: 'tess-paper', asset: 'USDT', points: [...fakeEquity] }),
  answer(listTradesEndpoint, { items: [...fakeHistory], nextCursor: 'next' }),
  answer(getTradeEndpoint, {
    trade: fakeTrade,
    accountId: 'tess-paper',
    copierId: 'copier-1',
    providerId: 'mira',
    fills: [
      { at: fakeNow - 88 * MINUTE, leg: 'entry-0', side: 'buy', price: '61000', quantity: '0.066', fee: '2.4', feeAsset: 'USDT' },
      { at: fakeNow - 30 * MINUTE, leg: 'target-0', side: 'sell', price: '62500', quantity: '0.033', fee: '1.2', feeAsset: 'USDT' },
    ],
    stopLevels: [
      { at: fakeNow - 95 * MINUTE, price: '59500', source: 'signal' },
      { at: fakeNow - 27 * MINUTE, price: '61000', source: 'breakeven' },
    ],
    receipts: fakeReceipts.slice(0, 2).toReversed(),
  }),
  answer(listCandlesEndpoint, { symbol: 'BTC/USDT:USDT', timeframe: '1m', candles: [...fakeCandles] }),
  answer(listInstrumentsEndpoint, { items: [] }),
  answer(listProvidersEndpoint, {
    items: [fakeProvider, { ...fakeProvider, providerId: 'leo', name: 'Leo', profile: null, limits: null, authorIds: null, copiers: 1, lastSignalAt: null, mayEdit: { profile: false, authors: false, limits: 'none' } }], // prettier-ignore
    ...end,
  }),
  answer(getProviderEndpoint, fakeProvider),
  answer(getProviderStatisticsEndpoint, fakeStatistics),
  answer(listHaltsEndpoint, fakeHalts),
  answer(getProviderSettingsEndpoint, { ...fakeProviderSettings, name: 'Mira', mayEdit: true }),
  answer(getCommunitySettingsEndpoint, { ...fakeCommunitySettings, name: 'Night Desk', mayEdit: true }),
  answer(suggestProviderProfileEndpoint, fakeSuggestion),
  answer(listCopiersEndpoint, {
    items: [
      copier,
      { ...copier, copierId: 'copier-2', providerId: 'leo', providerName: 'Leo', paused: true, openTrades: 1, settings: leos.settings, settingSources: leos.sources, worstCaseRatio: '0.015' }, // prettier-ignore
    ],
    ...end,
  }),
  answer(getCopierEndpoint, { ...copier, inherited }),
  answer(getPromotionEndpoint, fakePromotion),
  answer(listSignalsEndpoint, {
    items: [
      { ...signal, messageId: '100000000000000902', text: 'BTC: stop to entry, let the rest run', postedAt: fakeNow - 6 * MINUTE, orders: [], outcome: { ...signal.outcome, kind: 'instruction' }, receipts: fakeReceipts.slice(1, 2) }, // prettier-ignore
      signal,
      { ...signal, messageId: '100000000000000903', providerName: 'Leo', text: 'sol short here, tp 131', postedAt: fakeNow - 180 * MINUTE, orders: [{ signalId: 's3', understood: 'SHORT SOL/USDT, entry market, stop not stated, targets 131' }], receipts: fakeReceipts.slice(2, 3) }, // prettier-ignore
    ],
    ...end,
  }),
  answer(tryMessageEndpoint, fakeLabReply),
  answer(listReceiptsEndpoint, { items: [...fakeReceiptList], nextCursor: 'next' }),
  answer(getReceiptEndpoint, { ...fakeReceipts[0], trade: fakeTrade } as ReplyOf<typeof getReceiptEndpoint>),
  answer(listAccountsEndpoint, {
    items: [{ accountId: 'tess-paper', traderId: 'tess', venue: 'paper', paper: true, asset: 'USDT', balance: '10412.88', equity: '10455.48', availableMargin: '7810.20', openPnl: '42.60', exposure: '6661.88', openTrades: 3, positionMode: 'one_way', conflictPolicy: 'first_wins' }], // prettier-ignore
    ...end,
  }),
  answer(listNotificationsEndpoint, {
    items: [
      {
        key: 'k1',
        kind: 'trade-card',
        subjectId: 'trade-1',
        text: 'LONG BTC/USDT is open',
        delivery: 'shown',
        failure: null,
        at: fakeNow - 20 * MINUTE,
      },
      { key: 'k2', kind: 'receipt', subjectId: 'receipt-3', text: 'Not followed: the call has no stop', delivery: 'failed', failure: 'Tess allows no direct messages.', at: fakeNow - 180 * MINUTE }, // prettier-ignore
    ],
    ...end,
  }),
  answer(sessionEndpoints.listSessions, {
    items: [
      {
        sessionId: 's1',
        device: 'Firefox on Linux',
        createdAt: fakeNow - 3000 * MINUTE,
        lastSeenAt: fakeNow,
        expiresAt: fakeNow * 2,
        isCurrent: true,
      },
      { sessionId: 's2', device: 'Safari on iPhone', createdAt: fakeNow - 9000 * MINUTE, lastSeenAt: fakeNow - 300 * MINUTE, expiresAt: fakeNow * 2, isCurrent: false }, // prettier-ignore
    ],
  }),
  answer(getAdminHealthEndpoint, {
    ok: true,
    executionMode: 'paper',
    market: 'simulated (seed 1)',
    marketNow: fakeNow,
    now: fakeNow,
    uptimeMs: 9_400_000,
    checks: [
      { name: 'Database', ok: true, detail: 'answers in 1 ms' },
      { name: 'Bot', ok: true, detail: 'online, profiles version 4' },
      { name: 'Prices', ok: true, detail: 'newest is 0.4 s old' },
    ],
    counts: { openTrades: 3, overdueTrades: 0, unprocessedMessages: 0, dueNotifications: 1 },
  }),
  answer(listUsersEndpoint, {
    items: [
      {
        userId: 'u1',
        discordUserId: '100000000000000103',
        displayName: 'Tess',
        roles: ['trader'],
        grantedRoles: [],
        traderId: 'tess',
        lastSignInAt: fakeNow,
      },
      { userId: 'u2', discordUserId: '100000000000000101', displayName: 'Olga', roles: ['owner', 'admin'], grantedRoles: ['admin'], traderId: null, lastSignInAt: fakeNow - 90 * MINUTE }, // prettier-ignore
    ],
    ...end,
  }),
  answer(getMarketBreakerEndpoint, {
    limits: defaultMarketLimits,
    reading: { at: fakeNow, coins: 20, priced: 20, medianMoveRatio: '0.0031' },
  }),
  answer(listAdminSourcesEndpoint, {
    items: [{ sourceId: 'x', communityId: 'demo', communityName: 'Night Desk', guildId: '100000000000000001', channelId: '100000000000000301', providerId: 'mira', providerName: 'Mira', authorIds: [], allow: { threads: true, forwarded: false, webhookIds: ['100000000000000900'], botIds: [] }, joinWithinMs: MINUTE, parseReceipts: true, lastMessageAt: fakeNow - 6 * MINUTE, messages: 14, refused: 1 }], // prettier-ignore
    ...end,
  }),
];

/** The made-up reply to a path, checked by the contract; undefined where no page asks. */
export function fakeReply(method: string, path: string): unknown {
  const found = fakeApi.find(({ endpoint }) => endpoint.method === method.toLowerCase() && pattern(endpoint.path).test(path));
  return found && found.endpoint.reply.parse(found.reply);
}

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '[^/]+')}$`);
}
