import type { Account, AccountSetUp } from '@trade-executor/domain/account';
import type { Copier } from '@trade-executor/domain/copier';
import type { Decision } from '@trade-executor/domain/decide/decision';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import type { Receipt } from '@trade-executor/domain/receipt';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { createTrade } from '@trade-executor/domain/trade/create-trade';
import type { Reentry } from '@trade-executor/domain/trade/trade';
import { nextAttention, observe } from '../act/apply-events.ts';
import { act } from '../act/run-trade.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease } from '../ports/store.ts';
import { cardTelling } from '../tellings.ts';
import { closeReversed } from './close-reversed.ts';
import { saveEntryReceipt } from './entry-receipt.ts';
import { reservationFor } from '../reservation-for.ts';
import { setUpMargin } from './set-up-margin.ts';

export const FIRST_ROUND = 1;

type PlaceTradeInput = {
  readonly signal: Signal;
  readonly copier: Copier;
  readonly account: Account;
  readonly tradeId: string;
  readonly instrument: Instrument;
  readonly plan: NonNullable<Decision['plan']>;
  readonly rules: Decision['rules'];
  readonly reverses: Decision['reverses'];
  readonly setUp: AccountSetUp;
  /** Null: the receipt of the signal as it came. */
  readonly receiptId?: string | null;
  /** A round after the first: which, what asked for it, and how its receipt is kept. */
  readonly again?: { readonly round: number; readonly reentry: Reentry; readonly keepReceipt: (decided: Decided) => Promise<void> } | null;
};

/** What a receipt keeps of a decision. */
export type Decided = Pick<Receipt, 'tradeId' | 'rules' | 'denial' | 'plan'>;

/**
 * Opens what was decided: set up, reserve, insert, keep the receipt, send. Every step may be repeated. To be called under the account's lease.
 * @returns the denial, with its receipt, when the venue does not set the account up for it, or a trade that it reverses is not closed; nothing of
 * the new trade was sent then
 */
export async function placeTrade(deps: ExecutionDeps, lease: Lease, input: PlaceTradeInput): Promise<Denial | null> {
  const { signal, copier, account, tradeId, instrument, plan, reverses, setUp, receiptId = null, again = null } = input;
  const verdict = await setUpMargin(deps, { accountId: account.accountId, instrument, plan, setUp, reverses });
  const rules = verdict === null ? input.rules : [...input.rules, verdict];
  const keepReceipt = (decided: Decided): Promise<void> =>
    again ? again.keepReceipt(decided) : saveEntryReceipt(deps, { signal, copier, receiptId, ...decided });
  if (verdict?.denial) {
    await keepReceipt({ tradeId: null, rules, denial: verdict.denial, plan: null });
    return verdict.denial;
  }
  for (const reversed of reverses) {
    const denial = await closeReversed(deps, lease, reversed, signal);
    if (denial === null) continue;
    await keepReceipt({ tradeId: null, rules, denial, plan: null });
    return denial;
  }
  const quote = deps.market.quote(instrument.symbol);
  const reservation = reservationFor({ tradeId, copier, side: signal.order.side, instrument, plan, quote, now: deps.clock.now() });
  if (!(await deps.store.reserve(lease, reservation))) {
    deps.accountWork.forgetLease(lease.accountId);
    throw new Error(`the lease of account ${lease.accountId} was lost before trade ${tradeId} was reserved`);
  }
  const created = createTrade({
    signal,
    copier,
    account,
    instrument,
    plan,
    rules,
    round: again?.round ?? FIRST_ROUND,
    reentry: again?.reentry ?? null,
    at: deps.clock.marketNow(),
  });
  const telling = cardTelling(created.trade, 1, await deps.discordUserOf(account.accountId));
  const inserted = await deps.store.insertTrade(created.trade, nextAttention(created.trade, deps.clock.now()), [telling]);
  await keepReceipt({ tradeId, rules, denial: null, plan });
  deps.tellingWritten();
  observe(deps, created.trade);
  if (inserted) await act(deps, lease, created);
  return null;
}
