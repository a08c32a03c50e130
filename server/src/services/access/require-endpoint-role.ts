import type { Endpoint } from '@trade-executor/contracts/api/endpoint';
import type { Actor } from '../../auth/actor.ts';
import { requireRole } from '../../auth/require-role.ts';

/** Throws 403 FORBIDDEN unless the actor has a role that the endpoint asks for. */
export function requireEndpointRole(actor: Actor, { roles }: Pick<Endpoint, 'roles'>): void {
  if (typeof roles !== 'string') requireRole(actor, ...roles);
}

/** True for those who see every tenant's data. */
export function seesAll({ roles }: Actor): boolean {
  return roles.includes('admin') || roles.includes('support');
}

/** Support looks after the system, not after what people write. */
export function mayReadTexts({ roles }: Actor): boolean {
  return roles.some((role) => role !== 'support');
}
