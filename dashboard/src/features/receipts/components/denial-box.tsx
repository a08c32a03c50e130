import type { DenialView } from '@trade-executor/contracts/views/receipt-view';

/** What, why and what to do. */
export function DenialBox({ denial: { what, why, whatToDo } }: { readonly denial: DenialView }) {
  return (
    <div className="rounded-xl bg-warn-soft px-4 py-3.5 text-sm">
      <p className="font-semibold text-warn">{what}</p>
      <p className="mt-1">{why}</p>
      <p className="mt-1">{whatToDo}</p>
    </div>
  );
}
