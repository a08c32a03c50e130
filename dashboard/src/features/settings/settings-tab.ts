import { z } from 'zod';

export const settingsTabs = ['accounts', 'notifications', 'sessions', 'theme'] as const;

/** Which part of the settings is open, as it stands in the address. */
export const SettingsTab = z.object({ tab: z.enum(settingsTabs).optional().catch(undefined) });
