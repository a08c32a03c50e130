import type { ReceiptInput, ReceiptReply } from '@trade-executor/contracts/internal/commands';
import type { z } from 'zod';
import { requireTrader } from './actor.ts';
import type { CommandDeps } from './commands.ts';

const NEWEST = 5;
const SEARCHED = 500;

/** The trader's receipts: of one trade, signal or message, or the newest ones. A stranger's are never found. */
export async function receipt({ store, views }: CommandDeps, { actor, of }: z.infer<typeof ReceiptInput>): Promise<ReceiptReply> {
  const { traderId } = await requireTrader(store, actor);
  const own = await store.latestReceipts(traderId, of ? SEARCHED : NEWEST);
  const chosen = of
    ? own.filter(({ receiptId, tradeId, signalId, messageId }) => [receiptId, tradeId, signalId, messageId].includes(of)).slice(0, NEWEST)
    : own;
  return { receipts: await Promise.all(chosen.map((one) => views.receipt(one))) };
}
