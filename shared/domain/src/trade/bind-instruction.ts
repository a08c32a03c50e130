import { readCoinName, spellingsOf } from '../instruments/coin-name.ts';
import { type Result, err, ok } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { MarketKind, PositionSide, SignalAction } from '../signals/outcome.ts';

/** A call of the provider on which at least one trade is not closed. */
export type OpenCall = {
  readonly signalId: string;
  readonly messageId: string;
  /** The provider's own id of it. */
  readonly callId: string | null;
  readonly base: string;
  readonly side: PositionSide;
  /** Null: the call does not say it. */
  readonly market: MarketKind | null;
};

export type BindInstructionInput = {
  readonly action: SignalAction;
  readonly replyToMessageId: string | null;
  /** The id of a call that the message of the action names. */
  readonly callId: string | null;
  /** All of this provider's, each once. */
  readonly openCalls: readonly OpenCall[];
};

/**
 * The open calls that an action is about. A reply wins where the text names nothing, and may not contradict a symbol or an id that it names; of
 * several calls on a named coin the id decides. What is named with its side or market ("the LTC long", "BTC spot") is no other call. A level
 * (a stop's price, targets) is of one coin on one side only.
 * @returns or TARGET_UNKNOWN, TARGET_AMBIGUOUS with the candidates
 */
export function bindInstruction({
  action,
  replyToMessageId,
  callId,
  openCalls,
}: BindInstructionInput): Result<readonly OpenCall[], Denial> {
  const replied = replyToMessageId === null ? [] : openCalls.filter(({ messageId }) => messageId === replyToMessageId);
  const named = namedCalls(action, { replied, isReply: replyToMessageId !== null, callId, openCalls });
  if (!named.ok) return named;
  const kinds = new Set(named.value.map(({ base, side }) => `${base} ${side}`));
  return namesLevel(action) && kinds.size > 1 ? ambiguous(action, named.value) : named;
}

type Candidates = {
  readonly replied: readonly OpenCall[];
  readonly isReply: boolean;
  readonly callId: string | null;
  readonly openCalls: readonly OpenCall[];
};

function namedCalls(action: SignalAction, { replied, isReply, callId, openCalls }: Candidates): Result<readonly OpenCall[], Denial> {
  const { by, value } = action.target;
  switch (by) {
    case 'reply':
      return someOf(action, replied, openCalls);
    case 'none':
      if (isReply) return someOf(action, replied, openCalls); // a reply to something else is no leave to take the only open call
      return openCalls.length > 1 ? ambiguous(action, openCalls) : someOf(action, openCalls, openCalls);
    case 'symbol': {
      const ofSymbol = withoutOtherIds(
        openCalls.filter((call) => isSameCoin(call.base, value ?? '') && isOfThatKind(call, action)),
        callId,
      );
      return agreeing(action, ofSymbol, replied, openCalls);
    }
    case 'all':
      return someOf(action, openCalls, openCalls);
    case 'longs':
    case 'shorts':
      return someOf(
        action,
        openCalls.filter(({ side }) => `${side}s` === by),
        openCalls,
      );
    case 'id':
      return agreeing(
        action,
        openCalls.filter((call) => isSameId(call.callId, value)),
        replied,
        openCalls,
      );
  }
}

/** The named calls, of them only those replied to when an open call was; TARGET_AMBIGUOUS when the two contradict each other. */
function agreeing(
  action: SignalAction,
  named: readonly OpenCall[],
  replied: readonly OpenCall[],
  openCalls: readonly OpenCall[],
): Result<readonly OpenCall[], Denial> {
  if (replied.length === 0) return someOf(action, named, openCalls);
  const both = named.filter((call) => replied.includes(call));
  return both.length > 0 ? ok(both) : ambiguous(action, [...new Set([...replied, ...named])]);
}

/** Those of the named id; when none has it, those that have no id at all. */
function withoutOtherIds(calls: readonly OpenCall[], callId: string | null): readonly OpenCall[] {
  if (callId === null) return calls;
  const same = calls.filter((call) => isSameId(call.callId, callId));
  return same.length > 0 ? same : calls.filter((call) => call.callId === null);
}

/** "#0017" and "17" are one id; letters count alike in both cases. */
function isSameId(one: string | null, other: string | null): boolean {
  const plain = (id: string): string =>
    id
      .replace(/^[#№\s]+/, '')
      .replace(/^0+(?=\d)/, '')
      .toLowerCase();
  return one !== null && other !== null && plain(one) === plain(other);
}

/** Two spellings of one coin: XBT is BTC, 1000PEPE is PEPE. */
function isSameCoin(one: string, other: string): boolean {
  const coinsOf = (base: string): readonly string[] => spellingsOf(base).map((spelling) => readCoinName(spelling).coin);
  return coinsOf(one).some((coin) => coinsOf(other).includes(coin));
}

function isOfThatKind(call: OpenCall, { side, market }: SignalAction): boolean {
  return (side === undefined || call.side === side) && (market === undefined || call.market === null || call.market === market);
}

function namesLevel({ price, prices, takeProfits }: SignalAction): boolean {
  return (price !== null && price !== 'entry') || (prices ?? []).length > 0 || (takeProfits ?? []).length > 0;
}

function someOf(action: SignalAction, calls: readonly OpenCall[], openCalls: readonly OpenCall[]): Result<readonly OpenCall[], Denial> {
  return calls.length > 0 ? ok(calls) : err({ code: 'TARGET_UNKNOWN', evidence: evidenceOf(action, openCalls) });
}

/** The denial with those that it could be. */
export function ambiguous(action: SignalAction, candidates: readonly OpenCall[]): Result<never, Denial> {
  return err({ code: 'TARGET_AMBIGUOUS', evidence: evidenceOf(action, candidates) });
}

function evidenceOf({ action, target }: SignalAction, calls: readonly OpenCall[]): Denial['evidence'] {
  const candidates = calls.map(({ base, side }) => `${base} ${side}`).join(', ');
  return { action, by: target.by, ...(target.value === null ? {} : { value: target.value }), candidates };
}
