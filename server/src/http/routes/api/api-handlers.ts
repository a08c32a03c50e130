import type { endpoints, EndpointName } from '@trade-executor/contracts/api/endpoints';
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf, TableType } from '@trade-executor/contracts/api/endpoint';
import type { Actor } from '../../../auth/actor.ts';
import { changeMarketBreaker } from '../../../services/admin/change-market-breaker.ts';
import { getMarketBreaker } from '../../../services/admin/get-market-breaker.ts';
import { getHealth } from '../../../services/admin/get-health.ts';
import { getMessageTrace } from '../../../services/admin/get-message-trace.ts';
import { listAdminSources } from '../../../services/admin/list-admin-sources.ts';
import { listUsers } from '../../../services/admin/list-users.ts';
import { setUserRoles } from '../../../services/admin/set-user-roles.ts';
import { changeAccount } from '../../../services/accounts/change-account.ts';
import { getEquity } from '../../../services/accounts/get-equity.ts';
import { getOverview } from '../../../services/accounts/get-overview.ts';
import { listAccounts } from '../../../services/accounts/list-accounts.ts';
import type { ApiDeps, Call } from '../../../services/api-deps.ts';
import { confirmConfirmation, dismissConfirmation } from '../../../services/confirmations/answer-confirmation.ts';
import { listConfirmations } from '../../../services/confirmations/list-confirmations.ts';
import { changeCopier } from '../../../services/copiers/change-copier.ts';
import { getCopier } from '../../../services/copiers/get-copier.ts';
import { listCopiers } from '../../../services/copiers/list-copiers.ts';
import { pauseCopier } from '../../../services/copiers/pause-copier.ts';
import { getMe } from '../../../services/get-me.ts';
import { liftHalt } from '../../../services/halts/lift-halt.ts';
import { listHalts } from '../../../services/halts/list-halts.ts';
import { pullHalt } from '../../../services/halts/pull-halt.ts';
import { tryMessage } from '../../../services/lab/try-message.ts';
import { listCandles } from '../../../services/market/list-candles.ts';
import { listInstruments } from '../../../services/market/list-instruments.ts';
import { listOrders } from '../../../services/orders/list-orders.ts';
import { listPositions } from '../../../services/orders/list-positions.ts';
import { changeSourceLimits } from '../../../services/providers/change-source-limits.ts';
import { changeSource } from '../../../services/providers/change-source.ts';
import { changeProviderAuthors } from '../../../services/providers/change-provider-authors.ts';
import { changeProviderProfile } from '../../../services/providers/change-provider-profile.ts';
import { getProvider } from '../../../services/providers/get-provider.ts';
import { getProviderStatistics } from '../../../services/providers/get-provider-statistics.ts';
import { suggestProviderProfile } from '../../../services/providers/suggest-provider-profile.ts';
import { confirmWorstCase, withdrawWorstCase } from '../../../services/promotion/confirm-worst-case.ts';
import { getPromotion } from '../../../services/promotion/get-promotion.ts';
import { waivePaperTrades, withdrawWaiver } from '../../../services/promotion/waive-paper-trades.ts';
import { listCommunities } from '../../../services/providers/list-communities.ts';
import { listProviders } from '../../../services/providers/list-providers.ts';
import { listSources } from '../../../services/providers/list-sources.ts';
import { exportReceipts, exportReceiptsJson } from '../../../services/receipts/export-receipts.ts';
import { getReceipt } from '../../../services/receipts/get-receipt.ts';
import { listReceipts } from '../../../services/receipts/list-receipts.ts';
import { listSignals } from '../../../services/signals/list-signals.ts';
import { changeCommunitySettings } from '../../../services/settings/change-community-settings.ts';
import { changeProviderSettings } from '../../../services/settings/change-provider-settings.ts';
import { getCommunitySettings } from '../../../services/settings/get-community-settings.ts';
import { getProviderSettings } from '../../../services/settings/get-provider-settings.ts';
import { listNotifications } from '../../../services/tellings/list-notifications.ts';
import { closeTrade } from '../../../services/trades/close-trade.ts';
import { exportTrades } from '../../../services/trades/export-trades.ts';
import { getTrade } from '../../../services/trades/get-trade.ts';
import { listTrades } from '../../../services/trades/list-trades.ts';

/** A request as a handler gets it: parsed, its person known. */
export type HandlerInput<E extends Endpoint> = {
  readonly actor: Actor;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly call: Call;
  readonly csrfToken: string;
};

