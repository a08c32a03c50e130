import type { Store } from '../ports/store.ts';

/** What a store says of who posts where and who copies whom. */
export type DirectoryVerbs = Pick<
  Store,
  | 'sources'
  | 'findSource'
  | 'copiersOf'
  | 'copiersOfTrader'
  | 'findCopier'
  | 'findTraderByDiscordId'
  | 'findTrader'
  | 'findCommunity'
  | 'admins'
  | 'marketLimits'
>;
