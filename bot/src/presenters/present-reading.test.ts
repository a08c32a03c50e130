import type { ReadingReply } from '@trade-executor/contracts/internal/commands';
import { defaultProfile } from '@trade-executor/domain/signals/provider-profile';
import { readMessage } from '@trade-executor/signal-parser/read-message';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from './fit.ts';
import { presentParseReceipt } from './present-parse-receipt.ts';
import { presentReading } from './present-reading.ts';

function readingOf(text: string, changes: Partial<ReadingReply> = {}): ReadingReply {
  const outcome = readMessage({ text, replyTo: null, profile: defaultProfile });
  return {
    text,
    deleted: false,
    outcome,
    understood: [],
    assumed: [],
    denials: [],
    copiers: { took: 0, denied: 0, asked: 0 },
    bound: [],
    ...changes,
  };
}

const embedOf = (reading: ReadingReply) => presentReading(reading).embeds[0];
const fieldOf = (reading: ReadingReply, wanted: string) => embedOf(reading)?.fields?.find(({ name }) => name === wanted)?.value;

test('the words that say something are bold in the text, and each field names its words', () => {
  const reading = readingOf('BTC long from 60k\nstop 58k\ntp 62k', { assumed: [{ label: 'Market', value: 'futures' }] });
  expect(embedOf(reading)?.title).toBe('How it was read: a call, 97 % sure');
  expect(embedOf(reading)?.description).toContain('stop **58k**\n');
  expect(fieldOf(reading, 'Fields')).toContain('Stop **58,000** ← “58k”');
  expect(fieldOf(reading, 'Not said, assumed')).toBe('Market: **futures**');
});

test('a refusal says what, why and what to do; an instruction what it was bound to', () => {
  const denial = { code: 'SIGNAL_REFUSED', what: 'It was not understood.', why: 'The stop is above.', whatToDo: 'Write it anew.' };
  const refused = readingOf('BTC long 60000 sl 61000 tp 62000', { denials: [denial] });
  expect(fieldOf(refused, 'Refused')).toBe('**It was not understood.**\nThe stop is above.\n→ Write it anew.');
  const bound = [{ understood: 'close BTC', calls: ['LONG BTC'] }, { understood: 'close ETH', calls: [] }]; // prettier-ignore
  expect(fieldOf(readingOf('close btc', { bound }), 'Bound to')).toBe('close BTC → LONG BTC\nclose ETH → no open call');
});

test('words of others format nothing and mention nobody', () => {
  const description = embedOf(readingOf('@everyone **BTC** long 60k `sl` 58k tp 62k [x](http://y)'))?.description ?? '';
  expect(description).not.toContain('@everyone');
  expect(description).toContain(String.raw`\[x\]\(`);
});

test('property: whatever was written fits into Discord, no mark is cut open', () => {
  const word = fc.constantFrom(
    'BTC',
    'long',
    '60k',
    'stop 58k',
    'tp 62k',
    '**',
    '`',
    '> ',
    '\n',
    '💎'.repeat(40),
    'x'.repeat(900),
    '@here',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const embed = embedOf(readingOf(words.join(' ') || ' '));
      expect(embed?.description?.length).toBeLessThanOrEqual(limits.description);
      const cut = (embed?.description ?? '').replaceAll(/\\./gs, '').split('**').length;
      expect(cut % 2).toBe(1);
      const total = [embed?.title, embed?.description, ...(embed?.fields ?? []).flatMap(({ name, value }) => [name, value])].join(
        '',
      ).length;
      expect(total).toBeLessThan(limits.total);
      for (const { value } of embed?.fields ?? []) expect(value.length).toBeLessThanOrEqual(limits.fieldValue);
    }),
    { numRuns: 60 },
  );
});

const receipt = {
  messageId: '500000000000000001',
  deleted: false,
  hadTrades: true,
  understood: ['LONG BTC, entry limit 60000, stop 58000, targets 62000'],
  copiers: { took: 2, denied: 1, asked: 0 },
  trades: { carriedOut: 0, denied: 0 },
  denials: [],
};

test('the small reply: what was understood and for how many, never who or why; its button asks for more', () => {
  const { embeds, components } = presentParseReceipt(receipt);
  expect(embeds[0]?.description).toBe(
    'Understood:\n**LONG BTC, entry limit 60,000, stop 58,000, targets 62,000**\nFollowed by 2 of 3 copiers, denied for 1. Each of those traders was told why.',
  );
  expect(components[0]?.components).toMatchObject([{ label: 'How it was read', custom_id: 'reading:500000000000000001' }]);
});

test.each([
  [{ took: 2, denied: 0, asked: 0 }, 'Followed by all 2 copiers.'],
  [{ took: 2, denied: 0, asked: 1 }, 'Followed by 2 of 3 copiers.\nPut to the traders of 1 copier, who confirm it first.'],
  [{ took: 0, denied: 0, asked: 2 }, 'Put to the traders of 2 copiers, who confirm it first.'],
  [
    { took: 0, denied: 1, asked: 1 },
    'denied for 1 copier. Each of those traders was told why.\nPut to the traders of 1 copier, who confirm it first.',
  ],
])('for whom: %j', (copiers, line) => expect(presentParseReceipt({ ...receipt, copiers }).embeds[0]?.description).toContain(line));

test('understood and denied are two things', () => {
  const denial = { code: 'PRICE_TOO_FAR', what: 'The price is too far away.', why: 'w', whatToDo: 'd' };
  const denied = presentParseReceipt({ ...receipt, copiers: { took: 0, denied: 3, asked: 0 }, denials: [denial] });
  expect(denied.embeds[0]?.description).toContain('Understood, but denied for 3 copiers.\nNot followed: The price is too far away.');
  const instruction = {
    ...receipt,
    understood: ['close BTC'],
    copiers: { took: 0, denied: 0, asked: 0 },
    trades: { carriedOut: 2, denied: 1 },
  };
  expect(presentParseReceipt(instruction).embeds[0]?.description).toBe(
    'Understood:\n**close BTC**\nCarried out on 2 trades.\nNot carried out on 1 trade; each of those traders was told why.',
  );
  const deleted = (hadTrades: boolean) =>
    presentParseReceipt({ ...receipt, deleted: true, hadTrades, understood: [] }).embeds[0]?.description;
  expect(deleted(true)).toContain('Deleted: unfilled entries are cancelled');
  expect(deleted(false)).toContain('Deleted: what it asked for and was carried out stays so.');
});
