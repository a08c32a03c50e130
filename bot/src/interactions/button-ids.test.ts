import { expect, test } from 'vitest';
import { buttonIds, parseButtonId } from './button-ids.ts';

test('a button is read back, its id with any colon in it', () => {
  expect(parseButtonId(buttonIds.close('a:b'))).toEqual({ name: 'close', id: 'a:b' });
});

test.each(['', 'close', 'close:', ':x', 'toString:x', 'other:x'])('"%s" is none of ours', (customId) =>
  expect(parseButtonId(customId)).toBeNull(),
);
