import type { Role } from '@trade-executor/contracts/api/endpoint';
import { AppError } from '../app-error.ts';
import type { Actor } from './actor.ts';

/** Throws 403 FORBIDDEN for an actor who has none of these roles. */
export function requireRole(actor: Actor, ...wanted: readonly Role[]): void {
  if (wanted.some((role) => actor.roles.includes(role))) return;
  throw new AppError({
    status: 403,
    code: 'FORBIDDEN',
    title: 'That is not open to you',
    detail: `This needs the role ${wanted.join(' or ')}, and you do not have it.`,
    whatToDo: 'Ask an admin, if you think that you should.',
  });
}
