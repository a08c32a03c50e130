import { z } from 'zod';

/** Of which message alone the feed tells, as it stands in the address; all of them when none is said. */
export const FeedFilter = z.object({
  messageId: z
    .string()
    .regex(/^\d{15,21}$/)
    .optional()
    .catch(undefined),
});
export type FeedFilter = z.infer<typeof FeedFilter>;
