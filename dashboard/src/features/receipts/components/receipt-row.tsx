import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { Ago } from '../../../components/figures/time.tsx';
import { reasonWords, receiptTitle, verdictWords } from '../receipt-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** A receipt in a list; leads to all of it. */
export function ReceiptRow({ receipt }: { readonly receipt: ReceiptView }) {
  const reason = reasonWords(receipt);
  return (
    <Link
      to="/receipts/$receiptId"
      params={{ receiptId: receipt.receiptId }}
      className="flex items-center gap-3 px-4 py-3 hover:bg-sunken/60 focus-visible:-outline-offset-2 sm:px-5"
    >
      <VerdictMark verdict={receipt.verdict} />
      <span className="min-w-0 flex-1 leading-snug">
        <span className="line-clamp-2 text-sm font-medium sm:line-clamp-1">{receiptTitle(receipt)}</span>
        <span className="line-clamp-2 text-[13px] text-muted sm:line-clamp-1">
          {[verdictWords(receipt), ...(reason ? [reason.short] : [])].join(': ')}
          {receipt.providerName ? ` · ${receipt.providerName}` : ''}
        </span>
      </span>
      <Ago at={receipt.at} className="num shrink-0 text-xs text-muted" />
      <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
    </Link>
  );
}
