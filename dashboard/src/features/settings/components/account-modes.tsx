import type { AccountView } from '@trade-executor/contracts/api/accounts';
import type { ConflictPolicy, PositionMode } from '@trade-executor/domain/account';
import { Select } from '../../../components/ui/select.tsx';
import { useHasRole } from '../../session/api/use-me.ts';
import { useChangeAccount } from '../api/use-change-account.ts';

const modes: readonly { readonly value: PositionMode; readonly label: string }[] = [
  { value: 'one_way', label: 'One-way: a long and a short net' },
  { value: 'hedge', label: 'Hedge: side by side' },
];
const policies: readonly { readonly value: ConflictPolicy; readonly label: string }[] = [
  { value: 'first_wins', label: 'First wins, its provider may reverse' },
  { value: 'refuse', label: 'Refuse whoever it is' },
  { value: 'separate', label: 'Separate: one trade each side' },
];

/** How the account keeps positions, and what happens to a signal for a symbol that is taken. Separate trades need hedge mode. */
export function AccountModes({ account }: { readonly account: AccountView }) {
  const change = useChangeAccount(account.accountId);
  const mayChange = useHasRole('trader', 'admin');
  const { positionMode, conflictPolicy, openTrades } = account;
  const isLocked = !mayChange || change.isPending;
  const turn = (mode: PositionMode) =>
    change.mutate({ positionMode: mode, ...(mode === 'one_way' && conflictPolicy === 'separate' ? { conflictPolicy: 'first_wins' } : {}) });
  return (
    <div className="mt-4 grid gap-3 border-t pt-4">
      <label className="grid gap-1.5 text-[13px] text-muted">
        Position mode
        <Select label="Position mode" value={positionMode} options={modes} onChange={turn} disabled={isLocked || openTrades > 0} />
        {openTrades > 0 ? 'It can change once no trade is open.' : null}
      </label>
      <label className="grid gap-1.5 text-[13px] text-muted">
        A second signal for a symbol that is open
        <Select
          label="A second signal for a symbol that is open"
          value={conflictPolicy}
          options={positionMode === 'hedge' ? policies : policies.filter(({ value }) => value !== 'separate')}
          onChange={(policy) => change.mutate({ conflictPolicy: policy })}
          disabled={isLocked}
        />
      </label>
    </div>
  );
}
