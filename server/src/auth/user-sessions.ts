import { randomUUID } from 'node:crypto';
import type { Models } from '../models/create-models.ts';
import type { UserSessionDocument } from '../models/user-session.model.ts';

export type SessionLifetimes = {
  /** A login ends this long after it was made, used or not. */
  readonly absoluteMs: number;
  /** … and this long after its last request. */
  readonly idleMs: number;
};

export type SessionRevoked = { readonly sessionId: string; readonly userId: string };

/** Every login there is. */
export type UserSessions = ReturnType<typeof createUserSessions>;

/** Writing down each request would be one write per read; a minute is fine enough for people. */
const SEEN_EVERY_MS = 60_000;

export function createUserSessions({
  models: { userSessions },
  lifetimes,
  now,
}: {
  readonly models: Models;
  readonly lifetimes: SessionLifetimes;
  readonly now: () => number;
}) {
  const listeners = new Set<(revoked: SessionRevoked) => void>();

  async function end(documents: readonly SessionRevoked[]): Promise<number> {
    let ended = 0;
    for (const { sessionId, userId } of documents) {
      const { deletedCount } = await userSessions.deleteOne({ sessionId, userId });
      ended += deletedCount;
      for (const listener of listeners) listener({ sessionId, userId });
    }
    return ended;
  }

  const isOver = ({ createdAt, lastSeenAt }: UserSessionDocument): boolean =>
    now() >= createdAt.getTime() + lifetimes.absoluteMs || now() >= lastSeenAt.getTime() + lifetimes.idleMs;

  return {
    /** Returns the public id of a new login. */
    async open(userId: string, userAgent: string): Promise<string> {
      const at = now();
      const sessionId = randomUUID();
      const expiresAt = new Date(at + lifetimes.absoluteMs);
      await userSessions.create({
        sessionId,
        userId,
        userAgent: userAgent.slice(0, 300),
        createdAt: new Date(at),
        lastSeenAt: new Date(at),
        expiresAt,
      });
      return sessionId;
    },

    /** True while the login has neither ended nor been revoked. @param by a request counts as being seen, an open socket does not */
    async isAlive(sessionId: string, userId: string, by: 'request' | 'socket'): Promise<boolean> {
      const session = await userSessions.findOne({ sessionId, userId }).lean();
      if (!session) return false;
      if (isOver(session)) {
        await end([session]);
        return false;
      }
      if (by === 'request' && now() - session.lastSeenAt.getTime() >= SEEN_EVERY_MS) {
        await userSessions.updateOne({ sessionId }, { $set: { lastSeenAt: new Date(now()) } });
      }
      return true;
    },

    /** A person's logins that still hold, the last one seen first. */
    async list(userId: string): Promise<readonly UserSessionDocument[]> {
      const found = await userSessions.find({ userId }).sort({ lastSeenAt: -1, createdAt: -1 }).lean();
      return found.filter((session) => !isOver(session));
    },

    /** Ends one login of that person. Returns false when they have no such one. */
    async revoke(sessionId: string, userId: string): Promise<boolean> {
      const session = await userSessions.findOne({ sessionId, userId }).lean();
      return session !== null && (await end([session])) > 0;
    },

    /** Ends all logins of a person but one. Returns how many. */
    async revokeOthers(userId: string, keptSessionId: string): Promise<number> {
      return end(await userSessions.find({ userId, sessionId: { $ne: keptSessionId } }).lean());
    },

    /** Ends every login of a person: for admins, and for a user who is removed. Returns how many. */
    async revokeAll(userId: string): Promise<number> {
      return end(await userSessions.find({ userId }).lean());
    },

    /** Calls back for each login that ends here, by log-out, revocation or age. Returns how to stop listening. */
    onRevoked(listener: (revoked: SessionRevoked) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
