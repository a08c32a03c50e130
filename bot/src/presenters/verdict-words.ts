import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';

type Words = { readonly mark: string; readonly words: string };

/** How each verdict is shown: its mark, and what it says after what it is about. */
export const verdictWords: Readonly<Record<ReceiptView['verdict'], Words>> = {
  done: { mark: '✅', words: 'carried out' },
  denied: { mark: '⛔', words: 'not carried out' },
  asked: { mark: '❔', words: 'put to you' },
};
