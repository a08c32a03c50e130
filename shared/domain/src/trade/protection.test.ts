import { expect, test } from 'vitest';
import { ONE } from '../decimal.ts';
import { makeTrade } from '../testing/make-trade.ts';
import { makeTradeStory, trader } from '../testing/make-trade-story.ts';
import { unprotectedQuantity } from './protection.ts';

test('what no accepted stop covers is unprotected, until an exit of all is wanted', () => {
  const story = makeTradeStory(makeTrade());
  const unprotected = (): string => unprotectedQuantity(story.trade()).toString();
  expect(unprotected()).toBe('0'); // flat
  story.fill('entry-0', '0.4', '40000');
  expect(unprotected()).toBe('0.4'); // the stop is only intended
  story.unresolved('stop');
  expect(unprotected()).toBe('0.4');
  story.accept('stop');
  expect(unprotected()).toBe('0');
  story.fill('entry-0', '0.6', '40000');
  expect(unprotected()).toBe('0.6'); // the old stop still covers its part
  story.accept('stop', 2);
  expect(unprotected()).toBe('0');
  story.fill('stop', '0.3', '39000', 2);
  expect(unprotected()).toBe('0');
  story.cancelled('stop', 2);
  expect(unprotected()).toBe('0.7');
  story.tell({ type: 'close_wanted', asker: trader, fraction: ONE });
  expect(unprotected()).toBe('0');
});

test('an exit that the venue refused until we gave up protects nobody', () => {
  const story = makeTradeStory(makeTrade());
  story.fill('entry-0', '1', '40000');
  story.tell({ type: 'emergency_exit', code: 'STOP_NOT_LIVE_IN_TIME' });
  for (let refusal = 1; refusal <= 5; refusal++) story.reject('exit');
  expect(unprotectedQuantity(story.trade()).toString()).toBe('1');
});
