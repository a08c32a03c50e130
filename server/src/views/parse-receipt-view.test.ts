import { makeAction } from '@trade-executor/domain/testing/make-action';
import type { SignalAction } from '@trade-executor/domain/signals/outcome';
import type { Receipt } from '@trade-executor/domain/receipt';
import { expect, test } from 'vitest';
import { makeMessage, makeReceipt } from '../execution/store/testing/make-papers.ts';
import { toParseReceiptView } from './parse-receipt-view.ts';

const closeAt = (price: string): SignalAction => makeAction('conditional_close', { price });
const denied = { code: 'ACTION_NOT_SUPPORTED', evidence: {} } as const;

function view(says: SignalAction | null, receipts: readonly Partial<Receipt>[]) {
  const outcome = {
    kind: 'instruction',
    orders: [],
    actions: says ? [says] : [],
    refusal: null,
    callId: null,
    confidence: '1',
    evidence: [],
  } as const;
  const message = { ...makeMessage({ outcome, deleted: says === null }), processed: true, revisions: [] };
  return toParseReceiptView(
    message,
    receipts.map((changes) => makeReceipt({ subject: 'instruction', tradeId: 'trade-1', denial: null, ...changes })),
  );
}

test('of an edited instruction only what it says now counts', () => {
  const before = { understood: closeAt('61000') };
  expect(view(closeAt('61000.0'), [before]).trades).toEqual({ carriedOut: 1, denied: 0 });
  expect(view(closeAt('60000'), [before, { understood: closeAt('60000'), denial: denied }]).trades).toEqual({ carriedOut: 0, denied: 1 });
});

test('a call that was not entered again is told as not carried out', () => {
  const again = makeAction('reenter');
  expect(view(again, [{ understood: again, tradeId: null, denial: denied }]).trades).toEqual({ carriedOut: 0, denied: 1 });
});

test('a deleted message had trades of its own when it was a call, or opened one again', () => {
  expect(view(null, [{ understood: closeAt('61000') }]).hadTrades).toBe(false);
  expect(view(null, [{ understood: makeAction('reenter') }, { subject: 'delete', understood: null }]).hadTrades).toBe(true);
  expect(view(null, [{ subject: 'entry' }]).hadTrades).toBe(true);
});
