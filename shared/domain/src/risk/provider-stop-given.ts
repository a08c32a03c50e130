import { deny, pass, type Rule } from './rule.ts';

const name = 'provider-stop-given';

/** The stop is the provider's own, where the copier insists on that. */
export const providerStopGiven: Rule = ({ levels, copier: { settings } }) => {
  if (levels === null || !levels.stop.ok || !settings.requireProviderStop) return null;
  const { source, soft } = levels.stop.value;
  const numbers = { source };
  return source === 'ours' && soft === null ? deny(name, 'PROVIDER_STOP_REQUIRED', numbers) : pass(name, numbers);
};
