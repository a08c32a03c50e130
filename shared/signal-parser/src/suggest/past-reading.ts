import type { Outcome, SignalOrder } from '@trade-executor/domain/signals/outcome';
import type { PastMessage, SuggestionExample } from '@trade-executor/domain/signals/profile-suggestion';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { readMessage } from '../read-message.ts';

const mostExamples = 3;
const longestExample = 160;

/** A message with what it means under a profile. */
export type PastReading = { readonly message: PastMessage; readonly outcome: Outcome };

export function readPast(messages: readonly PastMessage[], profile: ProviderProfile): readonly PastReading[] {
  return messages.map((message) => ({ message, outcome: readMessage({ text: message.text, replyTo: message.replyTo, profile }) }));
}

/** An order beside the message that it stands in. */
export type PastOrder = { readonly reading: PastReading; readonly order: SignalOrder; readonly path: string };

export function ordersOf(past: readonly PastReading[]): readonly PastOrder[] {
  return past.flatMap((reading) => reading.outcome.orders.map((order, at) => ({ reading, order, path: `orders.${at}` })));
}

export function messagesOf(orders: readonly PastOrder[]): number {
  return new Set(orders.map(({ reading }) => reading.message.id)).size;
}

/** Returns the span, cut to what is shown of it. */
export function exampleOf({ id, text }: PastMessage, start: number, end: number): SuggestionExample {
  const shownEnd = Math.min(end, start + longestExample);
  return { messageId: id, start, end: shownEnd, text: text.slice(start, shownEnd) };
}

/** Returns the line around a place, without the white space at its ends. */
export function lineAt(message: PastMessage, place: number): SuggestionExample {
  const { text } = message;
  const from = text.lastIndexOf('\n', place - 1) + 1;
  const until = text.indexOf('\n', place);
  const line = text.slice(from, until < 0 ? text.length : until);
  const start = from + (line.length - line.trimStart().length);
  return exampleOf(message, start, Math.max(start, from + line.trimEnd().length));
}

/** Returns up to three, each of another message. */
export function fewExamples(examples: readonly SuggestionExample[]): readonly SuggestionExample[] {
  const byMessage = new Map(examples.toReversed().map((example) => [example.messageId, example]));
  return [...byMessage.values()].toReversed().slice(0, mostExamples);
}

/** The span that a field of an order was read from, or the line of the coin when it has none of its own. */
export function fieldExample({ reading, path }: PastOrder, field: string, isLine = false): SuggestionExample {
  const { message, outcome } = reading;
  const found = outcome.evidence.find((piece) => piece.field === `${path}.${field}`);
  if (found && !isLine) return exampleOf(message, found.start, found.end);
  const base = outcome.evidence.find((piece) => piece.field === `${path}.base`);
  return lineAt(message, found?.start ?? base?.start ?? 0);
}
