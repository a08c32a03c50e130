import type { Me } from '@trade-executor/contracts/api/me';
import type { Role } from '@trade-executor/contracts/api/endpoint';
import { createContext, use } from 'react';

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Only inside the signed-in part of the page. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe outside of the signed-in part');
  return me;
}

export function useHasRole(...wanted: readonly Role[]): boolean {
  const { roles } = useMe();
  return wanted.some((role) => roles.includes(role));
}
