import { expect, test } from 'vitest';
import { fit, fitLines, plain } from './fit.ts';

test('what fits stays as it is', () => {
  expect(fit('short', 10)).toBe('short');
  expect(fitLines(['a', 'b'], 3)).toBe('a\nb');
});

test('what does not fit is cut visibly', () => {
  expect(fit('a longer text', 8)).toBe('a longe…');
  expect(fit('ab😀', 4)).toBe('ab😀');
  expect(fit('abc😀', 4)).toBe('abc…'.slice(0, 4));
});

test('lines are left out whole, and counted', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line number ${index}`);
  const text = fitLines(lines, 100);
  expect(text.length).toBeLessThanOrEqual(100);
  expect(text).toMatch(/^line number 0\n.*… and \d+ more$/s);
});

test('a name cannot format, link or mention', () => {
  expect(plain('**x** [y](z) @everyone')).toBe('\\*\\*x\\*\\* \\[y\\]\\(z\\) @\u200Beveryone');
});
