import { changeAccountEndpoint, getEquityEndpoint, listAccountsEndpoint } from './accounts.ts';
import {
  getAdminHealthEndpoint,
  listAdminSourcesEndpoint,
  listUsersEndpoint,
  setUserRolesEndpoint,
  traceMessageEndpoint,
} from './admin.ts';
import { changeCopierEndpoint, getCopierEndpoint, listCopiersEndpoint, pauseCopierEndpoint } from './copiers.ts';
import { confirmConfirmationEndpoint, dismissConfirmationEndpoint, listConfirmationsEndpoint } from './confirmations.ts';
import { getOpenApiEndpoint, getReferenceEndpoint } from './documents.ts';
import type { Endpoint } from './endpoint.ts';
import { liftHaltEndpoint, listHaltsEndpoint, pullHaltEndpoint } from './halts.ts';
import { tryMessageEndpoint } from './lab.ts';
import {
  changeCommunitySettingsEndpoint,
  changeProviderSettingsEndpoint,
  getCommunitySettingsEndpoint,
  getProviderSettingsEndpoint,
} from './level-settings.ts';
import { changeMarketBreakerEndpoint, getMarketBreakerEndpoint } from './market-breaker.ts';
import { listCandlesEndpoint, listInstrumentsEndpoint } from './market.ts';
import { meEndpoint } from './me.ts';
import { listNotificationsEndpoint } from './notifications.ts';
import { listOrdersEndpoint, listPositionsEndpoint } from './orders.ts';
import { getOverviewEndpoint } from './overview.ts';
import {
  confirmWorstCaseEndpoint,
  getPromotionEndpoint,
  waivePaperTradesEndpoint,
  withdrawWaiverEndpoint,
  withdrawWorstCaseEndpoint,
} from './promotion.ts';
import {
  changeProviderAuthorsEndpoint,
  changeProviderProfileEndpoint,
  changeSourceEndpoint,
  getProviderEndpoint,
  listCommunitiesEndpoint,
  listProvidersEndpoint,
  listSourcesEndpoint,
  suggestProviderProfileEndpoint,
} from './providers.ts';
import { getProviderStatisticsEndpoint } from './provider-statistics.ts';
import { exportReceiptsEndpoint, exportReceiptsJsonEndpoint, getReceiptEndpoint, listReceiptsEndpoint } from './receipts.ts';
import { sessionEndpoints } from './sessions.ts';
import { listSignalsEndpoint } from './signals.ts';
import { changeSourceLimitsEndpoint } from './source-limits.ts';
import { closeTradeEndpoint, exportTradesEndpoint, getTradeEndpoint, listTradesEndpoint } from './trades.ts';

/** Every address of the HTTP API for people, by name: the server mounts them, the dashboard calls them, OpenAPI and tests go through them. */
export const endpoints = {
  ...sessionEndpoints,
  me: meEndpoint,
  getOverview: getOverviewEndpoint,
  listAccounts: listAccountsEndpoint,
  changeAccount: changeAccountEndpoint,
  getEquity: getEquityEndpoint,
  listCopiers: listCopiersEndpoint,
  getCopier: getCopierEndpoint,
  getPromotion: getPromotionEndpoint,
  waivePaperTrades: waivePaperTradesEndpoint,
  withdrawWaiver: withdrawWaiverEndpoint,
  confirmWorstCase: confirmWorstCaseEndpoint,
  withdrawWorstCase: withdrawWorstCaseEndpoint,
  changeCopier: changeCopierEndpoint,
  pauseCopier: pauseCopierEndpoint,
  listProviders: listProvidersEndpoint,
  getProvider: getProviderEndpoint,
  changeProviderProfile: changeProviderProfileEndpoint,
  changeProviderAuthors: changeProviderAuthorsEndpoint,
  changeSourceLimits: changeSourceLimitsEndpoint,
  suggestProviderProfile: suggestProviderProfileEndpoint,
  getProviderSettings: getProviderSettingsEndpoint,
  changeProviderSettings: changeProviderSettingsEndpoint,
  getProviderStatistics: getProviderStatisticsEndpoint,
  listHalts: listHaltsEndpoint,
  pullHalt: pullHaltEndpoint,
  liftHalt: liftHaltEndpoint,
  listCommunities: listCommunitiesEndpoint,
  getCommunitySettings: getCommunitySettingsEndpoint,
  changeCommunitySettings: changeCommunitySettingsEndpoint,
  listSources: listSourcesEndpoint,
  changeSource: changeSourceEndpoint,
  listSignals: listSignalsEndpoint,
  tryMessage: tryMessageEndpoint,
  listConfirmations: listConfirmationsEndpoint,
  confirmConfirmation: confirmConfirmationEndpoint,
  dismissConfirmation: dismissConfirmationEndpoint,
  listReceipts: listReceiptsEndpoint,
  getReceipt: getReceiptEndpoint,
  exportReceipts: exportReceiptsEndpoint,
  exportReceiptsJson: exportReceiptsJsonEndpoint,
  listTrades: listTradesEndpoint,
  getTrade: getTradeEndpoint,
  closeTrade: closeTradeEndpoint,
  exportTrades: exportTradesEndpoint,
  listOrders: listOrdersEndpoint,
  listPositions: listPositionsEndpoint,
  listInstruments: listInstrumentsEndpoint,
  listCandles: listCandlesEndpoint,
  listNotifications: listNotificationsEndpoint,
  listUsers: listUsersEndpoint,
  setUserRoles: setUserRolesEndpoint,
  getAdminHealth: getAdminHealthEndpoint,
  getMarketBreaker: getMarketBreakerEndpoint,
  changeMarketBreaker: changeMarketBreakerEndpoint,
  listAdminSources: listAdminSourcesEndpoint,
  traceMessage: traceMessageEndpoint,
  getOpenApi: getOpenApiEndpoint,
  getReference: getReferenceEndpoint,
} as const satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof endpoints;
