import { decimal } from '@trade-executor/domain/decimal';
import type { LimitSpec } from '@trade-executor/domain/settings/limit-spec';

/** A limit as a person edits it: ratios in percent. */
export function toLimitText({ kind }: LimitSpec, value: number | string): string {
  const exact = decimal(String(value));
  return (kind === 'ratio' ? exact.times('100') : exact).toFixed();
}

/** What is sent of it; what is no number goes as it is, to be refused by the contract's words. */
export function readLimitText({ kind }: LimitSpec, text: string): string | number {
  const isNumber = /^\d+(\.\d+)?$/.test(text);
  if (kind === 'count') return isNumber ? Number(text) : text;
  return isNumber ? decimal(text).div('100').toFixed() : text;
}

export type LimitIssue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** What each field must be, in a sentence; the first word on a field counts. */
export function limitErrors(issues: readonly LimitIssue[]): Readonly<Record<string, string>> {
  const errors = issues.map(({ path, message }) => [String(path[0]), `${message.charAt(0).toUpperCase()}${message.slice(1)}.`]);
  return Object.fromEntries(errors.toReversed());
}
