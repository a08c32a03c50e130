import type { LabInstruction } from '@trade-executor/contracts/api/lab';
import { Link } from '@tanstack/react-router';
import { DenialBox } from '../../receipts/components/denial-box.tsx';

/** What one action would be about, and what it would do to one's own trades. */
export function LabInstructionRow({ instruction }: { readonly instruction: LabInstruction }) {
  const { understood, providerName, calls, denial, trades } = instruction;
  return (
    <div className="grid grid-cols-1 gap-2 px-4 py-3 text-sm sm:px-5">
      <p>
        <span className="font-medium">{understood}</span>
        <span className="text-muted"> said by {providerName}</span>
      </p>
      {denial ? <DenialBox denial={denial} /> : null}
      {calls.length > 0 ? (
        <p>
          <span className="text-muted">About </span>
          {calls.map(({ base, side }) => `${side.toUpperCase()} ${base}`).join(', ')}
        </p>
      ) : null}
      {calls.length > 0 && trades.length === 0 ? <p className="text-muted">You have no open trade of it.</p> : null}
      <ul className="grid grid-cols-1 gap-2">
        {trades.map((trade) => (
          <li key={trade.tradeId}>
            <Link to="/trades/$tradeId" params={{ tradeId: trade.tradeId }} className="font-medium text-accent hover:underline">
              Your {trade.side.toUpperCase()} {trade.symbol}
            </Link>
            <p>
              {trade.denial
                ? `${trade.denial.what} ${trade.denial.why}`
                : trade.effects.join(' ') || 'Nothing to change: it is so already.'}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
