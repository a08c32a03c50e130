import type { Desk } from './make-community.ts';
import type { PlayedMessage, Stage } from './create-stage.ts';
import type { SignalLine } from './read-signals.ts';

type PlaySignalsInput = {
  readonly lines: readonly SignalLine[];
  readonly deskOf: (family: string) => Desk;
  readonly stage: Stage;
  /** Called after each line. */
  readonly onPlayed: (played: {
    readonly line: SignalLine;
    readonly place: number;
    readonly kind: string;
    readonly outcome: string;
  }) => void;
};

/**
 * Plays all messages in the order of the file and returns how many were posted. A message that others reply to is posted before them; when it is
 * a line further down, it is not posted again there.
 */
export async function playSignals({ lines, deskOf, stage, onPlayed }: PlaySignalsInput): Promise<number> {
  const posted = new Map<string, PlayedMessage>();
  const early = new Set<SignalLine>();
  let count = 0;

  async function post(family: string, text: string, replyTo: { messageId: string; text: string } | null): Promise<PlayedMessage> {
    const played = await stage.post(deskOf(family), { text, replyTo });
    posted.set(keyOf(family, text), played);
    count += 1;
    return played;
  }

  async function postParent(family: string, text: string): Promise<PlayedMessage> {
    const line = lines.find((other) => other.family === family && other.text === text && !early.has(other));
    if (line !== undefined) early.add(line);
    const parent = await post(family, text, null);
    await stage.playToFirstFill([parent]);
    return parent;
  }

  for (const [place, line] of lines.entries()) {
    if (early.has(line)) continue;
    const { family, text, replyTo } = line;
    const known = replyTo === null ? undefined : posted.get(keyOf(family, replyTo));
    const parent = replyTo === null ? null : (known ?? (await postParent(family, replyTo)));
    const played = await post(family, text, parent === null || replyTo === null ? null : { messageId: parent.messageId, text: replyTo });
    const trades = await stage.playToEnd(parent === null ? [played] : [parent, played]);
    const ends = trades.map(({ closeReason, instrument: { base } }) => `${base} ${closeReason ?? 'open'}`);
    onPlayed({ line, place, kind: played.kind, outcome: [...new Set([...ends, ...played.denials])].join(', ') });
  }
  return count;
}

function keyOf(family: string, text: string): string {
  return JSON.stringify([family, text]);
}
