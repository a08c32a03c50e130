import type { Halt } from '@trade-executor/domain/risk/halt';
import type { Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { StoredMessage, StoredTrade, Telling } from './ports/store.ts';

/** The trade's card, shown to its trader and edited in place; `version` is the one that the write will give the trade. */
export function cardTelling(trade: Trade, version: StoredTrade['version'], discordUserId: string): Telling {
  return {
    key: `card:${trade.tradeId}`,
    kind: 'trade-card',
    recipient: { type: 'user', discordUserId },
    subjectId: trade.tradeId,
    revision: version + 1,
  };
}

/** What a trader is told when his copier did not do what a message said. */
export function receiptTelling(receipt: Receipt, discordUserId: string): Telling {
  return {
    key: `receipt:${receipt.receiptId}`,
    kind: 'receipt',
    recipient: { type: 'user', discordUserId },
    subjectId: receipt.receiptId,
    revision: 1,
  };
}

/** A halt as it stands, shown to one person and edited in place when it is lifted. */
export function haltTelling({ haltId }: Halt, discordUserId: string, revision: number): Telling {
  return { key: `halt:${haltId}:${discordUserId}`, kind: 'halt', recipient: { type: 'user', discordUserId }, subjectId: haltId, revision };
}

/** The question to a trader, edited in place as it is asked anew, answered or over. */
export function confirmationTelling({ confirmationId, version }: Confirmation, discordUserId: string): Telling {
  return {
    key: `confirmation:${confirmationId}`,
    kind: 'confirmation',
    recipient: { type: 'user', discordUserId },
    subjectId: confirmationId,
    revision: version,
  };
}

/** What stands under a message that nobody could act on. */
export function refusalTelling(receipt: Receipt): Telling {
  return {
    key: `refused:${receipt.receiptId}`,
    kind: 'message-refused',
    recipient: { type: 'channel', channelId: receipt.channelId, replyToMessageId: receipt.messageId },
    subjectId: receipt.receiptId,
    revision: 1,
  };
}

/** What stands under a message that was understood; `revisions` of it are known. */
export function parseReceiptTelling({ channelId, messageId, revisions }: StoredMessage): Telling {
  return {
    key: `read:${channelId}:${messageId}`,
    kind: 'parse-receipt',
    recipient: { type: 'channel', channelId, replyToMessageId: messageId },
    subjectId: `${channelId}/${messageId}`,
    revision: revisions.length,
  };
}
