import { expect, test } from 'vitest';
import { isNewRevision, revisionOf } from './revision.ts';

test.each([
  { what: 'a link preview on a message never edited', before: 0, after: 0, isNew: false },
  { what: 'a link preview on an edited message', before: 1_700, after: 1_700, isNew: false },
  { what: 'the first edit', before: 0, after: 1_700, isNew: true },
  { what: 'a later edit', before: 1_700, after: 1_800, isNew: true },
  { what: 'an update that arrives after a newer one', before: 1_800, after: 1_700, isNew: false },
  { what: 'an edit of a message not remembered', before: null, after: 1_700, isNew: true },
  { what: 'a preview on a message not remembered', before: null, after: 0, isNew: false },
])('$what', ({ before, after, isNew }) => expect(isNewRevision(before, after)).toBe(isNew));

test('a message never edited has revision 0', () => expect(revisionOf({ editedTimestamp: null })).toBe(0));
