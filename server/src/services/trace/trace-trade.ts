import type { OrderTrace, TradeTrace } from '@trade-executor/contracts/internal/trace';
import { isReducing, type Order, type OrderState } from '@trade-executor/domain/order';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import { decimalText, leverageText, moneyText } from '../../views/decimal-text.ts';
import { feeAssetOf } from '../../views/fee-asset-of.ts';
import { eventSentence } from '../../views/event-sentence.ts';

/** A trade down to each fill. */
export function traceTrade(trade: Trade): TradeTrace {
  const { tradeId, accountId, copierId, round, side, stage, closeReason, plan, position, openedAt, closedAt } = trade;
  return {
    tradeId,
    accountId,
    copierId,
    round,
    side,
    stage,
    closeReason,
    openedAt,
    closedAt,
    symbol: trade.instrument.symbol,
    quantity: decimalText(position.quantity),
    stopLoss: decimalText(plan.stopLoss),
    leverage: leverageText(trade.instrument, plan),
    realizedPnl: moneyText(position.realizedPnl),
    fees: moneyText(position.fees),
    orders: trade.orders.map((order) => traceOrder(order, trade.instrument)),
    timeline: trade.events.flatMap((event) => {
      const text = eventSentence(event, trade);
      return text ? [{ at: event.at, text }] : [];
    }),
  };
}

function traceOrder({ intent, state, fills }: Order, instrument: Instrument): OrderTrace {
  const { clientOrderId, leg, side, type, quantity, limitPrice, triggerPrice } = intent;
  const price = type === 'market' ? limitPrice : (limitPrice ?? triggerPrice);
  return {
    clientOrderId,
    leg,
    side,
    type,
    reduceOnly: isReducing(intent),
    venueOrderId: 'venueOrderId' in state ? state.venueOrderId : null,
    quantity: decimalText(quantity),
    price: price && decimalText(price),
    status: state.status,
    reason: reasonOf(state),
    fills: fills.map((fill) => ({
      fillId: fill.fillId,
      price: decimalText(fill.price),
      quantity: decimalText(fill.quantity),
      fee: decimalText(fill.fee),
      feeAsset: feeAssetOf(fill, instrument),
      liquidity: fill.liquidity,
      at: fill.at,
    })),
  };
}

function reasonOf(state: OrderState): string | null {
  if (state.status === 'denied') return state.code;
  if (state.status === 'rejected') return state.venueMessage ? `${state.code}: ${state.venueMessage}` : state.code;
  return null;
}
