import type { StopLevel, TradeFill } from '@trade-executor/contracts/api/trades';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { TradePlan } from '@trade-executor/domain/trade/plan';
import { decimalText } from '../../views/decimal-text.ts';
import { feeAssetOf } from '../../views/fee-asset-of.ts';

/** Every execution of a trade, oldest first. */
export function fillsOf({ orders, instrument }: Trade): TradeFill[] {
  return orders
    .flatMap(({ intent, fills }) =>
      fills.map((fill) => ({
        at: fill.at,
        leg: intent.leg,
        side: intent.side,
        price: decimalText(fill.price),
        quantity: decimalText(fill.quantity),
        fee: decimalText(fill.fee),
        feeAsset: feeAssetOf(fill, instrument),
      })),
    )
    .sort((first, second) => first.at - second.at);
}

/** Where the stop stood, oldest first. @param opened the plan with which it was opened; null when its receipt is gone */
export function stopLevelsOf({ plan, openedAt, events }: Trade, opened: TradePlan | null): StopLevel[] {
  const moves = events.flatMap((event): StopLevel[] => {
    if (event.type === 'stop_moved') return [{ at: event.at, price: decimalText(event.stopLoss), source: event.source }];
    if (event.type === 'plan_amended') {
      return [{ at: event.at, price: decimalText(event.plan.stopLoss), source: event.plan.stopSource }];
    }
    return [];
  });
  const first = opened ?? (moves.length === 0 ? plan : null);
  return first ? [{ at: openedAt, price: decimalText(first.stopLoss), source: first.stopSource }, ...moves] : moves;
}
