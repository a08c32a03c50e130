import { Worker } from 'node:worker_threads';
import type { PastMessage, ProfileSuggestion } from '@trade-executor/domain/signals/profile-suggestion';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { AppError } from '../../../app-error.ts';

/** Hundreds of messages take a second. */
const WITHIN_MS = 20_000;
const MOST_WAITING = 5;

export type SuggestInput = { readonly messages: readonly PastMessage[]; readonly profile: ProviderProfile };

/** Returns what past messages speak for. Throws 503 SUGGESTION_BUSY. */
export type Suggester = (messages: readonly PastMessage[], profile: ProviderProfile) => Promise<ProfileSuggestion>;

/** Reads messages in a thread of its own, one request after the other, so that trades never wait for it. */
export function createSuggester(): Suggester {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (messages, profile) => {
    if (waiting >= MOST_WAITING) throw busy('Other suggestions are being made.');
    waiting += 1;
    const made = last.then(() => suggestInThread({ messages, profile }));
    last = made.catch(() => undefined);
    return made.finally(() => {
      waiting -= 1;
    });
  };
}

async function suggestInThread(input: SuggestInput): Promise<ProfileSuggestion> {
  const worker = new Worker(new URL('./suggest-worker.ts', import.meta.url));
  const { promise, resolve, reject } = Promise.withResolvers<ProfileSuggestion>();
  const timer = setTimeout(() => reject(busy('It took too long.')), WITHIN_MS);
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.postMessage(input);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function busy(why: string): AppError {
  return new AppError({
    status: 503,
    code: 'SUGGESTION_BUSY',
    title: 'No suggestion could be made now',
    detail: why,
    whatToDo: 'Try again in a moment.',
  });
}
