import { expect, test } from 'vitest';
import { missingPermission, nothingAllowed, type PostOrigin, type SourcePermissions } from './source-permissions.ts';

const person: PostOrigin = { authorId: 'ann', webhookId: null, authorIsBot: false, forwarded: false, parentChannelId: null };
const stranger = { ...person, authorId: 'sam' };
const bot = { ...person, authorId: 'relay', authorIsBot: true };
const webhook = { ...bot, authorId: 'hook', webhookId: 'hook' };
const published = { ...webhook, forwarded: true };
const inThread = { ...person, parentChannelId: 'calls' };
const forward = { ...person, forwarded: true };

test.each<[what: string, post: PostOrigin, allow: Partial<SourcePermissions>, missing: string | null]>([
  ['an author', person, {}, null],
  ['a stranger', stranger, {}, 'author'],
  ['a stranger where all else is allowed', stranger, { threads: true, forwarded: true, webhookIds: ['sam'], botIds: ['sam'] }, 'author'],
  ['a bot', bot, {}, 'bot'],
  ['a bot whose id is named', bot, { botIds: ['relay'] }, null],
  ['a bot named as a webhook', bot, { webhookIds: ['relay'] }, 'bot'],
  ['a webhook', webhook, {}, 'webhook'],
  ['a webhook whose id is named', webhook, { webhookIds: ['hook'] }, null],
  ['a bot’s answer to a command', { ...bot, webhookId: 'app' }, { botIds: ['relay'] }, null],
  ['a webhook, where another is named', webhook, { webhookIds: ['other'], botIds: ['relay'] }, 'webhook'],
  ['an author’s forward', forward, {}, 'forwarded'],
  ['an author’s forward, allowed', forward, { forwarded: true }, null],
  ['a stranger’s forward, allowed for authors', { ...stranger, forwarded: true }, { forwarded: true }, 'author'],
  ['a followed channel’s post with its webhook named', published, { webhookIds: ['hook'] }, 'forwarded'],
  ['a followed channel’s post with forwards allowed', published, { forwarded: true }, 'webhook'],
  ['a followed channel’s post with both', published, { forwarded: true, webhookIds: ['hook'] }, null],
  ['an author in a thread', inThread, {}, 'threads'],
  ['an author in a thread, allowed', inThread, { threads: true }, null],
  ['a stranger in a thread, allowed', { ...inThread, authorId: 'sam' }, { threads: true }, 'author'],
])('%s', (_what, post, allow, missing) => {
  expect(missingPermission(post, { authorIds: ['ann'], allow: { ...nothingAllowed, ...allow } })).toBe(missing);
});

test('a bot among the authors is still no author', () => {
  expect(missingPermission(bot, { authorIds: ['relay'], allow: nothingAllowed })).toBe('bot');
});
