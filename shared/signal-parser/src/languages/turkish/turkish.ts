import type { Language } from '../concept.ts';
import { actions } from './actions.ts';
import { labels } from './labels.ts';
import { speech } from './speech.ts';

export const turkish: Language = { code: 'tr', phrases: { ...labels, ...speech, ...actions } };
