import { expect, test } from 'vitest';
import { makeHalt } from '../testing/make-halt.ts';
import { reaches, strongestHalt, type HaltReach, type HaltScope } from './halt.ts';

const reach: HaltReach = {
  venue: 'paper',
  communityId: 'community-1',
  providerId: 'provider-1',
  traderId: 'trader-1',
  copierId: 'copier-1',
};

test.each<[scope: HaltScope, own: string]>([
  ['venue', 'paper'],
  ['community', 'community-1'],
  ['provider', 'provider-1'],
  ['trader', 'trader-1'],
  ['copier', 'copier-1'],
])('a halt of a %s reaches what stands under it, and nothing else', (scope, own) => {
  expect(reaches(makeHalt({ scope, scopeId: own }), reach, 0)).toBe(true);
  expect(reaches(makeHalt({ scope, scopeId: 'another' }), reach, 0)).toBe(false);
});

test('a halt of the platform reaches everybody', () => {
  expect(reaches(makeHalt({ scope: 'platform', scopeId: 'platform' }), reach, 0)).toBe(true);
});

test('time lifts a halt, but no lock', () => {
  expect(reaches(makeHalt({ until: 100 }), reach, 99)).toBe(true);
  expect(reaches(makeHalt({ until: 100 }), reach, 100)).toBe(false);
  expect(reaches(makeHalt({ until: 100, pause: 'locked' }), reach, 100)).toBe(true);
});

test('of several the one that goes furthest counts', () => {
  const halts = [
    makeHalt({ haltId: 'soft', pause: 'entries_off' }),
    makeHalt({ haltId: 'hard', pause: 'flatten' }),
    makeHalt({ haltId: 'lock', pause: 'locked' }),
    makeHalt({ haltId: 'elsewhere', scope: 'trader', scopeId: 'trader-2', pause: 'flatten' }),
  ];
  expect(strongestHalt(halts, reach, 0)?.haltId).toBe('hard');
  expect(strongestHalt(halts.slice(3), reach, 0)).toBeNull();
});
