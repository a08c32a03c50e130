const headerBytes = 16;
const maxMessageBytes = 48_000_000 + 16 * 1024;

/** A listener for a socket's data that calls `onMessage` with each whole message; any error ends in `onError`, once. */
export function splitMessages(onMessage: (message: Buffer) => void, onError: (error: Error) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let bytes = 0;
  let isBroken = false;
  const take = (buffer: Buffer): Buffer => {
    let rest = buffer;
    while (rest.length >= 4) {
      const size = rest.readInt32LE(0);
      if (size < headerBytes || size > maxMessageBytes) throw new Error(`a message of ${size} bytes`);
      if (rest.length < size) break;
      onMessage(rest.subarray(0, size));
      rest = rest.subarray(size);
    }
    return rest;
  };
  return (chunk) => {
    if (isBroken) return;
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes < sizeOf(chunks)) return;
    try {
      const rest = take(chunks.length === 1 ? chunk : Buffer.concat(chunks));
      chunks = rest.length > 0 ? [rest] : [];
      bytes = rest.length;
    } catch (error) {
      isBroken = true;
      onError(error instanceof Error ? error : new Error(String(error)));
    }
  };
}

/** How many bytes the first message needs, so that a large one is put together only once. */
function sizeOf(chunks: readonly Buffer[]): number {
  const [first] = chunks;
  return first && first.length >= 4 ? first.readInt32LE(0) : 4;
}
