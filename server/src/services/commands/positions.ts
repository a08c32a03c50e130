import type { PositionsInput, PositionsReply } from '@trade-executor/contracts/internal/commands';
import type { z } from 'zod';
import { requireTrader } from './actor.ts';
import type { CommandDeps } from './commands.ts';
import { openTradesOf } from './open-trades-of.ts';

/** The trader's trades that are not closed, priced now. */
export async function positions({ store, views }: CommandDeps, { actor }: z.infer<typeof PositionsInput>): Promise<PositionsReply> {
  const open = await openTradesOf(store, await requireTrader(store, actor));
  return { trades: await Promise.all(open.map((trade) => views.trade(trade))) };
}
