import type { SignalView } from '@trade-executor/contracts/api/signals';
import type { BadgeTone } from '../../components/ui/badge.tsx';

/** What a message turned out to be, in a word or two. */
export function signalKind({ outcome, authorised, deleted }: Pick<SignalView, 'outcome' | 'authorised' | 'deleted'>): {
  readonly label: string;
  readonly tone: BadgeTone;
} {
  if (deleted) return { label: 'Deleted', tone: 'neutral' };
  if (!authorised) return { label: 'Not an author', tone: 'warn' };
  switch (outcome?.kind) {
    case 'entry':
      return { label: 'Call', tone: 'accent' };
    case 'instruction':
      return { label: 'Instruction', tone: 'accent' };
    case 'refusal':
      return { label: 'Refused', tone: 'warn' };
    case 'noise':
    case undefined:
      return { label: 'Message', tone: 'neutral' };
  }
}
