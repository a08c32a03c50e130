import { signalOf } from '../sizing/new-provider.ts';
import { pass, type Rule } from './rule.ts';

/** Never denies: says that a signal is one of a new provider's first, which are traded smaller. Null for a provider who is known. */
export const providerKnown: Rule = ({ newProvider }) =>
  newProvider && pass('provider-known', { signal: signalOf(newProvider), sizeRatio: newProvider.sizeRatio.toString() });
