import { decimal } from '../decimal.ts';
import type { DecimalString } from '../signals/outcome.ts';
import type { CopierSettings } from '../settings/copier-settings.ts';
import { deny, pass } from './rule.ts';
import type { RuleVerdict } from './verdict.ts';

const name = 'confident-enough';

/** What a reading without a word on its confidence counts as: it is from before there was one. */
const SURE: DecimalString = '1';

type Reading = {
  readonly confidence: DecimalString | undefined;
  readonly settings: Pick<CopierSettings, 'confirmBelow'>;
  /** The trader said yes to it. */
  readonly confirmed: boolean;
};

/** Whether the message was read surely enough to act on it unasked; asked last, so that nobody is asked to confirm what would be denied. */
export function confidentEnough({ confidence = SURE, settings: { confirmBelow }, confirmed }: Reading): RuleVerdict {
  const numbers = { confidence, confirmBelow: confirmBelow.toString(), ...(confirmed ? { confirmed: 'by you' } : {}) };
  return confirmed || isConfident(confidence, { confirmBelow }) ? pass(name, numbers) : deny(name, 'CONFIRMATION_PENDING', numbers);
}

/** True when a reading needs nobody's word. */
export function isConfident(confidence: DecimalString | undefined, { confirmBelow }: Pick<CopierSettings, 'confirmBelow'>): boolean {
  return decimal(confidence ?? SURE).gte(confirmBelow);
}
