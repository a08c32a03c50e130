import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { decimal, ZERO } from '@trade-executor/domain/decimal';
import { ButtonStyle, ComponentType } from 'discord.js';
import { buttonIds } from '../interactions/button-ids.ts';
import { fit, fitLines, plain } from './fit.ts';
import { textBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { formatNumber, formatProfit } from './numbers.ts';
import { timestamp } from './timestamp.ts';
import { tradeName } from './trade-words.ts';

const MAX_LINES_LENGTH = 1500;

/** The question before a close, with its two buttons. @param expiresAt Unix ms */
export function presentCloseQuestion(trades: readonly TradeView[], confirmationId: string, expiresAt: number): MessageBody {
  const title = trades.length === 1 ? '**Close this trade at market?**' : `**Close these ${trades.length} trades at market?**`;
  return textBody(
    [title, fitLines(trades.map(closeLine), MAX_LINES_LENGTH), `This question ends ${timestamp(expiresAt, 'R')}.`].join('\n'),
    [
      { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Close', custom_id: buttonIds.confirm(confirmationId) },
      { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Keep', custom_id: buttonIds.dismiss(confirmationId) },
    ],
  );
}

export function presentClosing(trades: readonly TradeView[]): MessageBody {
  if (trades.length === 0) return textBody('There was nothing left to close.');
  return textBody(['**Closing now.** The card shows when it is done.', fitLines(trades.map(closeLine), MAX_LINES_LENGTH)].join('\n'));
}

/** @param typed what the person asked to close */
export function presentNothingToClose(typed: string, open: readonly TradeView[]): MessageBody {
  const names = open.map(tradeName);
  const hint =
    names.length === 0 ? 'You have no open trades.' : `→ Open now: ${fit(names.join(', '), 1000)}. Pick one from the list, or \`all\`.`;
  return textBody(`**Nothing open matches “${fit(plain(typed), 80)}”.**\n${hint}`);
}

function closeLine(trade: TradeView): string {
  const { base, quote, stage, quantity } = trade;
  const name = tradeName(trade);
  if (stage === 'entering') return `${name}: entry not filled yet, it is cancelled`;
  return decimal(quantity).eq(ZERO)
    ? `${name}: left already, ${formatProfit(trade.netPnl, quote)}`
    : `${name}: ${formatNumber(quantity)} ${base}, now ${formatProfit(trade.netPnl, quote)}`;
}
