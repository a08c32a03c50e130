import { encode } from '../values/codec.ts';
import type { Doc } from '../values/value.ts';
import type { Request } from './read-message.ts';

const opMsg = 2013;
const opReply = 1;

/** The bytes of a reply: OP_MSG without flags, or OP_REPLY to an OP_QUERY. */
export function writeMessage({ requestId, isLegacy }: Request, reply: Doc): Buffer {
  const body = encode(reply);
  const headerSize = isLegacy ? 36 : 21;
  const message = Buffer.alloc(headerSize + body.length);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(requestId, 8);
  message.writeInt32LE(isLegacy ? opReply : opMsg, 12);
  if (isLegacy) {
    message.writeInt32LE(8, 16); // AwaitCapable, as every server answers
    message.writeInt32LE(1, 32); // one document
  }
  message.set(body, headerSize);
  return message;
}
