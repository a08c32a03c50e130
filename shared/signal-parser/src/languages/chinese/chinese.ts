import type { Language } from '../concept.ts';
import { actions } from './actions.ts';
import { labels } from './labels.ts';
import { speech } from './speech.ts';

/** Simplified and traditional forms side by side; phrases of characters match without word boundaries. */
export const chinese: Language = { code: 'zh', phrases: { ...labels, ...speech, ...actions } };
