import { randomUUID } from 'node:crypto';
import type { Actor } from '../../auth/actor.ts';
import type { ApiDeps, Call } from '../api-deps.ts';

type Change = {
  readonly actor: Actor;
  readonly call: Call;
  /** "copier.paused" */
  readonly action: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** Makes a change that leaves a row in the audit log: the row first, so that nothing is ever changed without one; marked done when the change is made. */
export async function audited<T>(
  { models: { auditEntries }, clock }: Pick<ApiDeps, 'models' | 'clock'>,
  { actor, call, action, subjectId, before, after }: Change,
  change: () => Promise<T>,
): Promise<T> {
  const auditId = randomUUID();
  const { userId, discordUserId } = actor;
  const { ip, requestId } = call;
  await auditEntries.create({
    auditId,
    userId,
    discordUserId,
    action,
    subjectId,
    before,
    after,
    at: clock.now(),
    ip,
    requestId,
    done: false,
  });
  const changed = await change();
  await auditEntries.updateOne({ auditId }, { $set: { done: true } });
  return changed;
}
