import { createHash } from 'node:crypto';
import { AppError } from '../../app-error.ts';
import { retryOnDuplicateKey } from '../../execution/store/mongoose/duplicate-key.ts';
import type { ApiDeps } from '../api-deps.ts';

/** A request under way for longer than this has died with its process; the same key may take it up again. */
const TAKEN_OVER_AFTER_MS = 60_000;

type OnceInput = {
  /** Of user, endpoint and the sender's key. */
  readonly key: string;
  /** What was sent. */
  readonly input: unknown;
};

/**
 * Returns the reply of the first request with this key that succeeded, and makes that request when there was none. A failure is forgotten, so
 * that it may be tried again. Throws 409 IDEMPOTENCY_KEY_REUSED when the key came with other input, 409 IDEMPOTENCY_KEY_BUSY while the first
 * request is under way.
 */
export async function once<T>(
  { models: { idempotencyKeys }, clock }: Pick<ApiDeps, 'models' | 'clock'>,
  { key, input }: OnceInput,
  act: () => Promise<T>,
): Promise<unknown> {
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const startedAt = new Date(clock.now());
  const fresh = { input: hash, done: false, reply: null, startedAt };
  const known = await retryOnDuplicateKey(() =>
    idempotencyKeys.findOneAndUpdate({ key }, { $setOnInsert: fresh }, { upsert: true, returnDocument: 'before', projection: { _id: 0 } }),
  );
  if (known !== null) {
    if (known.input !== hash) throw reused();
    if (known.done) return known.reply;
    const left = { key, done: false, startedAt: { $lte: new Date(clock.now() - TAKEN_OVER_AFTER_MS) } };
    const taken = await idempotencyKeys.updateOne(left, { $set: { startedAt } });
    if (taken.matchedCount === 0) throw busy();
  }
  try {
    const reply = await act();
    await idempotencyKeys.updateOne({ key }, { $set: { done: true, reply } });
    return reply;
  } catch (error) {
    await idempotencyKeys.deleteOne({ key, done: false });
    throw error;
  }
}

function reused(): AppError {
  return new AppError({
    status: 409,
    code: 'IDEMPOTENCY_KEY_REUSED',
    title: 'That key was used for something else',
    detail: 'A request with the same Idempotency-Key and other content was made before.',
    whatToDo: 'Use a new key for each thing that you want done.',
  });
}

function busy(): AppError {
  return new AppError({
    status: 409,
    code: 'IDEMPOTENCY_KEY_BUSY',
    title: 'That is being done already',
    detail: 'The first request with this Idempotency-Key is still under way.',
    whatToDo: 'Wait a moment and send the same request again.',
  });
}
