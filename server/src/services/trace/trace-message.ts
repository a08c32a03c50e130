import type { MessageTrace } from '@trade-executor/contracts/internal/trace';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { explainDenial } from '@trade-executor/domain/decide/explain';
import { AppError } from '../../app-error.ts';
import type { Source, Store, StoredMessage } from '../../execution/ports/store.ts';
import { understoodLine } from '../../views/understood-line.ts';
import { traceTrade } from './trace-trade.ts';

type TraceStore = Pick<Store, 'sources' | 'findMessage' | 'signalsOfMessage' | 'receiptsOfMessage' | 'tradesOfMessage' | 'findTrade'>;

/**
 * Returns everything that followed from one message: what was read, its signals, each copier's receipt, the trades with orders and fills.
 * Throws MESSAGE_NOT_FOUND when no mapped channel has it. Whoever calls this has checked that the asker may see all of it.
 */
export async function traceMessage({ store }: { readonly store: TraceStore }, messageId: string): Promise<MessageTrace> {
  const { source, message } = await findMessage(store, messageId);
  const { channelId } = message;
  const [signals, receipts, ownTrades] = await Promise.all([
    store.signalsOfMessage(channelId, messageId),
    store.receiptsOfMessage(channelId, messageId),
    store.tradesOfMessage(channelId, messageId),
  ]);
  const own = ownTrades.map(({ trade }) => trade);
  const trades = [...own, ...(await touchedTrades(store, receipts, own))];
  return {
    message: toMessageTrace(source, message),
    outcome: message.outcome,
    signals: signals.map(({ signalId, place, revision, order }) => ({
      signalId,
      place,
      revision,
      understood: understoodLine(order) ?? '',
    })),
    receipts: receipts.map(toReceiptTrace),
    trades: trades.map(traceTrade),
  };
}

async function findMessage(store: TraceStore, messageId: string): Promise<{ readonly source: Source; readonly message: StoredMessage }> {
  const { sources } = await store.sources();
  const found = await Promise.all(
    sources.map(async (source) => ({ source, message: await store.findMessage(source.channelId, messageId) })),
  );
  for (const { source, message } of found) if (message) return { source, message };
  throw new AppError({
    status: 404,
    code: 'MESSAGE_NOT_FOUND',
    title: 'That message is not known',
    detail: `No mapped channel has a message ${messageId}.`,
    whatToDo: 'Copy the id of a message in a mapped channel (Discord: developer mode, then Copy Message ID).',
  });
}

/** Trades of earlier messages that this one, an instruction, was about. */
async function touchedTrades(store: TraceStore, receipts: readonly Receipt[], own: readonly Trade[]): Promise<readonly Trade[]> {
  const known = new Set(own.map(({ tradeId }) => tradeId));
  const others = new Set(receipts.flatMap(({ tradeId }) => (tradeId && !known.has(tradeId) ? [tradeId] : [])));
  const stored = await Promise.all([...others].map((tradeId) => store.findTrade(tradeId)));
  return stored.flatMap((found) => (found ? [found.trade] : []));
}

function toMessageTrace(source: Source, message: StoredMessage): MessageTrace['message'] {
  const { guildId, channelId, messageId, authorId, authorised, text, postedAt, revision, deleted, processed, revisions } = message;
  const { providerId, providerName, communityId } = source;
  return {
    guildId,
    channelId,
    messageId,
    authorId,
    authorised,
    providerId,
    providerName,
    communityId,
    text,
    postedAt,
    revision,
    deleted,
    processed,
    revisions: revisions.map((one) => ({ revision: one.revision, receivedAt: one.receivedAt })),
  };
}

function toReceiptTrace(receipt: Receipt): MessageTrace['receipts'][number] {
  const { receiptId, subject, copierId, traderId, signalId, tradeId, denial, at } = receipt;
  return {
    receiptId,
    subject,
    copierId,
    traderId,
    signalId,
    tradeId,
    at,
    understood: understoodLine(receipt.understood),
    rules: receipt.rules.map(({ rule, passed, numbers }) => ({ rule, passed, numbers: { ...numbers } })),
    denial: denial && { code: denial.code, ...explainDenial(denial) },
  };
}
