import type { CopierSettings } from './settings/copier-settings.ts';
import type { SettingSources } from './settings/merge-settings.ts';

/** Ties one trader, one provider and one account. */
export type Copier = {
  readonly copierId: string;
  readonly communityId: string;
  readonly providerId: string;
  readonly traderId: string;
  readonly accountId: string;
  readonly paused: boolean;
  /** The effective ones. */
  readonly settings: CopierSettings;
  /** Who said each of them. */
  readonly settingSources: SettingSources;
};
