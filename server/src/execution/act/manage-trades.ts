import { strongestHalt, type Halt } from '@trade-executor/domain/risk/halt';
import type { UnixMs } from '@trade-executor/domain/time';
import { manageTrade } from '@trade-executor/domain/trade/manage/manage-trade';
import type { MarketLook } from '@trade-executor/domain/trade/manage/market-look';
import type { Trade } from '@trade-executor/domain/trade/trade';
import type { ExecutionDeps } from '../execution-deps.ts';
import { observe } from './apply-events.ts';
import { runTrade } from './run-trade.ts';

/** Looks at every trade with the present price, and carries out what its plan asks for: stops that follow, soft stops, time exits, pauses. */
export async function manageTrades(deps: ExecutionDeps): Promise<void> {
  const { clock, store } = deps;
  const halts = await store.liveHalts(clock.now());
  const trades = halts.some(({ pause }) => pause !== 'entries_off') ? deps.management.open() : deps.management.managed();
  if (trades.length === 0) return;
  const at = clock.marketNow();
  const looks = looksAt(deps, trades, at);
  const venues = new Map<string, { readonly venue: string; readonly traderId: string }>();
  await Promise.all(
    trades.map(async (trade) => {
      const look = looks.get(trade.instrument.symbol);
      if (look === undefined) return;
      const pause = await pauseOf(deps, halts, trade, venues);
      const seen = { ...look, pause };
      if (manageTrade(trade, seen).length === 0) return;
      const managed = await deps.accountWork.run(trade.accountId, (lease) =>
        runTrade(deps, lease, trade.tradeId, (current) => manageTrade(current, seen)),
      );
      if (managed) observe(deps, managed); // another executor may have been first
    }),
  );
}

/** One look for each symbol; a symbol without a price is not looked at. */
function looksAt(
  { market, management }: ExecutionDeps,
  trades: readonly Trade[],
  at: UnixMs,
): ReadonlyMap<string, Omit<MarketLook, 'pause'>> {
  const looks = new Map<string, Omit<MarketLook, 'pause'>>();
  for (const symbol of new Set(trades.map(({ instrument }) => instrument.symbol))) {
    const quote = market.quote(symbol);
    if (quote !== null) looks.set(symbol, { quote, closedCandles: management.closedCandles(quote, at), at });
  }
  return looks;
}

type Owners = Map<string, { readonly venue: string; readonly traderId: string }>;

async function pauseOf(
  { store, clock }: ExecutionDeps,
  halts: readonly Halt[],
  trade: Trade,
  owners: Owners,
): Promise<Halt['pause'] | null> {
  if (halts.length === 0) return null;
  const { accountId, communityId, providerId, copierId } = trade;
  const account = owners.get(accountId) ?? (await store.findAccount(accountId));
  if (account === null) return null;
  owners.set(accountId, account);
  const { venue, traderId } = account;
  return strongestHalt(halts, { venue, traderId, communityId, providerId, copierId }, clock.now())?.pause ?? null;
}
