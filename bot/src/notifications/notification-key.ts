import { createHash } from 'node:crypto';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * What Discord is told to recognise a repeated send by (it remembers for minutes).
 * @param resend the revision, when the message shown before is gone and another one is wanted under the same key
 */
export function nonceOf(key: string, resend: number | null): string {
  return digest(resend === null ? key : `${key}#${resend}`).slice(0, 25);
}

/** The short sign in a card's last line by which we find it again ourselves. */
export function markOf(key: string): string {
  return `#${digest(key).slice(0, 10)}`;
}
