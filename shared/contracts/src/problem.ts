import { z } from 'zod';

/** An error reply (RFC 9457): `title` what happened, `detail` why, `whatToDo` the next step, in the user's words. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  whatToDo: z.string(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
