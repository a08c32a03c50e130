import { readRetryKey } from '../database/retry-log.ts';
import { MongoError, notSupported } from '../mongo-error.ts';
import { aggregate } from './aggregate.ts';
import { collections } from './collections.ts';
import type { Command, CommandInput } from './command.ts';
import { counting } from './count.ts';
import { cursors } from './cursors.ts';
import { deleteCommand } from './delete.ts';
import { find } from './find.ts';
import { findAndModify } from './find-and-modify.ts';
import { handshake } from './handshake.ts';
import { indexes } from './indexes.ts';
import { insert } from './insert.ts';
import { sessions } from './sessions.ts';
import { update } from './update.ts';
import type { Doc } from '../values/value.ts';

const commands: Readonly<Record<string, Command>> = {
  ...handshake,
  ...sessions,
  ...collections,
  ...indexes,
  ...cursors,
  ...counting,
  insert,
  update,
  delete: deleteCommand,
  find,
  findAndModify,
  findandmodify: findAndModify,
  aggregate,
};

/** Commands that show one collection only: they wait for its writes, all others for every write before them. */
const readers = new Set(['find', 'count', 'distinct']);
const immediate = new Set(Object.keys(handshake));

/** The reply with `ok`, and the position in the journal that must be safe before the reply may leave. */
export interface CommandOutcome {
  readonly reply: Doc;
  readonly position: number;
}

/** Runs one command. Errors become replies; a retried write is answered from the log. */
export function runCommand(input: CommandInput): CommandOutcome {
  const { server, name, body } = input;
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new MongoError(59, `no such command: '${name}'`);
    if (body['autocommit'] === false || body['startTransaction'] === true) throw notSupported('transactions');
    const retry = readRetryKey(body);
    const done = retry && server.retries.findReply(retry);
    if (done) return { reply: { ...done.reply, ok: 1 }, position: done.position };
    const reply = command(input);
    if (retry) server.retries.keep(retry, reply);
    return { reply: { ...reply, ok: 1 }, position: positionOf(input) };
  } catch (error) {
    return { reply: toErrorReply(error), position: server.journal.position };
  }
}

function positionOf({ server, name, body, database }: CommandInput): number {
  if (immediate.has(name)) return 0;
  const collection = body[name];
  if (!readers.has(name) || typeof collection !== 'string') return server.journal.position;
  return server.find(database, collection)?.lastWrite ?? server.journal.position;
}

/** The reply that tells a client of an error. */
export function toErrorReply(error: unknown): Doc {
  if (error instanceof MongoError) return { ok: 0, errmsg: error.message, code: error.code, codeName: error.codeName, ...error.extra };
  const message = error instanceof Error ? error.message : String(error);
  return { ok: 0, errmsg: `embedded-mongo failed: ${message}`, code: 1, codeName: 'InternalError' };
}
