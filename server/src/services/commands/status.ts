import type { StatusInput, StatusReply } from '@trade-executor/contracts/internal/commands';
import { decimal } from '@trade-executor/domain/decimal';
import type { z } from 'zod';
import { decimalText, moneyText } from '../../views/decimal-text.ts';
import { accountsOf, requireTrader } from './actor.ts';
import type { CommandDeps } from './commands.ts';

/** The trader's accounts with their money, and whom he copies how. */
export async function status(
  { store, venue, views, describeMarket }: CommandDeps,
  { actor }: z.infer<typeof StatusInput>,
): Promise<StatusReply> {
  const trader = await requireTrader(store, actor);
  const [accounts, copiers, receipts] = await Promise.all([
    accountsOf(store, trader),
    store.copiersOfTrader(trader.traderId),
    store.latestReceipts(trader.traderId, 1),
  ]);
  return {
    executionMode: 'paper',
    market: describeMarket(),
    accounts: await Promise.all(
      accounts.map(async ({ accountId, venue: venueName }) => {
        const { asset, balance, equity, availableMargin } = await venue.balance(accountId);
        return {
          accountId,
          venue: venueName,
          asset,
          balance: moneyText(balance),
          equity: moneyText(equity),
          availableMargin: moneyText(availableMargin),
          ledgerDifference: decimalText(await venue.ledgerDifference(accountId)),
        };
      }),
    ),
    copiers: await Promise.all(
      copiers.map(async ({ copierId, providerId, paused, settings }) => ({
        copierId,
        providerName: await views.providerName(providerId),
        paused,
        riskPercent: settings.riskRatio.times(decimal('100')).toFixed(),
        maxOpenPositions: settings.maxOpenPositions,
        openTrades: (await store.openTrades({ copierId })).length,
      })),
    ),
    lastSignalAt: receipts[0]?.at ?? null,
  };
}
