import type { NoteKind } from '@trade-executor/domain/signals/reading-notes';

/** How a kind of field is marked; its label stands beside the words, so that colour is never the only sign. */
export const noteLooks: Readonly<Record<NoteKind, { readonly name: string; readonly look: string }>> = {
  coin: { name: 'Coin', look: 'bg-accent-soft decoration-accent' },
  side: { name: 'Side', look: 'bg-accent-soft decoration-accent decoration-double' },
  entry: { name: 'Entry', look: 'bg-sunken decoration-ink' },
  stop: { name: 'Stop', look: 'bg-loss-soft decoration-loss' },
  target: { name: 'Target', look: 'bg-gain-soft decoration-gain' },
  leverage: { name: 'Leverage', look: 'bg-warn-soft decoration-warn' },
  size: { name: 'Size', look: 'bg-warn-soft decoration-warn decoration-double' },
  action: { name: 'Action', look: 'bg-accent-soft decoration-accent decoration-dashed' },
};
