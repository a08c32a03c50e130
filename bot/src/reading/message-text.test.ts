import { expect, test } from 'vitest';
import { messageText } from './message-text.ts';

test('content comes first, then title, description and fields of each embed', () => {
  const text = messageText({
    content: 'New call',
    automated: true,
    embeds: [
      {
        type: 'rich',
        title: 'BTC/USDT long',
        description: 'swing',
        fields: [
          { name: 'Entry', value: '60000' },
          { name: 'Stop:', value: '58500' },
          { name: '\u200B', value: 'Targets 62000 64000' },
        ],
      },
    ],
  });
  expect(text).toBe('New call\nBTC/USDT long\nswing\nEntry: 60000\nStop: 58500\nTargets 62000 64000');
});

test('an embed alone is read', () => {
  expect(messageText({ content: '', automated: true, embeds: [{ title: 'ETH long' }] })).toBe('ETH long');
});

test('link previews are not read: they are words of others and come without an edit', () => {
  const content = 'chart https://example.org/chart';
  expect(messageText({ content, automated: false, embeds: [{ type: 'link', title: 'Short BTC now' }] })).toBe(content);
  expect(
    messageText({ content, automated: false, embeds: [{ type: 'rich', url: 'https://other.example/1', title: 'Short BTC now' }] }),
  ).toBe(content);
  expect(messageText({ content, automated: true, embeds: [{ type: 'rich', url: 'https://example.org/chart', title: 'Short BTC' }] })).toBe(
    content,
  );
});

test("a bot's own embed may carry a link", () => {
  expect(
    messageText({ content: '', automated: true, embeds: [{ type: 'rich', url: 'https://example.org/call/1', title: 'BTC long' }] }),
  ).toBe('BTC long');
});

test('the largest message that Discord takes is read whole, but for the names of author and footer', () => {
  const embeds = Array.from({ length: 10 }, (_, place) => ({
    type: 'rich',
    title: `Call ${place}`,
    author: { name: 'Short ETH Club' },
    footer: { text: 'Long SOL with us' },
    fields: Array.from({ length: 25 }, (_field, line) => ({ name: `Target ${line}`, value: '62000' })),
  }));
  const lines = messageText({ content: '', automated: true, embeds }).split('\n');
  expect(lines).toHaveLength(10 * 26);
  expect(lines.at(-1)).toBe('Target 24: 62000');
  expect(lines.filter((line) => line.includes('Club') || line.includes('with us'))).toEqual([]);
});
