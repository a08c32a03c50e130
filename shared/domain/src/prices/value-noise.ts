/** A 32-bit hash of a text (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Returns a number at least 0 and below 1 that depends on its three arguments only. @param index any integer below 2^32 */
export function randomAt(seed: number, stream: number, index: number): number {
  let hash = seed ^ Math.imul(stream + 1, 0x9e3779b1) ^ Math.imul(index | 0, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad); // the mixer of Chris Wellons' hash-prospector
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * Returns smooth noise between -1 and 1: a random value at each whole `position`, and an even curve in between. Any position can be asked
 * in any order, so a price that is made of it needs no history.
 */
export function valueNoise(seed: number, stream: number, position: number): number {
  const index = Math.floor(position);
  const within = position - index;
  const blend = within * within * (3 - 2 * within);
  const left = randomAt(seed, stream, index);
  const right = randomAt(seed, stream, index + 1);
  return 2 * (left + (right - left) * blend) - 1;
}
