import type { LabInstruction } from '@trade-executor/contracts/api/lab';
import type { Copier } from '@trade-executor/domain/copier';
import type { Outcome, SignalAction } from '@trade-executor/domain/signals/outcome';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import type { Signal } from '@trade-executor/domain/signals/signal';
import { tradeIdOf } from '@trade-executor/domain/trade/create-trade';
import { bindReentry, nextRound, orderOfRound, reentryLegs } from '@trade-executor/domain/trade/reenter';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { callOf, followersOf, roundsOf, signalsOfLate } from '../../execution/message/calls-of-late.ts';
import { decideForCopier } from '../../execution/message/decide-for-copier.ts';
import { moneyText } from '../../views/decimal-text.ts';
import { denialView } from '../../views/receipt-view.ts';
import type { ApiDeps } from '../api-deps.ts';
import { messageIdOf } from './message-id-of.ts';
import { standingOfProvider } from './try-orders.ts';

type TryReentryInput = {
  readonly action: SignalAction;
  readonly outcome: Outcome;
  readonly profile: ProviderProfile;
  readonly replyTo: string | null;
  readonly providerId: string;
  readonly copiers: readonly Copier[];
};

type Tried = Pick<LabInstruction, 'calls' | 'denial' | 'trades'>;

/** Which ended call would be entered again, and what each of these copiers that followed it would do now; shown at the trade of its last round. */
export async function tryReentry(deps: ApiDeps, input: TryReentryInput): Promise<Tried> {
  const { action, outcome, replyTo, providerId, copiers } = input;
  const nowhere = { channelId: 'lab', parentChannelId: null, replyToMessageId: null };
  const signals = await signalsOfLate(deps, nowhere, { providerId });
  const calls = signals.map(callOf);
  const replyToMessageId = replyTo === null ? null : await messageIdOf(deps, replyTo, calls);
  const bound = bindReentry({ action, replyToMessageId, callId: outcome.callId, openCalls: calls });
  if (!bound.ok) return { calls: [], denial: denialView(bound.error), trades: [] };
  const { base, side, signalId } = bound.value;
  const followed = await followersOf(deps.store, signals, signalId);
  const trades = copiers.map(async (copier) => {
    const signal = followed.get(copier.copierId);
    return signal === undefined ? [] : tryRound(deps, input, copier, signal);
  });
  return { calls: [{ base, side }], denial: null, trades: (await Promise.all(trades)).flat() };
}

async function tryRound(
  deps: ApiDeps,
  { action, outcome, profile, providerId }: TryReentryInput,
  copier: Copier,
  call: Signal,
): Promise<Tried['trades']> {
  const rounds = await roundsOf(deps.store, { signalId: call.signalId, copierId: copier.copierId });
  const account = await deps.store.findAccount(copier.accountId);
  const last = rounds.at(-1);
  if (account === null || last === undefined) return [];
  const next = nextRound(rounds, copier.settings.maxReentries);
  if (!next.ok) return [shownAt(last, [], next.error)];
  const { limits, known } = await standingOfProvider(deps, providerId);
  const order = orderOfRound(call.order, { legs: reentryLegs(action) });
  const { plan, denial, instrument } = await decideForCopier(deps, {
    signal: { ...call, order, confidence: outcome.confidence, postedAt: deps.clock.now() },
    source: { profile, limits, known },
    copier,
    account,
    tradeId: tradeIdOf({ signalId: call.signalId, copierId: copier.copierId, round: next.value }),
  });
  const effect = plan && instrument && `Entered again: round ${next.value}, ${moneyText(plan.riskAmount)} ${instrument.quote} at risk.`;
  return [shownAt(last, effect ? [effect] : [], denial)];
}

function shownAt(
  { tradeId, copierId, instrument: { symbol }, side }: Trade,
  effects: string[],
  denial: Parameters<typeof denialView>[0],
): Tried['trades'][number] {
  return { tradeId, copierId, symbol, side, effects, denial: denialView(denial) };
}
