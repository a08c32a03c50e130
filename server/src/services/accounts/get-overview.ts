import { getOverviewEndpoint, type Overview } from '@trade-executor/contracts/api/overview';
import { sumDecimals, ZERO, type Decimal } from '@trade-executor/domain/decimal';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Actor } from '../../auth/actor.ts';
import { fromStored } from '../../models/decimal128.ts';
import { moneyText } from '../../views/decimal-text.ts';
import { requireEndpointRole } from '../access/require-endpoint-role.ts';
import type { ApiDeps } from '../api-deps.ts';
import { bareReceiptViews } from '../page-views/receipt-views.ts';
import { tradeViews } from '../page-views/trade-views.ts';
import { accountMoney } from './account-money.ts';
import { equityAtDayStart } from './equity-at-day-start.ts';

const MOST_TRADES = 50;
const MOST_RECEIPTS = 10;

/** How the actor, a trader, stands now over all his accounts. */
export async function getOverview(deps: ApiDeps, { actor }: { readonly actor: Actor }): Promise<Overview> {
  requireEndpointRole(actor, getOverviewEndpoint);
  const { models, clock } = deps;
  const { traderId } = actor;
  const [accounts, receipts] = await Promise.all([
    models.accounts.find({ traderId }, { _id: 0 }).sort({ accountId: 1 }).lean(),
    models.receipts.find({ traderId }, { _id: 0, receipt: 1 }).sort({ at: -1, receiptId: -1 }).limit(MOST_RECEIPTS).lean(),
  ]);
  const accountIds = accounts.map(({ accountId }) => accountId);
  const marketNow = clock.marketNow();
  const [money, before] = await Promise.all([accountMoney(deps, accounts), equityAtDayStart(models, accountIds, marketNow)]);
  const sum = (read: (one: (typeof money)[number]) => Decimal): Decimal => sumDecimals(money.map(read));
  const equity = sum(({ balance }) => balance.equity);
  const open = money.flatMap(({ openTrades }) => openTrades).sort((first, second) => second.openedAt - first.openedAt);
  const told = receipts.map(({ receipt }) => fromStored<Receipt>(receipt));
  return {
    asset: money[0]?.balance.asset ?? 'USDT',
    equity: moneyText(equity),
    balance: moneyText(sum(({ balance }) => balance.balance)),
    availableMargin: moneyText(sum(({ balance }) => balance.availableMargin)),
    dayPnl: before && moneyText(equity.minus(before)),
    dayPnlRatio: before && before.gt(ZERO) ? equity.minus(before).div(before).round(6).toFixed() : null,
    openPnl: moneyText(sum(({ openPnl }) => openPnl)),
    exposure: moneyText(sum(({ exposure }) => exposure)),
    accountIds,
    openTrades: await tradeViews(deps, open.slice(0, MOST_TRADES)),
    openTradeCount: open.length,
    recentReceipts: await bareReceiptViews(deps, told),
    marketNow,
  };
}
