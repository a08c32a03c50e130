import { completeProfile, defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { expect, test } from 'vitest';
import { changeBack, changedFields, readProfileForm, toProfileForm } from './profile-form.ts';

const stored = toProfileForm(defaultProfile);

test('only what differs from what is stored is sent; what was emptied is stated no more', () => {
  const profile = completeProfile({ leverageCap: '20', percentMeaning: 'of_price' });
  const edits = { leverageCap: '', percentMeaning: 'of_price', stopRequired: true } as const;
  expect(readProfileForm(toProfileForm(profile), edits)).toEqual({ ok: true, change: { leverageCap: null, stopRequired: true } });
  expect(changedFields(stored, { words: [], softStopCandle: '' })).toEqual([]);
});

test('each fault is told beside its field, and of a list beside its entry', () => {
  const words = [
    { phrase: 'up', means: 'long' },
    { phrase: ' ', means: 'short' },
  ] as const;
  expect(readProfileForm(stored, { defaultQuote: '', leverageCap: '900', words, ignoreLines: ['x'] })).toEqual({
    ok: false,
    errors: {
      defaultQuote: 'Must be a ticker of 2 to 10 letters or digits, like USDT.',
      leverageCap: 'Must be a number from 1 to 200.',
      'words.1': 'Must have a letter or an emoji.',
      'ignoreLines.0': 'Must have at least 3 characters.',
    },
  });
  expect(readProfileForm(stored, { ignoreLines: ['join us', 'Join us'] })).toMatchObject({
    errors: { ignoreLines: 'Must not have the same line twice.' },
  });
});

test('a change is taken back by what was there before', () => {
  const change = { leverageCap: '10', words: [] };
  expect(changeBack(defaultProfile, change)).toEqual({ leverageCap: null, words: [] });
  expect(changeBack(completeProfile({ leverageCap: '900' }), change)).toBeNull();
});
