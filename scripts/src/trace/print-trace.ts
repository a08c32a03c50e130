import type { MessageTrace, OrderTrace, ReceiptTrace, TradeTrace } from '@trade-executor/contracts/internal/trace';

/** One line, and what hangs under it. */
type Branch = { readonly line: string; readonly under?: readonly Branch[] };

/** Returns a message's trace as a tree of text: message, outcome, signals, each copier's receipt with its rules, trade, orders, fills. */
export function printTrace(trace: MessageTrace): string {
  const { message } = trace;
  const root: Branch = {
    line: `message ${message.messageId} by ${message.providerName}, ${at(message.postedAt)}${message.deleted ? ', deleted' : ''}`,
    under: [messageBranch(trace), outcomeBranch(trace), ...signalBranches(trace), ...ofNoSignal(trace)],
  };
  return `${[root.line, ...draw(root.under ?? [], '')].join('\n')}\n`;
}

function messageBranch({ message }: MessageTrace): Branch {
  const { guildId, channelId, authorId, authorised, text, revisions, processed } = message;
  return {
    line: `posted in guild ${guildId}, channel ${channelId} by ${authorId}${authorised ? '' : ' (not authorised)'}`,
    under: [
      ...text.split('\n').map((line) => ({ line: `| ${line}` })),
      {
        line: `${revisions.length} revision${revisions.length === 1 ? '' : 's'}, ${processed ? 'worked through' : 'not yet worked through'}`,
      },
    ],
  };
}

function outcomeBranch({ outcome }: MessageTrace): Branch {
  if (!outcome) return { line: 'outcome: none' };
  const { kind, orders, actions, confidence, refusal } = outcome;
  const why = refusal ? [{ line: `${refusal.code}: ${refusal.detail}` }] : [];
  return { line: `outcome: ${kind}, ${orders.length} orders, ${actions.length} actions, confidence ${confidence}`, under: why };
}

function signalBranches(trace: MessageTrace): readonly Branch[] {
  return trace.signals.map(({ signalId, understood }) => ({
    line: `signal ${signalId}: ${understood}`,
    under: trace.receipts.filter((receipt) => receipt.signalId === signalId).map((receipt) => receiptBranch(receipt, trace.trades)),
  }));
}

/** Receipts of the whole message, and of instructions to signals of earlier ones. */
function ofNoSignal(trace: MessageTrace): readonly Branch[] {
  const own = new Set(trace.signals.map(({ signalId }) => signalId));
  const others = trace.receipts.filter(({ signalId }) => signalId === null || !own.has(signalId));
  return others.map((receipt) => receiptBranch(receipt, trace.trades));
}

function receiptBranch(receipt: ReceiptTrace, trades: readonly TradeTrace[]): Branch {
  const { receiptId, subject, copierId, understood, rules, denial, tradeId } = receipt;
  const trade = trades.find((one) => one.tradeId === tradeId);
  const verdict = denial ? `denied, ${denial.code}` : 'done';
  return {
    line: `receipt ${receiptId} (${subject}) for ${copierId ? `copier ${copierId}` : 'nobody'}: ${verdict}`,
    under: [
      ...(understood && subject !== 'entry' ? [{ line: understood }] : []),
      ...rules.map(({ rule, passed, numbers }) => ({ line: `${passed ? '✓' : '✗'} ${rule}${inBrackets(numbers)}` })),
      ...(denial ? [{ line: denial.what, under: [{ line: denial.why }, { line: denial.whatToDo }] }] : []),
      ...(trade ? [tradeBranch(trade)] : tradeId ? [{ line: `trade ${tradeId} is gone` }] : []),
    ],
  };
}

function tradeBranch(trade: TradeTrace): Branch {
  const { tradeId, side, symbol, leverage, stage, closeReason, realizedPnl, fees } = trade;
  return {
    line: `trade ${tradeId}: ${side} ${symbol}${leverage === null ? '' : ` ${leverage}×`}, ${stage}${closeReason ? ` (${closeReason})` : ''}`,
    under: [
      { line: `realized ${realizedPnl}, fees ${fees}, open quantity ${trade.quantity}, stop ${trade.stopLoss}` },
      ...trade.orders.map(orderBranch),
    ],
  };
}

function orderBranch(order: OrderTrace): Branch {
  const { clientOrderId, venueOrderId, leg, side, type, quantity, price, status, reason, fills } = order;
  const venue = venueOrderId ? `, at the venue ${venueOrderId}` : '';
  return {
    line: `${leg}: ${side} ${quantity} ${type}${price ? ` ${type === 'market' ? 'within ' : ''}${price}` : ''}, ${status}${reason ? ` (${reason})` : ''} [${clientOrderId}${venue}]`,
    under: fills.map((fill) => ({
      line: `fill ${fill.fillId}: ${fill.quantity} at ${fill.price}, fee ${fill.fee} ${fill.feeAsset} (${fill.liquidity}), ${at(fill.at)}`,
    })),
  };
}

function inBrackets(numbers: Readonly<Record<string, string>>): string {
  const parts = Object.entries(numbers).map(([name, value]) => `${name} ${value}`);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

const at = (unixMs: number): string => new Date(unixMs).toISOString();

function draw(branches: readonly Branch[], indent: string): readonly string[] {
  return branches.flatMap(({ line, under = [] }, place) => {
    const isLast = place === branches.length - 1;
    return [`${indent}${isLast ? '└─' : '├─'} ${line}`, ...draw(under, `${indent}${isLast ? '   ' : '│  '}`)];
  });
}
