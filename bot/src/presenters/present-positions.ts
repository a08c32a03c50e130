import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import { decimal, sumDecimals } from '@trade-executor/domain/decimal';
import type { APIEmbedField } from 'discord.js';
import { fit, fitEmbed, fitLines, limits, plain } from './fit.ts';
import { embedBody, textBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { formatNumber, formatProfit } from './numbers.ts';
import { colors } from './present-trade-card.ts';
import { entryLines, rMultiple, stopWords, tradeTitle } from './trade-words.ts';

const SHOWN = 20;

/** The open trades, a field each, with the sum of their results where they share one quote asset. */
export function presentPositions(trades: readonly TradeView[]): MessageBody {
  if (trades.length === 0)
    return textBody('You have no open trades. → When a provider you follow posts a call, its card comes here by direct message.');
  const hidden = trades.length - SHOWN;
  return embedBody(
    fitEmbed({
      title: `${trades.length} open trade${trades.length === 1 ? '' : 's'}`,
      color: colors.working,
      ...(totalLine(trades) === null ? {} : { description: totalLine(trades) ?? '' }),
      fields: trades.slice(0, SHOWN).map(positionField),
      ...(hidden > 0 ? { footer: { text: `${hidden} more: see the dashboard` } } : {}),
    }),
  );
}

function totalLine(trades: readonly TradeView[]): string | null {
  const [quote, ...others] = new Set(trades.map((trade) => trade.quote));
  return quote === undefined || others.length > 0
    ? null
    : `Together **${formatProfit(sumDecimals(trades.map(({ netPnl }) => decimal(netPnl))), quote)}** after fees`;
}

function positionField(trade: TradeView): APIEmbedField {
  const { base, quote, quantity, stage, providerName, targets } = trade;
  const multiple = rMultiple(trade);
  const hit = targets.filter(({ hit: isHit }) => isHit).length;
  const lines = [
    ...(stage === 'entering'
      ? []
      : [`**${formatProfit(trade.netPnl, quote)}**${multiple === null ? '' : ` (${multiple})`} · ${formatNumber(quantity)} ${base}`]),
    `Entry ${entryLines(trade).join('; ')}`,
    `Stop ${stopWords(trade)} · targets ${hit} of ${targets.length} hit`,
    `by ${fit(plain(providerName), 80)}`,
  ];
  return { name: fit(tradeTitle(trade), limits.fieldName), value: fitLines(lines, limits.fieldValue) };
}
