/** A way of dressing a text that changes nothing of what it says. */
export type Decoration = { readonly name: string; readonly dress: (text: string) => string };

const eachLine =
  (dress: (line: string) => string) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => (line.trim() === '' ? line : dress(line)))
      .join('\n');

export const decorations: readonly Decoration[] = [
  { name: 'bare', dress: (text) => text },
  { name: 'rockets', dress: (text) => `🚀🚀🚀\n${text}\n🔥🔥` },
  { name: 'a sign before each line', dress: eachLine((line) => `🔹 ${line}`) },
  { name: 'bold lines', dress: eachLine((line) => `**${line}**`) },
  { name: 'blank lines', dress: (text) => text.replaceAll('\n', '\n\n') },
  { name: 'spaces', dress: eachLine((line) => `  ${line}   `) },
  { name: 'code block', dress: (text) => `\`\`\`\n${text}\n\`\`\`` },
  { name: 'a frame', dress: (text) => `━━━━━━━━━━\n${text}\n━━━━━━━━━━` },
  { name: 'line ends of Windows', dress: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'zero-width spaces', dress: eachLine((line) => `\u200b${line}\u200b`) },
  { name: 'colons of full width', dress: (text) => text.replaceAll(': ', '：') },
];
