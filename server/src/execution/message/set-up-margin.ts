import type { AccountSetUp } from '@trade-executor/domain/account';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import { marginModeSet } from '@trade-executor/domain/risk/margin-mode-set';
import type { RuleVerdict } from '@trade-executor/domain/risk/verdict';
import type { TradePlan } from '@trade-executor/domain/trade/plan';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { SetUpOutcome } from '../ports/venue.ts';

type SetUpMarginInput = {
  readonly accountId: string;
  readonly instrument: Instrument;
  readonly plan: Pick<TradePlan, 'management'>;
  /** As it was read for the decision. */
  readonly setUp: AccountSetUp;
  /** Trades of the account that are closed before anything is sent. */
  readonly reverses: readonly string[];
};

/**
 * Sets the symbol's margin mode to the plan's before anything is sent, where it is another one. A trade that waits there without an order, which no
 * venue knows of, keeps the mode that it was planned for. Returns the verdict: MARGIN_MODE_FIXED, SET_UP_UNCLEAR; null where there is nothing to set.
 */
export async function setUpMargin(
  deps: ExecutionDeps,
  { accountId, instrument, plan, setUp, reverses }: SetUpMarginInput,
): Promise<RuleVerdict | null> {
  const { marginMode } = plan.management;
  const { symbol, kind } = instrument;
  if (kind === 'spot' || setUp.crossSymbols.includes(symbol) === (marginMode === 'cross')) return null;
  const others = (await deps.store.openTrades({ accountId })).filter(({ trade }) => !reverses.includes(trade.tradeId));
  const isKept = others.some(({ trade }) => trade.instrument.symbol === symbol);
  const outcome: SetUpOutcome = isKept
    ? { code: 'IN_USE', venueMessage: 'Another trade of the account waits there.' }
    : await ask(deps, () => deps.venue.setMarginMode(accountId, symbol, marginMode));
  deps.log.info({ event: 'margin_mode.set', accountId, symbol, marginMode, outcome: outcome.code }, 'margin mode asked for');
  return marginModeSet(symbol, marginMode, outcome);
}

async function ask({ log }: ExecutionDeps, request: () => Promise<SetUpOutcome>): Promise<SetUpOutcome> {
  try {
    return await request();
  } catch (error) {
    log.error({ event: 'set_up.unclear', error }, 'the venue client failed while setting up');
    return { code: 'OUTCOME_UNKNOWN', detail: 'the venue client failed' };
  }
}
