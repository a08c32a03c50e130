import type { TradeEvent } from '../event.ts';
import type { Trade } from '../trade.ts';
import { toEvents } from '../wish.ts';
import { cancelTouchedEntries } from './cancel-touched-entries.ts';
import { closeInTime } from './close-in-time.ts';
import { followLastTarget } from './follow-last-target.ts';
import type { Manager, MarketLook } from './market-look.ts';
import { moveStopAlong } from './move-stop-along.ts';
import { obeyPause } from './obey-pause.ts';
import { trailEntry } from './trail-entry.ts';
import { watchSoftStop } from './watch-soft-stop.ts';
import { watchTargets } from './watch-targets.ts';

const managers: readonly Manager[] = [
  obeyPause,
  closeInTime,
  watchSoftStop,
  cancelTouchedEntries,
  trailEntry,
  watchTargets,
  followLastTarget,
  moveStopAlong,
];

/** What the trade's plan asks for at this price and time; no event when nothing changes. The same look at the same trade gives the same events. */
export function manageTrade(trade: Trade, look: MarketLook): readonly TradeEvent[] {
  if (trade.stage === 'closed') return [];
  const wishes = managers.flatMap((manager) => manager(trade, look));
  return toEvents(wishes, `manage:${trade.events.length}:${look.at}`, look.at);
}
