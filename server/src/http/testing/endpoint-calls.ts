import type { Endpoint } from '@trade-executor/contracts/api/endpoint';
import { getPromotionEndpoint } from '@trade-executor/contracts/api/promotion';
import { makeConfirmation } from '@trade-executor/domain/testing/make-confirmation';
import { makeHalt } from '@trade-executor/domain/testing/make-halt';
import { HOUR_MS } from '@trade-executor/domain/time';
import type { WebSession } from '../../auth/testing/web-session.ts';
import type { Store } from '../../execution/ports/store.ts';
import type { Models } from '../../models/create-models.ts';
import type { Person } from './api-world.ts';

/** Ids of what belongs to one trader. */
export type OwnIds = {
  readonly accountId: string;
  readonly copierId: string;
  readonly communityId: string;
  readonly tradeId: string;
  readonly receiptId: string;
  readonly providerId: string;
  readonly sourceId: string;
  readonly messageId: string;
  readonly userId: string;
  readonly sessionId: string;
  /** Of a halt that the trader may lift. */
  readonly haltId: string;
  /** Of a question put to the trader. */
  readonly confirmationId: string;
  /** Of the copier's worst case, as long as nobody changes its settings. */
  readonly fingerprint: string;
  /** Of a login that is no more. */
  readonly endedCookie: string;
  /** Those that no other tenant may ever see. */
  readonly private: readonly string[];
};

/** Looks up the ids of a trader with one copier and one trade. Throws when something is missing. */
export async function ownIds(models: Models, discordUserId: string): Promise<OwnIds> {
  const trader = await models.traders.findOne({ discordUserId }).lean();
  const copier = await models.copiers.findOne({ traderId: trader?.traderId ?? '' }).lean();
  const trade = await models.trades.findOne({ copierId: copier?.copierId ?? '' }).lean();
  const receipt = await models.receipts.findOne({ tradeId: trade?.tradeId ?? '' }).lean();
  const user = await models.users.findOne({ discordUserId }).lean();
  const source = await models.sources.findOne({ providerId: copier?.providerId ?? '' }).lean();
  const session = await models.userSessions.findOne({ userId: user?.userId ?? '' }).lean();
  if (!trader || !copier || !trade || !receipt || !user || !session || !source)
    throw new Error(`${discordUserId} has not all that a test needs`);
  const { accountId, copierId, communityId, providerId } = copier;
  const { tradeId } = trade;
  const { receiptId, messageId, channelId } = receipt;
  const { userId } = user;
  const { sessionId } = session;
  const { sourceId } = source;
  const hidden = [
    accountId,
    copierId,
    tradeId,
    receiptId,
    messageId,
    channelId,
    userId,
    sessionId,
    trader.traderId,
    communityId,
    providerId,
    sourceId,
  ];
  return {
    haltId: '',
    confirmationId: '',
    fingerprint: '',
    accountId,
    copierId,
    communityId,
    tradeId,
    receiptId,
    providerId,
    sourceId,
    messageId,
    userId,
    sessionId,
    endedCookie: '',
    private: hidden,
  };
}

/** Halts one of the trader's copiers, so that there is something to lift. */
export async function withHalt(store: Pick<Store, 'saveHalt'>, ids: OwnIds): Promise<OwnIds> {
  const haltId = `halt-of-${ids.copierId}`;
  await store.saveHalt(makeHalt({ haltId, scope: 'copier', scopeId: ids.copierId }), []);
  return { ...ids, haltId, private: [...ids.private, haltId] };
}

/** Reads the copier's worst case, so that there is something to confirm. @param trader the copier's */
export async function withWorstCase(trader: WebSession, ids: OwnIds): Promise<OwnIds> {
  const reply = await trader.get(`/api/copiers/${ids.copierId}/promotion`);
  return { ...ids, fingerprint: getPromotionEndpoint.reply.parse(reply.json).worstCase.fingerprint };
}

