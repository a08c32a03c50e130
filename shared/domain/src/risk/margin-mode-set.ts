import { deny, pass } from './rule.ts';
import type { MarginMode } from '../signals/outcome.ts';
import type { RuleVerdict } from './verdict.ts';

const name = 'margin-mode-set';

/** What came of asking the venue for a margin mode; the last words of a receipt before the orders are sent. */
export type MarginModeAnswer =
  | { readonly code: 'SET' }
  | { readonly code: 'IN_USE'; readonly venueMessage: string }
  | { readonly code: 'OUTCOME_UNKNOWN'; readonly detail: string };

/** The symbol has the margin mode that the plan was made for: on another one nothing is opened. */
export function marginModeSet(symbol: string, marginMode: MarginMode, answer: MarginModeAnswer): RuleVerdict {
  const numbers = { symbol, marginMode };
  switch (answer.code) {
    case 'SET':
      return pass(name, numbers);
    case 'IN_USE':
      return deny(name, 'MARGIN_MODE_FIXED', numbers, { venueMessage: answer.venueMessage });
    case 'OUTCOME_UNKNOWN':
      return deny(name, 'SET_UP_UNCLEAR', numbers, { detail: answer.detail });
  }
}
