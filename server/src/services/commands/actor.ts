import type { CommandActor } from '@trade-executor/contracts/internal/commands';
import type { Account } from '@trade-executor/domain/account';
import { AppError } from '../../app-error.ts';
import type { Store } from '../../execution/ports/store.ts';

export type Trader = { readonly traderId: string; readonly discordUserId: string };

/** Returns the trader who is asking. Throws NOT_A_TRADER for a Discord user whom we do not know. */
export async function requireTrader(store: Store, { discordUserId }: CommandActor): Promise<Trader> {
  const trader = await store.findTraderByDiscordId(discordUserId);
  if (trader) return trader;
  throw new AppError({
    status: 403,
    code: 'NOT_A_TRADER',
    title: 'You do not copy anybody here yet',
    detail: 'This command is for traders who follow a provider, and your Discord account is not one of them.',
    whatToDo: 'Ask the owner of this community to add you as a trader.',
  });
}

/** The trader's own accounts; nobody else's are ever looked at. */
export async function accountsOf(store: Store, trader: Trader): Promise<readonly Account[]> {
  return (await store.accounts()).filter(({ traderId }) => traderId === trader.traderId);
}
