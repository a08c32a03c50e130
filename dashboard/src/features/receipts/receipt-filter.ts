import type { ReceiptFilter as ReceiptQuery } from '@trade-executor/contracts/api/receipts';
import { receiptSubjects, receiptVerdicts } from '@trade-executor/domain/receipt';
import { denialCodes } from '@trade-executor/domain/risk/verdict';
import { z } from 'zod';
import { Day, dayRange } from '../../lib/days.ts';

const Id = z.string().min(1).max(200);

/** The filters of the receipts as they stand in the address; what is not valid there is left out. Days are UTC, both included. */
export const ReceiptFilter = z.object({
  verdict: z.enum(receiptVerdicts).optional().catch(undefined),
  code: z.enum(denialCodes).optional().catch(undefined),
  subject: z.enum(receiptSubjects).optional().catch(undefined),
  coin: z.string().min(1).max(30).optional().catch(undefined),
  providerId: Id.optional().catch(undefined),
  copierId: Id.optional().catch(undefined),
  messageId: z.string().regex(/^\d{15,21}$/).optional().catch(undefined), // prettier-ignore
  from: Day.optional().catch(undefined),
  to: Day.optional().catch(undefined),
});
export type ReceiptFilter = z.infer<typeof ReceiptFilter>;

/** What the API is asked for. */
export function toReceiptQuery({ from, to, ...same }: ReceiptFilter): Partial<ReceiptQuery> {
  return { ...same, ...dayRange({ from, to }) };
}

/** The filter with a change; an empty text takes one away. A reason says the verdict by itself, so that one of the two stands. */
export function changeFilter(
  filter: ReceiptFilter,
  change: { readonly [K in keyof ReceiptFilter]?: ReceiptFilter[K] | '' },
): ReceiptFilter {
  const implied = change.code ? { verdict: undefined } : change.verdict ? { code: undefined } : {};
  const merged = Object.entries({ ...filter, ...implied, ...change }).filter(([, value]) => value !== undefined && value !== '');
  return ReceiptFilter.parse(Object.fromEntries(merged));
}

export function isFiltered(filter: ReceiptFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
