import type { TwoFactorState } from '@trade-executor/domain/risk/promotion-gate';

/** Whether somebody is who he says he is, beyond his log-in. */
export type TwoFactor = { readonly stateOf: (userId: string) => Promise<TwoFactorState> };

/** There is no second factor to set up yet, so nobody has one. */
export const twoFactorNotSetUp: TwoFactor = { stateOf: async () => 'not_set_up' };
