import type { Copier } from '@trade-executor/domain/copier';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { SignalAction } from '@trade-executor/domain/signals/outcome';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { tradeIdOf } from '@trade-executor/domain/trade/create-trade';
import { nextRound, orderOfRound, reentryLegs } from '@trade-executor/domain/trade/reenter';
import type { Reentry, Trade } from '@trade-executor/domain/trade/trade';
import { noteDrawdown } from '../act/note-drawdown.ts';
import { settleTrade } from '../act/settle-trade.ts';
import type { ExecutionDeps } from '../execution-deps.ts';
import type { Lease, Source, StoredMessage } from '../ports/store.ts';
import { roundsOf } from './calls-of-late.ts';
import { decideForCopier } from './decide-for-copier.ts';
import { doubtOf } from './doubt-of.ts';
import { placeTrade, type Decided } from './place-trade.ts';
import { reentryReceiptId, saveReentryReceipt, type ReentryReceiptInput } from './reentry-receipt.ts';

type OpenAgainInput = {
  readonly message: StoredMessage;
  readonly source: Source;
  readonly action: SignalAction;
  readonly place: number;
  /** The call, as this copier followed it. */
  readonly signal: Signal;
  readonly copier: Copier;
};

/**
 * Opens another round of a call on one copier: decided afresh like a call that was posted with this message, under ids of its own. One action of one
 * message opens one round at most, however often it is heard, taken up again or edited.
 */
export function openAgain(deps: ExecutionDeps, input: OpenAgainInput): Promise<void> {
  const { message, place, signal, copier } = input;
  return deps.accountWork.run(copier.accountId, async (lease) => {
    const rounds = await roundsOf(deps.store, { signalId: signal.signalId, copierId: copier.copierId });
    const opened = rounds.find(({ reentry }) => reentry?.messageId === message.messageId && reentry.place === place);
    if (opened) return keepOpened(deps, lease, input, opened);
    const decided = await deps.store.findReceipt(reentryReceiptId(input));
    if (decided) return; // a decision is made once
    await decideRound(deps, lease, input, rounds);
  });
}

/** Says again what a crash may have left unsaid; an edit that says something else comes too late. */
async function keepOpened(
  deps: ExecutionDeps,
  lease: Lease,
  input: OpenAgainInput,
  { tradeId, rules, plan, reentry }: Trade,
): Promise<void> {
  const isEdit = reentry?.revision !== input.message.revision;
  if (!isEdit) {
    await saveReentryReceipt(deps, { ...input, tradeId, rules, denial: null, plan });
    await settleTrade(deps, lease, tradeId);
  } else if (!(await deps.store.findReceipt(reentryReceiptId(input)))) {
    const reason = 'its round was opened before the edit; its entries can be moved by an instruction of their own';
    const denial: Denial = { code: 'ACTION_NOT_SUPPORTED', evidence: { action: 'reenter', reason } };
    await saveReentryReceipt(deps, { ...input, tradeId, rules: [], denial, plan: null });
  }
}

async function decideRound(deps: ExecutionDeps, lease: Lease, input: OpenAgainInput, rounds: readonly Trade[]): Promise<void> {
  const { message, source, action, place, copier } = input;
  const refuse = (denial: Denial | null, rules: ReentryReceiptInput['rules'] = []): Promise<void> =>
    saveReentryReceipt(deps, { ...input, tradeId: null, rules, denial, plan: null });
  const doubt = doubtOf(message, copier);
  if (doubt) return refuse(doubt);
  const next = nextRound(rounds, copier.settings.maxReentries);
  if (!next.ok) return refuse(next.error);
  const account = await deps.store.findAccount(copier.accountId);
  if (!account) throw new Error(`copier ${copier.copierId} has no account ${copier.accountId}`);

  const round = next.value;
  const reentry: Reentry = { messageId: message.messageId, place, revision: message.revision, legs: reentryLegs(action) };
  const signal: Signal = { ...input.signal, order: orderOfRound(input.signal.order, reentry), postedAt: message.postedAt };
  const tradeId = tradeIdOf({ signalId: signal.signalId, copierId: copier.copierId, round });
  const decision = await decideForCopier(deps, {
    signal,
    source,
    copier,
    account,
    tradeId,
    confirmed: true, // how surely it was read was asked above
  });
  const { denial, instrument, plan, rules, reverses, setUp } = decision;
  noteDrawdown(deps.losses, copier, denial);
  if (denial || !plan || !instrument) return refuse(denial, rules);
  const again = { round, reentry, keepReceipt: (decided: Decided) => saveReentryReceipt(deps, { ...input, ...decided }) };
  await placeTrade(deps, lease, { signal, copier, account, tradeId, instrument, plan, rules, reverses, setUp, again });
}
