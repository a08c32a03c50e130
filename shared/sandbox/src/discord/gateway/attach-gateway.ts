import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { SandboxContext } from '../sandbox-context.ts';
import { isLocalRequest } from '../sandbox-api/local-only.ts';
import { serveConnection } from './connection.ts';
import { opcodes } from './frames.ts';
import type { Sessions } from './sessions.ts';
import { toDispatches } from './to-dispatches.ts';

export type Gateway = {
  /** Cuts every bot connection with the close code, as Discord does at a deploy; sessions stay resumable. */
  dropConnections(closeCode: number): void;
  /** Asks every connection to come back and resume (opcode 7). */
  askToReconnect(): void;
  close(): void;
};

/** Serves `ws://…/gateway?v=10&encoding=json` on the HTTP server and passes on everything that happens. */
export function attachGateway(
  context: SandboxContext,
  { server, sessions }: { readonly server: Server; readonly sessions: Sessions },
): Gateway {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4096 * 16 });
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', context.baseUrl());
    if (!isLocalRequest(request) || url.pathname.replace(/\/$/, '') !== '/gateway') return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      if ((url.searchParams.get('v') ?? '10') !== '10') return webSocket.close(4012, 'Invalid API version.');
      if ((url.searchParams.get('encoding') ?? 'json') !== 'json') return webSocket.close(4002, 'Only JSON is spoken here.');
      serveConnection(context, sessions, webSocket);
    });
  });
  const stopListening = context.bus.listen((event) => {
    for (const dispatch of toDispatches(context, event)) sessions.dispatch(dispatch);
  });
  return {
    dropConnections: (closeCode) => sockets.clients.forEach((client) => client.close(closeCode)),
    askToReconnect: () =>
      sockets.clients.forEach((client) => client.send(JSON.stringify({ op: opcodes.reconnect, d: null, s: null, t: null }))),
    close() {
      stopListening();
      sessions.close();
      sockets.clients.forEach((client) => client.terminate());
      sockets.close();
    },
  };
}
