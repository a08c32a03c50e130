import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { decimal, ZERO } from '@trade-executor/domain/decimal';
import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIButtonComponent, APIEmbed, APIEmbedField } from 'discord.js';
import { buttonIds } from '../interactions/button-ids.ts';
import { fit, fitEmbed, fitLines, limits, plain } from './fit.ts';
import { embedBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { formatMoney, formatNumber, formatProfit, groupNumbers } from './numbers.ts';
import { timestamp } from './timestamp.ts';
import { closeWords, entryLines, rMultiple, stopWords, targetLines, tradeTitle } from './trade-words.ts';

export const colors = { working: 0x3b82f6, profit: 0x16a34a, loss: 0xdc2626, neutral: 0x6b7280, warning: 0xd97706 } as const;

const TIMELINE_LINES = 5;

/** A trade as its trader sees it; the same card is edited as the trade goes on. */
export function presentTradeCard(trade: TradeView): MessageBody {
  return embedBody(tradeEmbed(trade), tradeButtons(trade));
}

/** The card's embed, for wherever a trade is shown. */
export function tradeEmbed(trade: TradeView): APIEmbed {
  return fitEmbed({
    title: fit(tradeTitle(trade), limits.title),
    color: tradeColor(trade),
    ...(closeWords(trade) === null ? {} : { description: `Ended: ${closeWords(trade)}.` }),
    fields: tradeFields(trade),
    footer: { text: trade.paper ? 'Paper trade, no real money' : 'Live trade, real money' },
    timestamp: new Date(trade.openedAt).toISOString(),
  });
}

function tradeFields(trade: TradeView): APIEmbedField[] {
  const { base, quote, leverage, marginMode, quantity, dust, riskAmount, providerName, marketPrice, timeline, stage } = trade;
  const field = (name: string, lines: readonly string[], inline = true): APIEmbedField[] =>
    lines.length === 0 ? [] : [{ name, value: fitLines(lines, limits.fieldValue), inline }];
  return [
    ...field('Entry', entryLines(trade)),
    ...field('Stop', [stopWords(trade)]),
    ...field('Targets', targetLines(trade)),
    ...field('Quantity', decimal(quantity).eq(ZERO) ? [] : [`${formatNumber(quantity)} ${base}`]),
    ...field('Too little to sell', decimal(dust).eq(ZERO) ? [] : [`${formatNumber(dust)} ${base}`]),
    ...field('Leverage', leverage === null ? [] : [`${formatNumber(leverage)}×${marginMode === 'cross' ? ' cross' : ''}`]),
    ...field('Risk', [formatMoney(riskAmount, quote)]),
    ...(marketPrice === null || stage === 'closed' ? [] : field('Market', [formatNumber(marketPrice)])),
    ...field('Provider', [fit(plain(providerName), limits.fieldValue)]),
    ...field('P&L', pnlLines(trade), false),
    ...field(
      'What happened',
      timeline.slice(-TIMELINE_LINES).map(({ at, text }) => `${timestamp(at, 'T')} ${fit(plain(groupNumbers(text)), 180)}`),
      false,
    ),
  ];
}

function pnlLines(trade: TradeView): readonly string[] {
  const { stage, quote, unrealizedPnl, realizedPnl, fees, funding } = trade;
  if (stage === 'entering') return [];
  const multiple = rMultiple(trade);
  const parts = [
    ...(unrealizedPnl === null ? [] : [`open ${formatProfit(unrealizedPnl, quote)}`]),
    `realized ${formatProfit(realizedPnl, quote)}`,
    `fees ${formatMoney(fees, quote)}`,
    ...(decimal(funding).eq('0') ? [] : [`funding ${formatProfit(funding, quote)}`]),
  ];
  return [`**${formatProfit(trade.netPnl, quote)}**${multiple === null ? '' : ` (${multiple})`}`, parts.join(' · ')];
}

/** Blue while nothing is earned or lost yet, then green or red; the signs in the text say the same. */
function tradeColor(trade: TradeView): number {
  if (trade.stage === 'entering') return colors.working;
  if (trade.closeReason === 'unfilled') return colors.neutral;
  const net = decimal(trade.netPnl);
  if (net.eq(ZERO)) return trade.stage === 'closed' ? colors.neutral : colors.working;
  return net.gt(ZERO) ? colors.profit : colors.loss;
}

function tradeButtons({ tradeId, stage }: TradeView): readonly APIButtonComponent[] {
  const receipt: APIButtonComponent = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: 'Receipt',
    custom_id: buttonIds.receipt(tradeId),
  };
  const close: APIButtonComponent = {
    type: ComponentType.Button,
    style: ButtonStyle.Danger,
    label: 'Close',
    custom_id: buttonIds.close(tradeId),
  };
  return stage === 'entering' || stage === 'open' ? [receipt, close] : [receipt];
}
