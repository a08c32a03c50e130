import type { LegView, OrderView, TradeView } from '@trade-executor/contracts/views/trade-view';
import { decimal, sumDecimals, ZERO, type Decimal } from '@trade-executor/domain/decimal';
import type { Quote } from '@trade-executor/domain/instruments/instrument';
import type { Order } from '@trade-executor/domain/order';
import { filledQuantity, isLive } from '@trade-executor/domain/trade/order-facts';
import { profitOf, type LegProfit } from '@trade-executor/domain/trade/profit-of';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { decimalText, leverageText, moneyText } from './decimal-text.ts';
import { eventSentence } from './event-sentence.ts';

type TradeViewInput = { readonly trade: Trade; readonly providerName: string; readonly quote: Quote | null };

/** A trade as its trader sees it, priced at the quote's side that would close it. */
export function toTradeView({ trade, providerName, quote }: TradeViewInput): TradeView {
  const { instrument, plan, position } = trade;
  const marketPrice = quote && (trade.side === 'long' ? quote.bid : quote.ask);
  const profit = profitOf(trade, marketPrice);
  return {
    tradeId: trade.tradeId,
    signalId: trade.signalId,
    providerName,
    paper: true,
    symbol: instrument.symbol,
    base: instrument.base,
    quote: instrument.quote,
    side: trade.side,
    stage: trade.stage,
    closeReason: trade.closeReason,
    adopted: trade.adopted ?? false,
    leverage: leverageText(instrument, plan),
    marginMode: instrument.kind === 'spot' ? null : plan.management.marginMode,
    quantity: decimalText(position.quantity),
    dust: decimalText(position.dust),
    averageEntryPrice: position.entered.gt(ZERO) ? moneyText(position.averageEntryPrice) : null,
    stopLoss: decimalText(plan.stopLoss),
    stopSource: plan.stopSource,
    entries: plan.entries.map((entry, place) => ({
      type: entry.type,
      price: textOrNull(entry.type === 'market' ? null : (entry.limitPrice ?? entry.triggerPrice)),
      quantity: decimalText(entry.quantity),
      ...progressOf(trade, `entry-${place}`),
    })),
    targets: plan.targets.map(({ price, share }, place) => ({
      price: decimalText(price),
      sharePercent: share.times(decimal('100')).round(2).toFixed(),
      hit: trade.orders.some(({ intent, state }) => intent.leg === `target-${place}` && state.status === 'filled'),
    })),
    riskAmount: moneyText(plan.riskAmount),
    marketPrice: textOrNull(marketPrice),
    realizedPnl: decimalText(profit.realizedPnl),
    unrealizedPnl: textOrNull(profit.unrealizedPnl),
    fees: decimalText(profit.fees),
    funding: decimalText(profit.funding),
    netPnl: decimalText(profit.netPnl),
    rMultiple: textOrNull(profit.rMultiple),
    legs: profit.legs.map(toLegView),
    orders: trade.orders.map(toOrderView),
    timeline: trade.events.flatMap((event) => {
      const text = eventSentence(event, trade);
      return text ? [{ at: event.at, text }] : [];
    }),
    openedAt: trade.openedAt,
    closedAt: trade.closedAt,
  };
}

function progressOf({ orders, stage, entriesEnded }: Trade, leg: string): Pick<TradeView['entries'][number], 'filledQuantity' | 'waiting'> {
  const ofLeg = orders.filter(({ intent }) => intent.leg === leg);
  const last = ofLeg.at(-1);
  // One that was called off is replaced, unless the entries have ended.
  const mayCome = last === undefined || last.state.status === 'cancelled';
  const waiting = stage !== 'closed' && (mayCome ? !entriesEnded : isLive(last));
  return { filledQuantity: decimalText(sumDecimals(ofLeg.map(filledQuantity))), waiting };
}

/** With every digit, so that the legs add up to the trade. */
function toLegView({ leg, quantity, averagePrice, fees, realizedPnl, unrealizedPnl, netPnl, rMultiple }: LegProfit): LegView {
  return {
    leg,
    quantity: decimalText(quantity),
    averagePrice: moneyText(averagePrice),
    fees: decimalText(fees),
    realizedPnl: decimalText(realizedPnl),
    unrealizedPnl: textOrNull(unrealizedPnl),
    netPnl: decimalText(netPnl),
    rMultiple: textOrNull(rMultiple),
  };
}

function toOrderView({ intent, state, fills }: Order): OrderView {
  const filled = sumDecimals(fills.map(({ quantity }) => quantity));
  const paid = sumDecimals(fills.map(({ quantity, price }) => quantity.times(price)));
  return {
    clientOrderId: intent.clientOrderId,
    leg: intent.leg,
    side: intent.side,
    type: intent.type,
    status: state.status,
    quantity: decimalText(intent.quantity),
    filledQuantity: decimalText(filled),
    price: textOrNull(intent.type === 'market' ? null : (intent.limitPrice ?? intent.triggerPrice)),
    averageFillPrice: filled.gt(ZERO) ? moneyText(paid.div(filled)) : null,
  };
}

function textOrNull(value: Decimal | null): string | null {
  return value && decimalText(value);
}
