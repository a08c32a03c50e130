import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { ServerFrame } from './frames.ts';
import { createSession, type Session, type SessionOptions } from './session.ts';
import type { Dispatch } from './to-dispatches.ts';

/** The bot's sessions. Those without a connection are forgotten after `resumeWithinMs`, as after a restart. */
export type Sessions = {
  create(options: Omit<SessionOptions, 'id'>): Session;
  find(sessionId: string): Session | undefined;
  attach(session: Session, send: (frame: ServerFrame) => void, socket: WebSocket): void;
  detach(session: Session, socket: WebSocket): void;
  dispatch(dispatch: Dispatch): void;
  isOnline(): boolean;
  /** Ends every session: a resume is refused from now on. */
  forgetAll(): void;
  close(): void;
};

export function createSessions({
  resumeWithinMs,
  onPresence,
}: {
  readonly resumeWithinMs: number;
  readonly onPresence: (online: boolean) => void;
}): Sessions {
  const sessions = new Map<string, Session>();
  const sockets = new Map<Session, WebSocket>();
  const timers = new Map<Session, NodeJS.Timeout>();
  let wasOnline = false;

  function tellPresence(): void {
    const online = sockets.size > 0;
    if (online !== wasOnline) onPresence(online);
    wasOnline = online;
  }

  return {
    create(options) {
      const session = createSession({ ...options, id: randomBytes(16).toString('hex') });
      sessions.set(session.id, session);
      return session;
    },
    find: (sessionId) => sessions.get(sessionId),
    attach(session, send, socket) {
      clearTimeout(timers.get(session));
      timers.delete(session);
      sockets.get(session)?.terminate();
      sockets.set(session, socket);
      session.connect(send);
      tellPresence();
    },
    detach(session, socket) {
      if (sockets.get(session) !== socket) return;
      sockets.delete(session);
      session.disconnect();
      const timer = setTimeout(() => {
        sessions.delete(session.id);
        timers.delete(session);
      }, resumeWithinMs);
      timer.unref();
      timers.set(session, timer);
      tellPresence();
    },
    dispatch: (dispatch) => sessions.forEach((session) => session.dispatch(dispatch)),
    isOnline: () => sockets.size > 0,
    forgetAll: () => sessions.clear(),
    close() {
      timers.forEach((timer) => clearTimeout(timer));
      sessions.clear();
    },
  };
}
