import type { StatusInput, StatusReply } from '@trade-executor/contracts/internal/commands';
import type { Account } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import { reaches, type Halt } from '@trade-executor/domain/risk/halt';
import { decimal } from '@trade-executor/domain/decimal';
import type { z } from 'zod';
import { decimalText, moneyText } from '../../views/decimal-text.ts';
import { accountsOf, requireTrader } from './actor.ts';
import type { CommandDeps } from './commands.ts';

/** The trader's accounts with their money, and whom he copies how. */
export async function status(
  { store, clock, venue, views, describeMarket }: CommandDeps,
  { actor }: z.infer<typeof StatusInput>,
): Promise<StatusReply> {
  const trader = await requireTrader(store, actor);
  const [accounts, copiers, receipts] = await Promise.all([
    accountsOf(store, trader),
    store.copiersOfTrader(trader.traderId),
    store.latestReceipts(trader.traderId, 1),
  ]);
  const halts = await haltsReaching({ store, clock }, copiers, accounts);
  return {
    executionMode: 'paper',
    market: describeMarket(),
    accounts: await Promise.all(
      accounts.map(async ({ accountId, venue: venueName }) => {
        const { asset, balance, equity, openPnl, availableMargin } = await venue.balance(accountId);
        return {
          accountId,
          venue: venueName,
          asset,
          balance: moneyText(balance),
          coins: moneyText(equity.minus(balance).minus(openPnl)),
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
    halts: await Promise.all(halts.map((halt) => views.halt({ ...halt, liftedAt: null, liftedBy: null }))),
  };
}

/** Live halts that stop at least one of the copiers. */
async function haltsReaching(
  { store, clock }: Pick<CommandDeps, 'store' | 'clock'>,
  copiers: readonly Copier[],
  accounts: readonly Account[],
): Promise<readonly Halt[]> {
  const now = clock.now();
  const reached = copiers.flatMap((copier) => {
    const account = accounts.find(({ accountId }) => accountId === copier.accountId);
    return account === undefined ? [] : [{ ...copier, venue: account.venue }];
  });
  return (await store.liveHalts(now)).filter((halt) => reached.some((reach) => reaches(halt, reach, now)));
}
