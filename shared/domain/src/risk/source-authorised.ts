import { deny, pass, type Rule } from './rule.ts';

export const sourceAuthorised: Rule = ({ authorised, signal }) => {
  const numbers = { channelId: signal.channelId, authorised: String(authorised) };
  return authorised ? pass('source-authorised', numbers) : deny('source-authorised', 'SOURCE_NOT_AUTHORISED', numbers);
};
