import type { Language } from '../concept.ts';
import { actions } from './actions.ts';
import { doubts } from './doubts.ts';
import { levels } from './levels.ts';
import { orderLabels } from './order-labels.ts';
import { sides } from './sides.ts';
import { smallWords } from './small-words.ts';

export const english: Language = { code: 'en', phrases: { ...levels, ...orderLabels, ...sides, ...smallWords, ...doubts, ...actions } };
