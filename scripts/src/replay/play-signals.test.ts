import { expect, test } from 'vitest';
import type { Stage } from './create-stage.ts';
import { playSignals } from './play-signals.ts';
import type { SignalLine } from './read-signals.ts';

/** Writes down what it is asked to do. */
function recordingStage() {
  const acts: string[] = [];
  const stage: Stage = {
    openAtEnd: new Set(),
    async post({ channelId }, { text, replyTo }) {
      acts.push(`${channelId}: ${text}${replyTo === null ? '' : ` (to ${replyTo.messageId})`}`);
      return { channelId, messageId: text, postedAt: 0, kind: 'entry', denials: [] };
    },
    async playToFirstFill(messages) {
      acts.push(`until ${messages.map(({ messageId }) => messageId).join('+')} fills`);
    },
    async playToEnd(messages) {
      acts.push(`until ${messages.map(({ messageId }) => messageId).join('+')} ends`);
      return [];
    },
  };
  return { stage, acts };
}

const line = (text: string, replyTo: string | null = null, family = 'north'): SignalLine => ({ id: text, family, text, replyTo });

async function play(lines: readonly SignalLine[]) {
  const { stage, acts } = recordingStage();
  const deskOf = (family: string) => ({ channelId: family, personId: family });
  const count = await playSignals({ lines, deskOf, stage, onPlayed: () => undefined });
  return { acts, count };
}

test('each message is played to its end before the next', async () => {
  const { acts, count } = await play([line('a'), line('b', null, 'south')]);
  expect(acts).toEqual(['north: a', 'until a ends', 'south: b', 'until b ends']);
  expect(count).toBe(2);
});

test('a message that is replied to is posted first, and the reply follows after its first fill', async () => {
  const { acts, count } = await play([line('move stop', 'call')]);
  expect(acts).toEqual(['north: call', 'until call fills', 'north: move stop (to call)', 'until call+move stop ends']);
  expect(count).toBe(2);
});

test('one that was posted before is replied to as it is', async () => {
  const { acts, count } = await play([line('call'), line('move stop', 'call')]);
  expect(acts.slice(2)).toEqual(['north: move stop (to call)', 'until call+move stop ends']);
  expect(count).toBe(2);
});

test('one that stands further down in the file is posted only once; another provider has his own', async () => {
  const { acts, count } = await play([line('move stop', 'call'), line('call'), line('close', 'call', 'south')]);
  expect(acts.filter((act) => act.endsWith(': call'))).toEqual(['north: call', 'south: call']);
  expect(count).toBe(4);
});
