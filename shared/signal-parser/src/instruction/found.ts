import type { ActionDraft } from './action-draft.ts';
import type { Clause } from './clause.ts';

/** An action, and the clause that tells it. */
export type Found = { readonly draft: ActionDraft; readonly clause: Clause };
