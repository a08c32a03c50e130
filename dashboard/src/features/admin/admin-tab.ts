import { z } from 'zod';

export const adminTabs = ['health', 'market', 'users', 'sources', 'trace'] as const;

/** Which part of the admin page is open, and which message is traced, as they stand in the address. */
export const AdminTab = z.object({
  tab: z.enum(adminTabs).optional().catch(undefined),
  messageId: z.string().optional().catch(undefined),
});
