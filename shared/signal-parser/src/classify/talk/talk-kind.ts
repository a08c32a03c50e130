/** Whose word a line is, when it is not the provider's own on a trade of now. */
export const talkKinds = [
  'lesson', // what one does in general: an example, a rule, a reminder
  'retold', // another's call, a member's trade
  'recap', // results, a list of what is open
  'past', // yesterday's call
  'automatic', // done by a machine
  'outlook', // analysis, opinion
  'plan', // will be done when something happens
  'waiting', // the order is not to be placed yet: its author waits himself
  'no_trade', // what is closed and is no trade: a week, a gap
] as const;
export type TalkKind = (typeof talkKinds)[number];
export type TalkPhrases = { readonly phrases: Readonly<Partial<Record<TalkKind, readonly string[]>>> };
