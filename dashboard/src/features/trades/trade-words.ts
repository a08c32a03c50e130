import type { TradeView } from '@trade-executor/contracts/views/trade-view';
import type { BadgeTone } from '../../components/ui/badge.tsx';

type Words = { readonly label: string; readonly tone: BadgeTone };

const stages: Readonly<Record<TradeView['stage'], Words>> = {
  entering: { label: 'Waiting for entry', tone: 'warn' },
  open: { label: 'Open', tone: 'accent' },
  closing: { label: 'Closing', tone: 'warn' },
  closed: { label: 'Closed', tone: 'neutral' },
};

const reasons: Readonly<Record<NonNullable<TradeView['closeReason']>, string>> = {
  stop: 'Stop hit',
  target: 'Targets reached',
  instruction: 'Closed by provider',
  trader: 'Closed by you',
  soft_stop: 'Stop counted',
  time: 'Time over',
  reversal: 'Turned round',
  halt: 'Trading halted',
  liquidation: 'Liquidated',
  emergency: 'Emergency exit',
  unfilled: 'Never filled',
};

/** Where a trade stands, or why it ended. */
export function stageWords({ stage, closeReason }: Pick<TradeView, 'stage' | 'closeReason'>): Words {
  return closeReason ? { label: reasons[closeReason], tone: 'neutral' } : stages[stage];
}

/** "entry-0" as "Entry 1". */
export function legWords(leg: string): string {
  const [kind = leg, place] = leg.split('-');
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  return place === undefined ? name : `${name} ${Number(place) + 1}`;
}

/** Words of an order's state, without underscores. */
export function statusWords(status: string): string {
  return status.replaceAll('_', ' ');
}
