import type { SignalView } from '@trade-executor/contracts/api/signals';
import { Avatar } from '../../../components/layout/avatar.tsx';
import { Ago } from '../../../components/figures/time.tsx';
import { Badge } from '../../../components/ui/badge.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { signalKind } from '../signal-words.ts';
import { SignalReceipt } from './signal-receipt.tsx';

/** One message of a provider: its words, how they were read, and what came of it. */
export function SignalCard({ signal }: { readonly signal: SignalView }) {
  const { label, tone } = signalKind(signal);
  const confidence = signal.outcome && signal.orders.length > 0 ? Math.round(Number(signal.outcome.confidence) * 100) : null;
  return (
    <Card>
      <header className="flex items-center gap-3 px-4 pt-4 sm:px-5">
        <Avatar name={signal.providerName} />
        <div className="min-w-0 flex-1 leading-tight">
          <h2 className="truncate text-sm font-semibold">{signal.providerName}</h2>
          <p className="text-xs text-muted">
            <Ago at={signal.postedAt} />
            {signal.editedAt ? ' · edited' : ''}
          </p>
        </div>
        <Badge tone={tone}>{label}</Badge>
      </header>
      <div className="grid grid-cols-1 gap-3 px-4 pt-3 pb-4 sm:px-5">
        {signal.text === null ? (
          <p className="text-sm text-muted italic">The words of this channel are not shown to your role.</p>
        ) : (
          <blockquote className="rounded-lg bg-sunken/70 px-3.5 py-2.5 text-sm whitespace-pre-line [overflow-wrap:anywhere]">
            {signal.text}
          </blockquote>
        )}
        {signal.orders.map(({ signalId, understood }) => (
          <p key={signalId} className="text-sm">
            <span className="text-muted">Read as </span>
            <span className="font-medium">{understood}</span>
            {confidence === null ? null : <span className="num text-muted"> · {confidence}% sure</span>}
          </p>
        ))}
        {signal.outcome?.refusal ? <p className="text-sm text-warn">{signal.outcome.refusal.detail}</p> : null}
      </div>
      {signal.receipts.length > 0 ? (
        <ul className="divide-y border-t">
          {signal.receipts.map((receipt) => (
            <li key={receipt.receiptId}>
              <SignalReceipt receipt={receipt} />
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
