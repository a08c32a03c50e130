import type { ConfirmationView } from '@trade-executor/contracts/views/confirmation-view';
import { expect, test } from 'vitest';
import { presentConfirmation } from './present-confirmation.ts';

const denial = { code: 'STOP_WRONG_SIDE', what: 'The stop is not there.', why: 'It is beyond.', whatToDo: 'Wait.' };

function makeConfirmationView(changes: Partial<ConfirmationView> = {}): ConfirmationView {
  return {
    confirmationId: 'c1',
    copierId: 'copier-1',
    providerName: 'Paula',
    messageId: '1',
    question: 2,
    state: 'waiting',
    done: false,
    symbol: 'BTC/USDT:USDT',
    base: 'BTC',
    quote: 'USDT',
    side: 'long',
    understood: 'LONG BTC, entry market, stop 58500, targets 62000',
    confidence: '0.66',
    confirmBelow: '0.75',
    doubts: ['Quote is not stated; USDT is assumed.'],
    plan: {
      entries: [{ type: 'market', price: null, quantity: '0.1' }],
      stopLoss: '58500',
      targets: ['62000'],
      leverage: '10',
      worstLoss: '150.5',
    },
    denial: null,
    tradeId: null,
    askedAt: 1_000,
    expiresAt: 301_000,
    ...changes,
  };
}

const shown = (changes: Partial<ConfirmationView>) => {
  const { embeds, components } = presentConfirmation(makeConfirmationView(changes));
  const buttons = components.flatMap((row) => row.components.map((button) => ('custom_id' in button ? button.custom_id : '')));
  return { title: embeds[0]?.title, text: JSON.stringify(embeds), buttons };
};

test('a question says what was understood, why it is asked, the worst case in money, and until when', () => {
  const { title, text, buttons } = shown({});
  expect(title).toBe('❓ Trade this? LONG BTC/USDT');
  expect(text).toContain('The reading is 66 % sure; you are asked below 75 %.');
  expect(text).toContain('USDT is assumed');
  expect(text).toContain('At worst you lose **150.50 USDT**, costs included.');
  expect(text).toContain('<t:301:R>');
  expect(text).toContain('the new plan');
  expect(buttons).toEqual(['trade:c1.2', 'skip:c1.2']);
});

test.each<[Partial<ConfirmationView>, title: string, says: string]>([
  [{ state: 'confirmed' }, '⏳ Confirmed, being opened:', 'Understood'],
  [{ state: 'confirmed', done: true, tradeId: 't' }, '✅ Confirmed:', 'The card of the trade shows how it goes.'],
  [{ state: 'confirmed', done: true, denial }, '⛔ Confirmed, but not opened:', 'It is beyond.'],
  [{ state: 'dismissed', done: true, denial }, '⏭️ Skipped:', 'Nothing was traded.'],
  [{ state: 'expired', done: true, denial }, '⌛ Not answered in time:', 'Nothing was traded.'],
  [{ state: 'superseded', done: true, denial }, '↩️ Taken back:', 'It is beyond.'],
])('afterwards it says what became of it, without buttons: %o', (changes, title, says) => {
  const after = shown(changes);
  expect(after.title).toBe(`${title} LONG BTC/USDT`);
  expect(after.text).toContain(says);
  expect(after.buttons).toEqual([]);
});

test('a question about spot says so, and names no leverage', () => {
  const { title, text } = shown({ plan: { ...makeConfirmationView().plan, leverage: null } });
  expect(title).toBe('❓ Trade this? LONG BTC/USDT spot');
  expect(text).not.toContain('leverage');
});
