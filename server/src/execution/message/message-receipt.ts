import { coinOf } from '@trade-executor/domain/instruments/coin-name';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import { stableHash } from '@trade-executor/domain/stable-hash';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Source, StoredMessage } from '../ports/store.ts';
import { refusalTelling } from '../tellings.ts';
import { revisionIdOf } from './message-id.ts';

type MessageReceiptInput = {
  readonly message: StoredMessage;
  readonly source: Source;
  readonly denial: Denial;
  readonly understood: Receipt['understood'];
};

/** Keeps why a message, or one order or action of it, reached nobody, and says so under it. Written twice it is written once. */
export async function saveMessageReceipt(deps: ExecutionDeps, { message, source, denial, understood }: MessageReceiptInput): Promise<void> {
  const receipt: Receipt = {
    receiptId: stableHash([revisionIdOf(message), 'message', denial.code, JSON.stringify(understood)], 24),
    subject: 'message',
    communityId: source.communityId,
    providerId: source.providerId,
    channelId: message.channelId,
    messageId: message.messageId,
    signalId: null,
    copierId: null,
    traderId: null,
    tradeId: null,
    coin: coinNamed(understood),
    understood,
    rules: [],
    denial,
    plan: null,
    at: deps.clock.now(),
  };
  await deps.store.saveReceipt(receipt, [refusalTelling(receipt)]);
  deps.tellingWritten();
}

function coinNamed(understood: Receipt['understood']): string | null {
  if (understood === null) return null;
  if (!('action' in understood)) return coinOf(understood.base);
  const { by, value } = understood.target;
  return by === 'symbol' && value !== null ? coinOf(value) : null;
}
