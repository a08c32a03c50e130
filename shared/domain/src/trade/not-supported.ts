import { type Result, err } from '../result.ts';
import type { Denial } from '../risk/verdict.ts';
import type { SignalAction } from '../signals/outcome.ts';

/** The denial of an instruction that is not carried out. @param reason a clause for people: "nothing is filled yet" */
export function notSupported({ action }: Pick<SignalAction, 'action'>, reason: string): Result<never, Denial> {
  return err({ code: 'ACTION_NOT_SUPPORTED', evidence: { action, reason } });
}
