import type { messageStandings } from '@trade-executor/contracts/internal/messages';
import type { Reactions } from '../discord/reactions.ts';

type Standing = (typeof messageStandings)[number];

/** How a message looks that we understood, one that looks like a call but is not acted on, and an author's that asks for nothing. */
export const standingEmoji = { understood: '✅', refused: '⚠️', ignored: '💬' } as const;

type Mark = { readonly channelId: string; readonly messageId: string; readonly standing: Standing; readonly edited: boolean };

/** Puts the standing's reaction on the message; of an edited one, those of other standings are taken away first. */
export async function markMessage(reactions: Reactions, { channelId, messageId, standing, edited }: Mark): Promise<void> {
  const wanted = standingEmoji[standing];
  if (edited) {
    for (const emoji of Object.values(standingEmoji)) {
      if (emoji !== wanted) await reactions.remove(channelId, messageId, emoji);
    }
  }
  await reactions.add(channelId, messageId, wanted);
}
