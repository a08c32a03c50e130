import { readSession } from '../database/retry-log.ts';
import type { Command } from './command.ts';

const endSessions: Command = ({ body, server, name }) => {
  const sessions = body[name];
  for (const session of Array.isArray(sessions) ? sessions : []) {
    const id = readSession(session);
    if (id !== undefined) server.retries.end(id);
  }
  return {};
};

export const sessions: Readonly<Record<string, Command>> = { endSessions, killSessions: endSessions, refreshSessions: () => ({}) };
