import { type Result, err, ok } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { SignalAction, SignalLeg, SignalOrder } from '../signals/outcome.ts';
import { type BindInstructionInput, type OpenCall, ambiguous, bindInstruction } from './bind-instruction.ts';
import { notSupported } from './not-supported.ts';
import type { Reentry, Trade } from './trade.ts';

/**
 * The call that is to be entered again: of those that fit the words the newest.
 * @param input with the calls of late as `openCalls`, ended ones too, newest first
 * @returns or TARGET_UNKNOWN, TARGET_AMBIGUOUS when they are of several coins, or of both sides of one
 */
export function bindReentry(input: BindInstructionInput): Result<OpenCall, Denial> {
  const { action, replyToMessageId } = input;
  const isNamed = action.target.by !== 'none' || replyToMessageId !== null;
  const bound: Result<readonly OpenCall[], Denial> = isNamed ? bindInstruction(input) : ok(input.openCalls);
  if (!bound.ok) return bound;
  const [newest] = bound.value;
  if (newest === undefined) return bindUnknown(input);
  const kinds = new Set(bound.value.map(({ base, side }) => `${base} ${side}`));
  return kinds.size > 1 ? ambiguous(action, bound.value) : ok(newest);
}

function bindUnknown({ action }: BindInstructionInput): Result<never, Denial> {
  const { by, value } = action.target;
  return err({ code: 'TARGET_UNKNOWN', evidence: { action: action.action, by, ...(value === null ? {} : { value }), candidates: '' } });
}

/**
 * The round that comes after these of one call on one copier.
 * @param rounds one at least
 * @returns or REENTRY_LIMIT, or ACTION_NOT_SUPPORTED while the call is open and when its trader closed it himself
 */
export function nextRound(rounds: readonly Trade[], maxReentries: number): Result<number, Denial> {
  const last = rounds.reduce((latest, trade) => (latest === undefined || trade.round > latest.round ? trade : latest), rounds[0]);
  const action = { action: 'reenter' } as const;
  if (last === undefined) return notSupported(action, 'the call was not followed');
  if (last.stage !== 'closed') return notSupported(action, 'the call is still open');
  if (last.closeReason === 'trader') return notSupported(action, 'you closed the call yourself');
  const reentries = last.round - 1;
  if (reentries < maxReentries) return ok(last.round + 1);
  return err({ code: 'REENTRY_LIMIT', evidence: { reentries: String(reentries), maxReentries: String(maxReentries) } });
}

/** The entries that the instruction names; null: those of the call. */
export function reentryLegs({ price, prices, atMarket }: SignalAction): readonly SignalLeg[] | null {
  if (atMarket) return [{ type: 'market', prices: [], shares: null }];
  const written = prices ?? (price === null || price === 'entry' ? [] : [price]);
  return written.length === 0 ? null : [{ type: 'limit', prices: written, shares: null }];
}

/** The order of a call as one of its rounds enters it. */
export function orderOfRound(order: SignalOrder, reentry: Pick<Reentry, 'legs'> | null | undefined): SignalOrder {
  return reentry?.legs ? { ...order, legs: reentry.legs } : order;
}
