import { haltCauses, haltScopes, pauses } from '@trade-executor/domain/risk/halt';
import { z } from 'zod';
import { UnixMsNumber } from '../scalars.ts';

/** A kill switch that is pulled, or was, as people see it. */
export const HaltView = z.object({
  haltId: z.string(),
  scope: z.enum(haltScopes),
  scopeId: z.string(),
  /** "Nora", "the whole platform". */
  name: z.string(),
  pause: z.enum(pauses),
  cause: z.enum(haltCauses),
  what: z.string(),
  why: z.string(),
  whatToDo: z.string(),
  /** Messages that show why; none for who may not read them. */
  examples: z.array(z.object({ channelId: z.string(), messageId: z.string(), text: z.string() })),
  since: UnixMsNumber,
  until: UnixMsNumber.nullable(),
  /** Pulled by a watch or a limit, not by a person. */
  bySystem: z.boolean(),
  liftedAt: UnixMsNumber.nullable(),
});
export type HaltView = z.infer<typeof HaltView>;