/** Answers one endpoint; a table in pieces. */
export type Handler<E extends Endpoint> = (
  input: HandlerInput<E>,
) => E extends { readonly contentType: TableType } ? AsyncIterable<string> : Promise<ReplyOf<E>>;

/** Served elsewhere: signing in and out, and the two documents. */
type ServedElsewhere =
  | 'login'
  | 'loginCallback'
  | 'logout'
  | 'listSessions'
  | 'revokeSession'
  | 'revokeOtherSessions'
  | 'revokeUserSessions'
  | 'getOpenApi'
  | 'getReference';

export type ApiHandlers = { readonly [N in Exclude<EndpointName, ServedElsewhere>]: Handler<(typeof endpoints)[N]> };

export function apiHandlers(deps: ApiDeps): ApiHandlers {
  return {
    me: (input) => getMe(deps, input),
    getOverview: (input) => getOverview(deps, input),
    listAccounts: (input) => listAccounts(deps, input),
    changeAccount: (input) => changeAccount(deps, input),
    getEquity: (input) => getEquity(deps, input),
    listCopiers: (input) => listCopiers(deps, input),
    getCopier: (input) => getCopier(deps, input),
    getPromotion: (input) => getPromotion(deps, input),
    waivePaperTrades: (input) => waivePaperTrades(deps, input),
    withdrawWaiver: (input) => withdrawWaiver(deps, input),
    confirmWorstCase: (input) => confirmWorstCase(deps, input),
    withdrawWorstCase: (input) => withdrawWorstCase(deps, input),
    changeCopier: (input) => changeCopier(deps, input),
    pauseCopier: (input) => pauseCopier(deps, input),
    listProviders: (input) => listProviders(deps, input),
    getProvider: (input) => getProvider(deps, input),
    changeProviderProfile: (input) => changeProviderProfile(deps, input),
    changeProviderAuthors: (input) => changeProviderAuthors(deps, input),
    changeSourceLimits: (input) => changeSourceLimits(deps, input),
    suggestProviderProfile: (input) => suggestProviderProfile(deps, input),
    getProviderSettings: (input) => getProviderSettings(deps, input),
    changeProviderSettings: (input) => changeProviderSettings(deps, input),
    getProviderStatistics: (input) => getProviderStatistics(deps, input),
    listHalts: (input) => listHalts(deps, input),
    pullHalt: (input) => pullHalt(deps, input),
    liftHalt: (input) => liftHalt(deps, input),
    listCommunities: (input) => listCommunities(deps, input),
    getCommunitySettings: (input) => getCommunitySettings(deps, input),
    changeCommunitySettings: (input) => changeCommunitySettings(deps, input),
    listSources: (input) => listSources(deps, input),
    changeSource: (input) => changeSource(deps, input),
    listSignals: (input) => listSignals(deps, input),
    tryMessage: (input) => tryMessage(deps, input),
    listConfirmations: (input) => listConfirmations(deps, input),
    confirmConfirmation: (input) => confirmConfirmation(deps, input),
    dismissConfirmation: (input) => dismissConfirmation(deps, input),
    listReceipts: (input) => listReceipts(deps, input),
    getReceipt: (input) => getReceipt(deps, input),
    exportReceipts: (input) => exportReceipts(deps, input),
    exportReceiptsJson: (input) => exportReceiptsJson(deps, input),
    listTrades: (input) => listTrades(deps, input),
    getTrade: (input) => getTrade(deps, input),
    closeTrade: (input) => closeTrade(deps, input),
    exportTrades: (input) => exportTrades(deps, input),
    listOrders: (input) => listOrders(deps, input),
    listPositions: (input) => listPositions(deps, input),
    listInstruments: (input) => listInstruments(deps, input),
    listCandles: (input) => listCandles(deps, input),
    listNotifications: (input) => listNotifications(deps, input),
    listUsers: (input) => listUsers(deps, input),
    setUserRoles: (input) => setUserRoles(deps, input),
    getAdminHealth: (input) => getHealth(deps, input),
    getMarketBreaker: (input) => getMarketBreaker(deps, input),
    changeMarketBreaker: (input) => changeMarketBreaker(deps, input),
    listAdminSources: (input) => listAdminSources(deps, input),
    traceMessage: (input) => getMessageTrace(deps, input),
  };
}
