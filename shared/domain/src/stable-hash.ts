import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The first `length` hex characters of SHA-256 over the parts, joined by a character that no id contains. @param length 1 to 64 */
export function stableHash(parts: readonly (string | number)[], length: number): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('\u001f')))).slice(0, length);
}
