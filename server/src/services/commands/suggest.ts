import type { SuggestInput, SuggestReply } from '@trade-executor/contracts/internal/commands';
import { verdictOf } from '@trade-executor/domain/receipt';
import type { z } from 'zod';
import { pairName } from '../../views/pair-name.ts';
import { understoodLine } from '../../views/understood-line.ts';
import { requireTrader, type Trader } from './actor.ts';
import type { CommandDeps } from './commands.ts';
import { openTradesOf } from './open-trades-of.ts';

const MOST = 25;
const NAME_LENGTH = 100;
const marks = { done: '✓', denied: '✗', asked: '?' } as const;
type Choice = SuggestReply['choices'][number];

/** What a command may be given, narrowed by what was typed so far. */
export async function suggest({ store }: CommandDeps, { actor, about, typed }: z.infer<typeof SuggestInput>): Promise<SuggestReply> {
  const trader = await requireTrader(store, actor);
  const choices = about === 'close' ? await closeChoices(store, trader) : await receiptChoices(store, trader);
  const fitting = choices.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return { choices: fitting.slice(0, MOST).map(({ name, value }) => ({ name: name.slice(0, NAME_LENGTH), value })) };
}

async function closeChoices(store: CommandDeps['store'], trader: Trader): Promise<readonly Choice[]> {
  const open = await openTradesOf(store, trader);
  const single = open.map(({ tradeId, side, instrument, stage }) => ({
    name: `${side.toUpperCase()} ${pairName(instrument)} · ${stage}`,
    value: tradeId,
  }));
  return open.length > 1 ? [...single, { name: `all ${open.length} trades`, value: 'all' }] : single;
}

async function receiptChoices(store: CommandDeps['store'], trader: Trader): Promise<readonly Choice[]> {
  const receipts = await store.latestReceipts(trader.traderId, MOST * 2);
  return receipts.map((receipt) => ({
    name: `${marks[verdictOf(receipt)]} ${understoodLine(receipt.understood) ?? 'message'}`,
    value: receipt.receiptId,
  }));
}
