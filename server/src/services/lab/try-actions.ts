import type { LabInstruction } from '@trade-executor/contracts/api/lab';
import type { Copier } from '@trade-executor/domain/copier';
import type { Outcome, SignalAction } from '@trade-executor/domain/signals/outcome';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { bindInstruction } from '@trade-executor/domain/trade/bind-instruction';
import { instructionEvents } from '@trade-executor/domain/trade/instruction-events';
import type { Trade } from '@trade-executor/domain/trade/trade';
import { haltOfTrade } from '../../execution/halts/halt-of-trade.ts';
import { openCallsOf } from '../../execution/message/open-calls.ts';
import { eventSentence } from '../../views/event-sentence.ts';
import { denialView } from '../../views/receipt-view.ts';
import { understoodLine } from '../../views/understood-line.ts';
import type { ApiDeps } from '../api-deps.ts';
import { messageIdOf, UNKNOWN_MESSAGE } from './message-id-of.ts';
import { tryReentry } from './try-reentry.ts';

type TryActionsInput = {
  readonly outcome: Outcome;
  readonly profile: ProviderProfile;
  readonly replyTo: string | null;
  /** Null: every provider whom the copiers copy. */
  readonly providerId: string | null;
  readonly copiers: readonly Copier[];
  readonly nameOf: (providerId: string) => string;
};

/** What each action would be bound to, provider by provider, and what it would do to the trades of these copiers as they stand now. */
export async function tryActions(
  deps: ApiDeps,
  { outcome, profile, replyTo, providerId, copiers, nameOf }: TryActionsInput,
): Promise<LabInstruction[]> {
  if (outcome.actions.length === 0) return [];
  const providerIds = providerId === null ? [...new Set(copiers.map((copier) => copier.providerId))] : [providerId];
  const tried = await Promise.all(
    providerIds.map(async (id) => {
      const trades = (await deps.store.openTrades({ providerId: id })).map(({ trade }) => trade);
      const openCalls = await openCallsOf(deps.store, trades);
      const replyToMessageId = replyTo === null ? null : await messageIdOf(deps, replyTo, openCalls);
      const instructions = outcome.actions.map(async (action, place): Promise<LabInstruction> => {
        const about = { place, understood: understoodLine(action) ?? '', providerName: nameOf(id) };
        if (action.action === 'reenter')
          return { ...about, ...(await tryReentry(deps, { action, outcome, profile, replyTo, providerId: id, copiers })) };
        const bound = bindInstruction({ action, replyToMessageId, callId: outcome.callId, openCalls });
        const calls = bound.ok ? bound.value : [];
        const signalIds = new Set(calls.map(({ signalId }) => signalId));
        const concerned = trades.filter(({ signalId }) => signalIds.has(signalId));
        return {
          ...about,
          calls: calls.map(({ base, side }) => ({ base, side })),
          denial: bound.ok ? null : denialView(bound.error),
          trades: await Promise.all(
            copiers.flatMap((copier) =>
              concerned
                .filter(({ copierId }) => copierId === copier.copierId)
                .map((trade) => tryOnTrade(deps, action, place, copier, trade)),
            ),
          ),
        };
      });
      return Promise.all(instructions);
    }),
  );
  return tried.flat();
}

async function tryOnTrade(
  deps: ApiDeps,
  action: SignalAction,
  place: number,
  { copierId, settings }: Copier,
  trade: Trade,
): Promise<LabInstruction['trades'][number]> {
  const { market, clock } = deps;
  const events = instructionEvents({
    trade,
    action,
    quote: market.quote(trade.instrument.symbol),
    asker: { by: 'provider', messageId: UNKNOWN_MESSAGE },
    at: clock.marketNow(),
    eventIdPrefix: `lab-${place}`,
    settings,
    halt: await haltOfTrade(deps, trade),
  });
  return {
    tradeId: trade.tradeId,
    copierId,
    symbol: trade.instrument.symbol,
    side: trade.side,
    effects: events.ok ? events.value.flatMap((event) => eventSentence(event, trade) ?? []) : [],
    denial: events.ok ? null : denialView(events.error),
  };
}
