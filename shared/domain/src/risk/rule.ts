import type { DecisionContext } from '../decide/decision.ts';
import type { Levels } from '../decide/levels.ts';
import type { ResolvedInstrument } from '../instruments/resolve-instrument.ts';
import type { Result } from '../result.ts';
import type { Denial, DenialCode, RuleVerdict } from './verdict.ts';

/** What the rules may look at: the facts, and what was already made of them. */
export type RuleContext = DecisionContext & {
  readonly resolved: Result<ResolvedInstrument, Denial>;
  /** Null when the instrument is not resolved. */
  readonly levels: Levels | null;
};

/** One question about one signal for one copier; null when it cannot be asked for want of an instrument, an entry or a stop. */
export type Rule = (context: RuleContext) => RuleVerdict | null;

type Words = Readonly<Record<string, string>>;

export function pass(rule: string, numbers: Words): RuleVerdict {
  return { rule, passed: true, denial: null, numbers };
}

/** @param extra evidence beyond the rule's numbers */
export function deny(rule: string, code: DenialCode, numbers: Words, extra: Words = {}): RuleVerdict {
  return { rule, passed: false, denial: { code, evidence: { ...numbers, ...extra } }, numbers };
}
