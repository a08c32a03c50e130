import type { SourcesReply } from './internal/sources.ts';

/** Socket.IO events of the bot's one connection (room `bot`, service token in the handshake's `auth.token`). */
export type ServerToBotEvents = {
  /** Sent at once on connecting and whenever sources or profiles change. */
  sources: (reply: SourcesReply) => void;
  /** There is something to claim. A hint: the bot also asks after each reconnect. */
  'notifications.waiting': () => void;
};
export type BotToServerEvents = Record<string, never>;
