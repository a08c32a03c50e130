import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { Link } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { ReceiptDetails } from '../../receipts/components/receipt-details.tsx';
import { VerdictMark } from '../../receipts/components/verdict-mark.tsx';
import { verdictWords } from '../../receipts/receipt-words.ts';

/** My receipt of a signal: the verdict, and all of it when opened. */
export function SignalReceipt({ receipt }: { readonly receipt: ReceiptView }) {
  return (
    <details className="group">
      <summary className="flex cursor-pointer list-none items-center gap-3 px-4 py-3 hover:bg-sunken/60 focus-visible:-outline-offset-2 sm:px-5 [&::-webkit-details-marker]:hidden">
        <VerdictMark verdict={receipt.verdict} />
        <span className="min-w-0 flex-1 leading-snug">
          <span className="block text-sm font-medium">{verdictWords(receipt)}</span>
          <span className="block truncate text-[13px] text-muted">{receipt.denial?.what ?? receipt.understood}</span>
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid grid-cols-1 gap-4 px-4 pt-1 pb-5 sm:px-5">
        <ReceiptDetails receipt={receipt} />
        <Link
          to="/receipts/$receiptId"
          params={{ receiptId: receipt.receiptId }}
          className="w-fit text-sm font-medium text-accent hover:underline"
        >
          Open this receipt
        </Link>
      </div>
    </details>
  );
}
