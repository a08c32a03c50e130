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
  { name: 'capitals', dress: (text) => text.replace(/\d[kx](?![a-z])|\p{L}+/gu, (word) => (/^\d/.test(word) ? word : word.toUpperCase())) },
  { name: 'Windows and a signature', dress: (text) => `${text.replaceAll('\n', '\r\n')}\r\n\r\n— Team` },
  { name: 'a quote', dress: eachLine((line) => `> ${line}`) },
  { name: 'signs for the levels', dress: eachLine((line) => `${/\d/.test(line) ? '🎯' : '💎'} ${line}`) },
  { name: 'joiners and marks of direction', dress: eachLine((line) => `\u200e${line}\u200f\u2060`) },
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
