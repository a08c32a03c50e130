import type { Copier } from '@trade-executor/domain/copier';
import { isConfident } from '@trade-executor/domain/risk/confident-enough';
import type { Denial } from '@trade-executor/domain/risk/verdict';
import type { StoredMessage } from '../ports/store.ts';

/** Why a word read with little confidence is left to the trader; null: it was read surely enough. */
export function doubtOf({ outcome }: StoredMessage, { settings }: Copier): Denial | null {
  const confidence = outcome?.confidence;
  if (isConfident(confidence, settings)) return null;
  return { code: 'INSTRUCTION_DOUBTFUL', evidence: { confidence: confidence ?? '', confirmBelow: settings.confirmBelow.toString() } };
}
