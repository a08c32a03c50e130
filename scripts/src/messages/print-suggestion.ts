import type { ProfileSuggestion, ReadingCounts, SuggestionExample } from '@trade-executor/domain/signals/profile-suggestion';

const longestExample = 70;

/** Returns a suggestion for people to read, line by line. */
export function printSuggestion({ messages, suggested, undecided, before, after }: ProfileSuggestion): string {
  const lines = [
    `${messages} messages: ${kindsLine(before)}`,
    '',
    suggested.length === 0 ? 'Nothing to suggest: too few messages show a habit.' : 'Suggested profile',
    ...suggested.flatMap(({ field, value, why, examples }) => [
      `  ${field}: ${JSON.stringify(value)}`,
      `    ${why}`,
      ...examples.map((example) => `    · ${exampleLine(example)}`),
    ]),
    ...(undecided.length === 0 ? [] : ['', 'Not shown by the messages']),
    ...undecided.flatMap(({ field, why, messages: count, examples }) => [
      `  ${field} (${count} ${count === 1 ? 'message' : 'messages'})`,
      `    ${why}`,
      ...examples.map((example) => `    · ${exampleLine(example)}`),
    ]),
    '',
    `Still refused: ${before.refusal} with the present profile, ${after.refusal} with the proposed one`,
    ...refusedLines(before, after),
  ];
  return `${lines.join('\n')}\n`;
}

function kindsLine({ entry, instruction, noise, refusal }: ReadingCounts): string {
  return `${entry} orders, ${instruction} instructions, ${noise} noise, ${refusal} refused`;
}

function refusedLines(before: ReadingCounts, after: ReadingCounts): readonly string[] {
  const codes = [...new Set([...before.refusals, ...after.refusals].map(({ code }) => code))];
  return codes.flatMap((wanted) => {
    const [was, is] = [before, after].map(({ refusals }) => refusals.find(({ code }) => code === wanted));
    const examples = is?.examples ?? was?.examples ?? [];
    return [`  ${wanted}: ${was?.messages ?? 0} -> ${is?.messages ?? 0}`, ...examples.map((example) => `    · ${exampleLine(example)}`)];
  });
}

function exampleLine({ messageId, text }: SuggestionExample): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return `${messageId}: ${line.length > longestExample ? `${line.slice(0, longestExample)}…` : line}`;
}
