import type { BotToServerEvents, ServerToBotEvents } from '@trade-executor/contracts/bot-channel';
import { SourcesReply } from '@trade-executor/contracts/internal/sources';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { BotLogger } from './logging/create-logger.ts';

export type ServerChannelInput = {
  readonly url: string;
  readonly token: string;
  /** Connected, for the first time or again: what was pushed meanwhile is lost, so ask. */
  readonly onConnected: () => void;
  readonly onSources: (reply: SourcesReply) => void;
  readonly onNotificationsWaiting: () => void;
  readonly log: BotLogger;
};

/** A refused handshake and a kick are final for socket.io; a server that restarts with the right token is not. */
const RECONNECT_MS = 3_000;

/** The one Socket.IO connection on which the server pushes; every event is only a hint. Reconnects until closed. */
export function openServerChannel(input: ServerChannelInput): { readonly close: () => void } {
  const { url, token, log } = input;
  const socket: Socket<ServerToBotEvents, BotToServerEvents> = io(url, {
    auth: { token },
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  });
  let timer: NodeJS.Timeout | undefined;
  const reconnectLater = (): void => {
    clearTimeout(timer);
    if (!socket.active) timer = setTimeout(() => socket.connect(), RECONNECT_MS);
  };
  socket.on('connect', () => {
    log.info('server_channel.connected');
    input.onConnected();
  });
  socket.on('connect_error', (error) => {
    log.warn({ error }, 'server_channel.connect_failed');
    reconnectLater();
  });
  socket.on('disconnect', (reason) => {
    log.warn({ reason }, 'server_channel.disconnected');
    if (reason !== 'io client disconnect') reconnectLater();
  });
  socket.on('sources', (payload) => {
    const reply = SourcesReply.safeParse(payload);
    if (reply.success) input.onSources(reply.data);
    else log.error({ error: reply.error }, 'server_channel.bad_sources');
  });
  socket.on('notifications.waiting', input.onNotificationsWaiting);
  return {
    close() {
      clearTimeout(timer);
      socket.disconnect();
    },
  };
}
