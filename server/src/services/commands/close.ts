import type { CloseInput, CloseReply } from '@trade-executor/contracts/internal/commands';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { z } from 'zod';
import { AppError } from '../../app-error.ts';
import type { CommandDeps } from './commands.ts';
import { requireTrader } from './actor.ts';
import { openTradesOf } from './open-trades-of.ts';

/** Closes the trader's trades that `what` names: an id, a symbol or coin, or "all". Throws NOTHING_TO_CLOSE with what is open. */
export async function close(
  { store, engine, views }: CommandDeps,
  { actor, what, requestId }: z.infer<typeof CloseInput>,
): Promise<CloseReply> {
  const open = await openTradesOf(store, await requireTrader(store, actor));
  const chosen = open.filter((trade) => isMeant(trade, what.trim()));
  if (chosen.length === 0) throw nothingToClose(what, open);
  const closing = await Promise.all(chosen.map((trade) => engine.closeByTrader(trade, `${requestId}:${trade.tradeId}`)));
  return { closing: await Promise.all(closing.flatMap((trade) => (trade ? [views.trade(trade)] : []))) };
}

function isMeant({ tradeId, instrument }: Trade, what: string): boolean {
  const upper = what.toUpperCase();
  return (
    upper === 'ALL' ||
    tradeId === what ||
    [instrument.symbol, instrument.base, `${instrument.base}/${instrument.quote}`, `${instrument.base}${instrument.quote}`].includes(upper)
  );
}

function nothingToClose(what: string, open: readonly Trade[]): AppError {
  const names = open.map(({ side, instrument }) => `${side} ${instrument.base}/${instrument.quote}`).join(', ');
  return new AppError({
    status: 404,
    code: 'NOTHING_TO_CLOSE',
    title: 'Nothing to close',
    detail: open.length > 0 ? `None of your open trades is “${what}”. Open are: ${names}.` : 'You have no open trade.',
    whatToDo: open.length > 0 ? 'Choose one of them, or “all”.' : 'There is nothing to do.',
  });
}
