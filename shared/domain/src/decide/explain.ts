import type { Denial, DenialCode } from '../risk/verdict.ts';
import { aboutAccount } from './explain-code/explain-account.ts';
import { aboutFilter } from './explain-code/explain-filter.ts';
import { aboutInstruction } from './explain-code/explain-instruction.ts';
import { aboutMarket } from './explain-code/explain-market.ts';
import { aboutSource } from './explain-code/explain-source.ts';
import { aboutStop } from './explain-code/explain-stop.ts';
import type { Explain, Explanation } from './explain-code/words.ts';

const explanations: Readonly<Record<DenialCode, Explain>> = {
  ...aboutSource,
  ...aboutFilter,
  ...aboutMarket,
  ...aboutStop,
  ...aboutAccount,
  ...aboutInstruction,
};

/** The same words wherever a denial is shown: Discord and dashboard. */
export function explainDenial({ code, evidence }: Denial): Explanation {
  return explanations[code](evidence['symbol'] === undefined ? evidence : { ...evidence, symbol: evidence['symbol'].replace(/:\w+$/, '') });
}
