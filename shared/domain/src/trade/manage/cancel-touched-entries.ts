import { ZERO } from '../../decimal.ts';
import { isAhead } from '../../decide/direction.ts';
import { byRules, type Manager } from './market-look.ts';

/** Before anything has filled: the idea is over once the market has been at the first target, or at the stop. */
export const cancelTouchedEntries: Manager = ({ side, plan, position, entriesEnded, closeWanted }, { quote: { last } }) => {
  const { target, stop } = plan.management.cancelEntriesAt;
  if (position.entered.gt(ZERO) || entriesEnded || closeWanted) return [];
  const onlyBreakouts = plan.entries.every(({ type }) => type === 'stop'); // the market still has to come to their side of the stop
  const atTarget = target !== null && !isAhead(side, target, last);
  const atStop = stop !== null && !onlyBreakouts && !isAhead(side, last, stop);
  if (!atTarget && !atStop) return [];
  const where = atTarget ? `the target ${target.toString()}` : `the stop ${stop?.toString() ?? ''}`;
  return [
    {
      type: 'noted',
      asker: null,
      code: atTarget ? 'TARGET_TOUCHED' : 'STOP_TOUCHED',
      detail: `the market at ${last.toString()} met ${where} before any entry filled`,
    },
    { type: 'entries_cancelled', asker: byRules },
  ];
};
