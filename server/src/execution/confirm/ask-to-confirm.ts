import { confirmableUntil, confirmationIdOf, type Confirmation } from '@trade-executor/domain/confirmation/confirmation';
import type { Copier } from '@trade-executor/domain/copier';
import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import { isConfident } from '@trade-executor/domain/risk/confident-enough';
import type { Denial, RuleVerdict } from '@trade-executor/domain/risk/verdict';
import type { Signal } from '@trade-executor/domain/signals/signal';
import type { TradePlan } from '@trade-executor/domain/trade/plan';
import type { ExecutionDeps } from '../execution-deps.ts';
import { saveEntryReceipt } from '../message/entry-receipt.ts';
import { confirmationTelling } from '../tellings.ts';

type AskInput = {
  readonly signal: Signal;
  readonly copier: Copier;
  readonly instrument: Instrument;
  readonly plan: TradePlan;
  readonly rules: readonly RuleVerdict[];
};

/** Puts a doubtful signal to its trader, with a receipt; nothing is reserved. @returns the denial that says so */
export async function askToConfirm(deps: ExecutionDeps, { signal, copier, instrument, plan, rules }: AskInput): Promise<Denial> {
  const askedAt = deps.clock.now();
  const { signalId, communityId, providerId, channelId, messageId, place, revision, order, confidence = '1', postedAt } = signal;
  const confirmation: Confirmation = {
    confirmationId: confirmationIdOf(signalId, copier.copierId),
    signalId,
    copierId: copier.copierId,
    traderId: copier.traderId,
    accountId: copier.accountId,
    communityId,
    providerId,
    channelId,
    messageId,
    place,
    revision,
    question: 1,
    order,
    confidence,
    confirmBelow: copier.settings.confirmBelow.toString(),
    instrument,
    plan,
    rules,
    state: 'waiting',
    done: false,
    denial: null,
    tradeId: null,
    askedAt,
    expiresAt: confirmableUntil({ postedAt, askedAt, maxSignalAgeMs: copier.settings.maxSignalAgeMs }),
    answeredAt: null,
    version: 1,
  };
  await deps.store.insertConfirmation(confirmation, [confirmationTelling(confirmation, await deps.discordUserOf(copier.accountId))]);
  return keepReceipt(deps, signal, copier, confirmation);
}

/** A crash may have come between question and receipt: a question once asked stands, whatever would be decided now. Null: it was not asked. */
export async function keepQuestionAsked(
  deps: ExecutionDeps,
  { signal, copier }: { readonly signal: Signal; readonly copier: Copier },
): Promise<Denial | null> {
  if (isConfident(signal.confidence, copier.settings)) return null;
  const asked = await deps.store.findConfirmation(confirmationIdOf(signal.signalId, copier.copierId));
  return asked && keepReceipt(deps, signal, copier, asked);
}

async function keepReceipt(deps: ExecutionDeps, signal: Signal, copier: Copier, { rules, plan }: Confirmation): Promise<Denial> {
  const denial = rules.find((verdict) => verdict.denial)?.denial ?? { code: 'CONFIRMATION_PENDING', evidence: {} };
  await saveEntryReceipt(deps, { signal, copier, tradeId: null, rules, denial, plan });
  deps.tellingWritten();
  return denial;
}
