import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { retryOnDuplicateKey } from '../execution/store/mongoose/duplicate-key.ts';
import type { Models } from '../models/create-models.ts';

/** What we take of Discord's user; the rest, tokens included, is not kept. */
export const DiscordProfile = z.object({
  id: z.string().regex(/^\d{15,21}$/),
  username: z.string().min(1),
  global_name: z.string().min(1).nullish(),
  avatar: z.string().nullish(),
});
export type DiscordProfile = z.infer<typeof DiscordProfile>;

/** Returns the user of a Discord profile, made at the first login; name and picture become those of Discord. */
export async function signIn(models: Models, profile: DiscordProfile, at: number): Promise<{ readonly userId: string }> {
  const user = await retryOnDuplicateKey(() =>
    models.users
      .findOneAndUpdate(
        { discordUserId: profile.id },
        {
          $set: { displayName: profile.global_name ?? profile.username, avatar: profile.avatar ?? null, lastSignInAt: at },
          $setOnInsert: { userId: randomUUID(), grantedRoles: [], createdAt: at },
        },
        { upsert: true, returnDocument: 'after' },
      )
      .lean(),
  );
  if (!user) throw new Error('the upsert of a user gave nothing back');
  return { userId: user.userId };
}