/** Puts a question to the trader, so that there is something to answer. @param now wall clock of the rig */
export async function withConfirmation(store: Pick<Store, 'insertConfirmation' | 'findCopier'>, ids: OwnIds, now: number): Promise<OwnIds> {
  const copier = await store.findCopier(ids.copierId);
  if (!copier) throw new Error('the trader has no copier');
  const { copierId, traderId, accountId, communityId, providerId } = copier;
  const confirmationId = `question-to-${traderId}`;
  const whose = { confirmationId, copierId, traderId, accountId, communityId, providerId };
  await store.insertConfirmation(makeConfirmation({ ...whose, messageId: ids.messageId, askedAt: now, expiresAt: now + HOUR_MS }), []);
  return { ...ids, confirmationId, private: [...ids.private, confirmationId] };
}

const bodies: Readonly<Record<string, unknown>> = {
  '/api/providers/:providerId/profile': { leverageCap: '20' },
  '/api/providers/:providerId/authors': { authorIds: ['700000000000000099'] },
  '/api/providers/:providerId/limits': { entriesPerDay: 40 },
  '/api/providers/:providerId/settings': { settings: { maxOpenPositions: 8, maxTradesPerDay: null }, inherit: ['riskRatio'] },
  '/api/communities/:communityId/settings': { settings: { maxOpenPositions: 7 } },
  '/api/sources/:sourceId': { allow: { threads: true } },
  '/api/accounts/:accountId': { conflictPolicy: 'refuse' },
  '/api/copiers/:copierId': { settings: { maxOpenPositions: 9 } },
  '/api/copiers/:copierId/paused': { paused: true },
  '/api/copiers/:copierId/promotion/waiver': { missing: 20 },
  '/api/copiers/:copierId/promotion/worst-case': { fingerprint: ':fingerprint', equity: '10000' },
  '/api/halts': { scope: 'copier', scopeId: ':copierId', pause: 'entries_off' },
  '/api/confirmations/:confirmationId/confirm': { question: 1 },
  '/api/confirmations/:confirmationId/dismiss': { question: 1 },
  '/api/lab': { text: 'LONG BTC entry 40000 stop 39000 target 42000' },
  '/api/trades/:tradeId/close': {},
  '/api/admin/market-breaker': { calmMinutes: 20 },
  '/api/admin/users/:userId/roles': { roles: ['admin'] },
};
const queries: Readonly<Record<string, string>> = { '/api/candles': '?symbol=BTC%2FUSDT%3AUSDT&timeframe=1m' };

/** Who besides admins may make the call of `callOf`, when it is not the trader alone. */
export const ownersOfCall: Readonly<Record<string, readonly Person[]>> = {
  '/api/sources/:sourceId': ['olga'],
  '/api/providers/:providerId': ['olga', 'nora'],
  '/api/providers/:providerId/profile': ['olga', 'nora'],
  '/api/providers/:providerId/profile/suggestion': ['olga', 'nora'],
  '/api/providers/:providerId/authors': ['olga'],
  '/api/providers/:providerId/limits': ['olga', 'nora'],
  '/api/providers/:providerId/settings': ['olga', 'nora'],
  '/api/communities/:communityId/settings': ['olga'],
  '/api/providers/:providerId/statistics': ['olga', 'nora'],
};

/** A request that would succeed if its owner (or an admin) made it. Throws for an endpoint with a body that has none here. */
export function callOf({ path, body }: Endpoint, ids: OwnIds): { readonly path: string; readonly body: unknown } {
  if (body !== undefined && !(path in bodies)) throw new Error(`say in endpoint-calls.ts what ${path} may be sent`);
  const named = Object.entries(ids).filter(([, id]) => typeof id === 'string');
  const fill = (given: string): string => named.reduce((text, [name, id]) => text.replace(`:${name}`, String(id)), given);
  const filled = fill(path);
  if (filled.includes('/:')) throw new Error(`say in endpoint-calls.ts which id ${path} gets`);
  return { path: `${filled}${queries[path] ?? ''}`, body: body === undefined ? undefined : JSON.parse(fill(JSON.stringify(bodies[path]))) };
}
