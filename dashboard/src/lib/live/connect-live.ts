import { PEOPLE_NAMESPACE, type PeopleToServerEvents, type ServerToPeopleEvents } from '@trade-executor/contracts/people-channel';
import type { QueryClient } from '@tanstack/react-query';
import { io, type Socket } from 'socket.io-client';
import { resourcesOf } from './resources-of.ts';

export type LiveState = 'connecting' | 'live' | 'interrupted';

type LiveOptions = { readonly queryClient: QueryClient; readonly onState: (state: LiveState) => void; readonly onRevoked: () => void };

/**
 * Keeps what is shown fresh: an event is a hint that names what changed, HTTP is the truth. After every connect, the first one
 * too, everything shown is fetched again, because hints are not repeated. Returns how to stop.
 */
export function connectLive({ queryClient, onState, onRevoked }: LiveOptions): () => void {
  const socket: Socket<ServerToPeopleEvents, PeopleToServerEvents> = io(PEOPLE_NAMESPACE, { transports: ['websocket'] });
  let ended = false;

  socket.on('connect', () => {
    onState('live');
    void queryClient.invalidateQueries(); // what happened before this moment was told to nobody here
  });
  socket.on('disconnect', () => onState('interrupted'));
  socket.on('connect_error', (error) => {
    onState('interrupted');
    if (error.message === 'SESSION_INVALID') onRevoked();
    // A refusal (as opposed to a dead network) is not tried again by socket.io itself.
    else if (!socket.active) setTimeout(() => ended || socket.connect(), 5_000);
  });
  socket.on('session.revoked', onRevoked);
  socket.onAny((event: string, hint?: Readonly<Record<string, string>>) => {
    for (const queryKey of resourcesOf(event, hint ?? {})) void queryClient.invalidateQueries({ queryKey });
  });

  return () => {
    ended = true;
    socket.disconnect();
  };
}
