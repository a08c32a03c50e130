import type { PaperAccountState } from '@trade-executor/domain/matching/paper-account';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { StoredMessage } from '@trade-executor/server/execution/ports/store';
import { createMongooseStore } from '@trade-executor/server/execution/store/mongoose/create-mongoose-store';
import { createModels } from '@trade-executor/server/models/create-models';
import { fromStored } from '@trade-executor/server/models/decimal128';
import { paperAccountModel, type PaperAccountDocument } from '@trade-executor/server/models/paper-account.model';
import mongoose from 'mongoose';

const POLL_MS = 4;
const PROCESSED_WITHIN_MS = 60_000;

const receiptFacts = ['subject', 'messageId', 'signalId', 'copierId', 'denial'] as const satisfies readonly (keyof Receipt)[];
/** Of a receipt, what its being there is judged by. */
export type ReceiptFacts = Pick<Receipt, (typeof receiptFacts)[number]>;

/** Everything that a run left behind. */
export type RunFacts = {
  readonly messages: readonly StoredMessage[];
  readonly receipts: readonly ReceiptFacts[];
  readonly trades: readonly Trade[];
  readonly accounts: readonly PaperAccountState[];
};

/** The database of the running server, read only. */
export type RunDatabase = {
  /** Resolves with the message once all that follows from it was done. Throws when that takes longer than a minute. */
  processedMessage(channelId: string, messageId: string): Promise<StoredMessage>;
  tradesOfMessage(channelId: string, messageId: string): Promise<readonly Trade[]>;
  /** Codes of what a message, or its orders and instructions for somebody, were denied for. */
  denialsOf(channelId: string, messageId: string): Promise<readonly string[]>;
  openSymbols(): Promise<readonly string[]>;
  /** Which of the trades are not closed. */
  stillOpen(tradeIds: readonly string[]): Promise<readonly string[]>;
  paperAccounts(accountIds: readonly string[]): Promise<readonly PaperAccountState[]>;
  /** The Discord user whose copier it is. */
  discordUserOf(copierId: string): Promise<string>;
  facts(): Promise<RunFacts>;
  close(): Promise<void>;
};

/** @param mongodbUri as in the server's ready message */
export async function openRunDatabase(mongodbUri: string): Promise<RunDatabase> {
  const connection = await mongoose.createConnection(mongodbUri, { dbName: 'trade-executor', autoIndex: false }).asPromise();
  const store = createMongooseStore(connection);
  const models = createModels(connection);
  const accounts = paperAccountModel(connection);

  return {
    async processedMessage(channelId, messageId) {
      for (const giveUpAt = Date.now() + PROCESSED_WITHIN_MS; Date.now() < giveUpAt; await sleep(POLL_MS)) {
        const message = await store.findMessage(channelId, messageId);
        if (message?.processed === true) return message;
      }
      throw new Error(`message ${messageId} was not processed within ${PROCESSED_WITHIN_MS / 1000} s`);
    },
    tradesOfMessage: async (channelId, messageId) => (await store.tradesOfMessage(channelId, messageId)).map(({ trade }) => trade),
    async denialsOf(channelId, messageId) {
      const receipts = await store.receiptsOfMessage(channelId, messageId);
      return [...new Set(receipts.flatMap(({ denial }) => (denial === null ? [] : [denial.code])))];
    },
    openSymbols: async () => (await store.openTrades({})).map(({ trade }) => trade.instrument.symbol),
    stillOpen: async (tradeIds) => (await store.openTrades({})).map(({ trade }) => trade.tradeId).filter((id) => tradeIds.includes(id)),
    async paperAccounts(accountIds) {
      const found = await accounts.find({ _id: { $in: accountIds } }).lean<PaperAccountDocument[]>();
      return found.map(({ account }) => fromStored<PaperAccountState>(account));
    },
    async discordUserOf(copierId) {
      const copier = await store.findCopier(copierId);
      const trader = copier && (await store.findTrader(copier.traderId));
      if (!trader) throw new Error(`copier ${copierId} belongs to nobody`);
      return trader.discordUserId;
    },
    async facts() {
      const receipts = await models.receipts
        .find({}, { _id: 0, ...Object.fromEntries(receiptFacts.map((name) => [`receipt.${name}`, 1])) })
        .lean<{ readonly receipt: ReceiptFacts }[]>();
      const trades = await models.trades.find({}, { _id: 0, trade: 1 }).lean();
      const paper = await accounts.find().lean<PaperAccountDocument[]>();
      return {
        messages: await models.messages.find({}, { _id: 0 }).lean<StoredMessage[]>(),
        receipts: receipts.map(({ receipt }) => receipt),
        trades: trades.map(({ trade }) => fromStored<Trade>(trade)),
        accounts: paper.map(({ account }) => fromStored<PaperAccountState>(account)),
      };
    },
    close: () => connection.close(),
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
