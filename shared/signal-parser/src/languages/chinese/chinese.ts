import type { Language } from '../concept.ts';
import { actions } from './actions.ts';
import { labels } from './labels.ts';
import { speech } from './speech.ts';
import { words } from './words.ts';

/** Simplified forms (traditional characters are folded to them); phrases of characters match without word boundaries, the longest first. */
export const chinese: Language = { code: 'zh', phrases: { ...labels, ...speech, ...actions, ...words } };
