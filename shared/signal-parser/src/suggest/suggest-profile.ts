import type { PastMessage, ProfileSuggestion, SuggestedField } from '@trade-executor/domain/signals/profile-suggestion';
import type { ProviderProfile } from '@trade-executor/domain/signals/provider-profile';
import { countReadings } from './count-readings.ts';
import { ordersOf, readPast } from './past-reading.ts';
import { suggestFromOrders } from './suggest-from-orders.ts';
import { suggestIgnoreLines } from './suggest-ignore-lines.ts';
import { suggestUnits } from './suggest-units.ts';

/**
 * Returns what past messages of one provider speak for, with examples, and how they would read with it. Nothing is guessed: a field of which the
 * messages do not tell is left as it is. Pure; reads every message a few times, so that hundreds take a second.
 */
export function suggestProfile(messages: readonly PastMessage[], profile: ProviderProfile): ProfileSuggestion {
  const past = readPast(messages, profile);
  // An order that today's profile refuses for want of a stop still tells that there are such.
  const orders = ordersOf(profile.stopRequired ? readPast(messages, { ...profile, stopRequired: false }) : past);
  const units = suggestUnits(orders);
  const suggested = [...suggestFromOrders(orders), ...units.suggested, ...suggestIgnoreLines(past, profile)];
  const proposed = withSuggested(profile, suggested);
  return {
    messages: messages.length,
    suggested,
    undecided: units.undecided.filter(({ field }) => profile[field] === null),
    profile: proposed,
    before: countReadings(past),
    after: countReadings(readPast(messages, proposed)),
  };
}

function withSuggested(profile: ProviderProfile, suggested: readonly SuggestedField[]): ProviderProfile {
  return { ...profile, ...Object.fromEntries(suggested.map(({ field, value }) => [field, value])) };
}
