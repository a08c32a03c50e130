import type { Language } from '../concept.ts';
import { actions } from './actions.ts';
import { doubts } from './doubts.ts';
import { entryLabels } from './entry-labels.ts';
import { exitLabels } from './exit-labels.ts';
import { orderLabels } from './order-labels.ts';
import { otherLabels } from './other-labels.ts';
import { sides } from './sides.ts';
import { smallWords } from './small-words.ts';

export const english: Language = {
  code: 'en',
  phrases: { ...entryLabels, ...exitLabels, ...orderLabels, ...otherLabels, ...sides, ...smallWords, ...doubts, ...actions },
};
