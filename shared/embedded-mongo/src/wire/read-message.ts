import { decode } from '../values/codec.ts';
import type { Doc } from '../values/value.ts';

const opMsg = 2013;
const opQuery = 2004;
const checksumPresent = 1;
const moreToCome = 2;

/** A request as it came over the wire. */
export interface Request {
  readonly requestId: number;
  /** OP_QUERY is only used by the first handshake of older drivers and wants an OP_REPLY. */
  readonly isLegacy: boolean;
  /** False when the client wants no reply (an unacknowledged write). */
  readonly wantsReply: boolean;
  readonly command: Doc;
}

/** @throws Error when the bytes are not a message that a driver sends */
export function readMessage(message: Buffer): Request {
  const requestId = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  if (opCode === opMsg) {
    const flags = message.readUInt32LE(16);
    const end = message.length - (flags & checksumPresent ? 4 : 0);
    return { requestId, isLegacy: false, wantsReply: (flags & moreToCome) === 0, command: readSections(message, end) };
  }
  if (opCode !== opQuery) throw new Error(`unknown opcode ${opCode}`);
  const nameEnd = message.indexOf(0, 20);
  const command = readDocument(message, nameEnd + 9);
  command['$db'] = message.toString('utf8', 20, nameEnd).split('.')[0] ?? '';
  return { requestId, isLegacy: true, wantsReply: true, command };
}

function readSections(message: Buffer, end: number): Doc {
  const sequences: Doc = {};
  let body: Doc = {};
  let at = 20;
  while (at < end) {
    const kind = message[at];
    const size = message.readInt32LE(at + 1);
    if (kind === 0) body = readDocument(message, at + 1);
    else if (kind === 1) readSequence(message, at + 5, at + 1 + size, sequences);
    else throw new Error(`unknown section kind ${kind}`);
    if (size <= 0) throw new Error('an empty section');
    at += 1 + size;
  }
  return Object.assign(body, sequences);
}

function readSequence(message: Buffer, from: number, end: number, into: Doc): void {
  const nameEnd = message.indexOf(0, from);
  const documents: Doc[] = [];
  let at = nameEnd + 1;
  while (at < end) {
    documents.push(readDocument(message, at));
    at += message.readInt32LE(at);
  }
  into[message.toString('utf8', from, nameEnd)] = documents;
}

function readDocument(message: Buffer, at: number): Doc {
  const size = message.readInt32LE(at);
  if (size < 5 || at + size > message.length) throw new Error('a document that is longer than its message');
  return decode(message.subarray(at, at + size));
}
