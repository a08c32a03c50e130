import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';

const subjects: Readonly<Record<ReceiptView['subject'], string>> = {
  entry: 'Call',
  instruction: 'Instruction',
  edit: 'Edited call',
  delete: 'Deleted message',
  message: 'Message',
};

/** "Call followed", "Instruction not followed". */
export function verdictWords({ subject, verdict }: Pick<ReceiptView, 'subject' | 'verdict'>): string {
  return `${subjects[subject]} ${verdict === 'done' ? 'followed' : 'not followed'}`;
}

/** What a receipt is about, in one line. */
export function receiptTitle({ understood, denial }: Pick<ReceiptView, 'understood' | 'denial'>): string {
  return understood ?? denial?.what ?? 'Nothing to act on';
}
