import type { Socket } from 'node:net';
import { runCommand, toErrorReply } from '../commands/run-command.ts';
import type { DatabaseServer } from '../database/database-server.ts';
import type { Doc } from '../values/value.ts';
import { readMessage, type Request } from './read-message.ts';
import { splitMessages } from './split-messages.ts';
import { writeMessage } from './write-message.ts';

export interface ConnectionInput {
  readonly socket: Socket;
  readonly server: DatabaseServer;
  readonly connectionId: number;
  /** `127.0.0.1:port`, for the handshake. */
  readonly host: string;
  readonly log: (message: string) => void;
}

/** Answers the commands of one client in the order in which they come. */
export function serveConnection({ socket, server, connectionId, host, log }: ConnectionInput): void {
  let previous: Promise<void> | undefined;
  const answer = (message: Buffer): void => {
    const request = readMessage(message);
    const { reply, position } = run(request);
    const safe = server.journal.whenSafe(position);
    const send = (): void => sendReply(socket, request, reply);
    if (!safe && !previous) return send();
    const waiting = Promise.all([previous, safe])
      .then(send, (error: unknown) => sendReply(socket, request, toErrorReply(error)))
      .then(() => {
        if (previous === waiting) previous = undefined;
      });
    previous = waiting;
  };
  const run = (request: Request): { readonly reply: Doc; readonly position: number } => {
    const { command } = request;
    const name = Object.keys(command)[0] ?? '';
    const database = typeof command['$db'] === 'string' ? command['$db'] : '';
    return runCommand({ name, body: command, database, server, connectionId, host });
  };
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on(
    'data',
    splitMessages(answer, (error) => {
      log(`embedded-mongo closed a connection: ${error.message}`);
      socket.destroy();
    }),
  );
}

function sendReply(socket: Socket, request: Request, reply: Doc): void {
  if (!request.wantsReply || socket.destroyed) return;
  socket.write(writeReply(request, reply));
}

function writeReply(request: Request, reply: Doc): Buffer {
  try {
    return writeMessage(request, reply);
  } catch (error) {
    return writeMessage(request, toErrorReply(error));
  }
}
