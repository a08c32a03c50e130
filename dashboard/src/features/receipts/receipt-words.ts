import type { ReceiptView } from '@trade-executor/contracts/views/receipt-view';
import { receiptSubjects, receiptVerdicts, type ReceiptSubject, type ReceiptVerdict } from '@trade-executor/domain/receipt';
import { denialNames } from '@trade-executor/domain/risk/denial-names';
import { denialCodes, type DenialCode } from '@trade-executor/domain/risk/verdict';

type Option<Value extends string> = { readonly value: Value; readonly label: string };

const subjects: Readonly<Record<ReceiptSubject, string>> = {
  entry: 'Call',
  instruction: 'Instruction',
  edit: 'Edited call',
  delete: 'Deleted message',
  message: 'Message',
};
const verdicts: Readonly<Record<ReceiptVerdict, string>> = { done: 'followed', denied: 'not followed', asked: 'put to you' };

/** "Call followed", "Instruction not followed", "Call put to you". */
export function verdictWords({ subject, verdict }: Pick<ReceiptView, 'subject' | 'verdict'>): string {
  return `${subjects[subject]} ${verdicts[verdict]}`;
}

/** What a receipt is about, in one line. */
export function receiptTitle({ understood, denial }: Pick<ReceiptView, 'understood' | 'denial'>): string {
  return understood ?? denial?.what ?? 'Nothing to act on';
}

/** Why it was not followed, beside its title: what that says already is not said again. */
export function reasonWords({
  understood,
  denial,
}: Pick<ReceiptView, 'understood' | 'denial'>): { readonly short: string; readonly whole: string } | null {
  if (denial === null) return null;
  if (understood === null) return { short: denial.why, whole: denial.why };
  return { short: denial.what, whole: `${denial.what} ${denial.why}` };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const subjectOptions: readonly Option<ReceiptSubject>[] = receiptSubjects.map((value) => ({ value, label: subjects[value] }));
export const verdictOptions: readonly Option<ReceiptVerdict>[] = receiptVerdicts.map((value) => ({
  value,
  label: capital(verdicts[value]),
}));

/** Reasons for which something was not followed, by their words; having asked first is a verdict of its own. */
export const codeOptions: readonly Option<DenialCode>[] = denialCodes
  .filter((code) => code !== 'CONFIRMATION_PENDING')
  .map((value) => ({ value, label: denialNames[value] }))
  .toSorted((one, other) => one.label.localeCompare(other.label, 'en'));
