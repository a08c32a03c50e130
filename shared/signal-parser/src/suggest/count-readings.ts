import type { OutcomeKind } from '@trade-executor/domain/signals/outcome';
import type { ReadingCounts } from '@trade-executor/domain/signals/profile-suggestion';
import { fewExamples, lineAt, type PastReading } from './past-reading.ts';

/** Returns how the messages read, and which are refused and why. */
export function countReadings(past: readonly PastReading[]): ReadingCounts {
  const count = (kind: OutcomeKind): number => past.filter(({ outcome }) => outcome.kind === kind).length;
  const refused = past.flatMap(({ message, outcome }) => (outcome.refusal === null ? [] : [{ message, code: outcome.refusal.code }]));
  const refusals = [...Map.groupBy(refused, ({ code }) => code)]
    .map(([code, those]) => ({
      code,
      messages: those.length,
      examples: fewExamples(those.map(({ message }) => lineAt(message, message.text.length - message.text.trimStart().length))),
    }))
    .toSorted((one, other) => other.messages - one.messages || one.code.localeCompare(other.code));
  return { entry: count('entry'), instruction: count('instruction'), noise: count('noise'), refusal: count('refusal'), refusals };
}
