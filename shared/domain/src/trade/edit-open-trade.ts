import type { Denial } from '../risk/verdict.ts';
import { changeStop } from './change-stop.ts';
import { changeTargets, type ChangeTargetsInput } from './change-targets.ts';
import { amendUnfilledEntries } from './amend-unfilled-entries.ts';
import type { Edit, EditEventsInput } from './edit-events.ts';
import type { TradePlan } from './plan.ts';
import { hasSameMeaning } from './same-meaning.ts';
import type { Wish } from './wish.ts';
import { readWrittenPrice } from './written-price.ts';

const nothing: Edit = { wishes: [], denial: null };

/**
 * An edit of a trade that has filled, wholly or in part, taken piece by piece: the stop moves under the rules of an instruction, the
 * targets are planned again for what is left, the unfilled entries follow. What cannot be followed is noted for the trader.
 */
export function editOpenTrade(input: EditEventsInput): Edit {
  const edits = [editStop(input), editTargets(input)];
  const wishes = edits.flatMap((edit) => edit.wishes);
  const entries = amendUnfilledEntries(input, planAfter(input.trade.plan, wishes));
  const denials = [...edits, entries].flatMap(({ denial }) => (denial ? [denial] : []));
  const notes = denials.map((denial): Wish => {
    return { type: 'noted', asker: input.asker, code: denial.code, detail: `a part of the edit was not followed: ${detailOf(denial)}` };
  });
  return { wishes: [...wishes, ...entries.wishes, ...notes], denial: denials[0] ?? null };
}

function editStop({ trade, oldOrder, newOrder, quote, asker, settings }: EditEventsInput): Edit {
  if (hasSameMeaning(oldOrder.stop, newOrder.stop)) return nothing;
  const written = newOrder.stop?.price ?? null;
  if (written === null)
    return denied({ code: 'STOP_MISSING', evidence: { reason: 'the edited message has no stop price; the stop stays' } });
  const price = readWrittenPrice(written, trade.instrument, quote);
  if (!price.ok) return denied(price.error);
  if (quote === null) return denied({ code: 'PRICE_UNAVAILABLE', evidence: { symbol: trade.instrument.symbol } });
  const change = changeStop({
    trade,
    stopLoss: price.value,
    source: 'provider',
    quote,
    asker,
    settings,
    allowStopWidening: settings.allowStopWidening,
  });
  return change.ok ? { wishes: change.value, denial: null } : denied(change.error);
}

function editTargets({ trade, oldOrder, newOrder, quote, asker, settings }: EditEventsInput): Edit {
  if (hasSameMeaning(oldOrder.takeProfits, newOrder.takeProfits)) return nothing;
  if (quote === null) return denied({ code: 'PRICE_UNAVAILABLE', evidence: { symbol: trade.instrument.symbol } });
  const wanted: ChangeTargetsInput['wanted'][number][] = [];
  for (const { price: written, share, open } of newOrder.takeProfits) {
    if (written === null && !open) continue;
    const price = written === null ? null : readWrittenPrice(written, trade.instrument, quote);
    if (price?.ok === false) return denied(price.error);
    wanted.push({ price: price && price.value, share });
  }
  const change = changeTargets({ trade, wanted, quote, asker, settings });
  return change.ok ? { wishes: change.value, denial: null } : denied(change.error);
}

function planAfter(plan: TradePlan, wishes: readonly Wish[]): TradePlan {
  return wishes.reduce((before, wish) => {
    if (wish.type === 'stop_moved') return { ...before, stopLoss: wish.stopLoss, stopSource: wish.source };
    return wish.type === 'targets_changed' ? { ...before, targets: wish.targets } : before;
  }, plan);
}

function denied(denial: Denial): Edit {
  return { wishes: [], denial };
}

function detailOf({ evidence }: Denial): string {
  return Object.entries(evidence)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
