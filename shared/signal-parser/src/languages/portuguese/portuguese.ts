import type { Language } from '../concept.ts';
import { actions } from './actions.ts';
import { labels } from './labels.ts';
import { speech } from './speech.ts';

export const portuguese: Language = { code: 'pt', phrases: { ...labels, ...speech, ...actions } };
