import { stableHash } from '@trade-executor/domain/stable-hash';
import type { World } from '../house/put-world.ts';

/** Of each trader's paper account, USDT: far more than a study loses. */
export const STARTING_BALANCE = '100000';
const MOST_OPEN_POSITIONS = 1_000;

/** Where a family's messages are posted, and by whom. */
export type Desk = { readonly channelId: string; readonly personId: string };

export type Community = {
  readonly guildId: string;
  readonly world: World;
  /** In the form of a file for `npm run seed`. */
  readonly seed: unknown;
  /** By family. */
  readonly desks: ReadonlyMap<string, Desk>;
};

/** Returns one guild in which each family is a provider with a channel of its own, and every trader copies every provider. Same ids for the same seed. */
export function makeCommunity({ families, copiers, seed }: { families: readonly string[]; copiers: number; seed: number }): Community {
  const id = (kind: string, name: string): string => idOf(`${seed} ${kind} ${name}`);
  const guildId = id('guild', '');
  const ownerId = id('owner', '');
  const desks = new Map(families.map((family) => [family, { channelId: id('channel', family), personId: id('provider', family) }]));
  const traders = Array.from({ length: copiers }, (_, place) => ({ id: id('trader', String(place)), name: `copier ${place + 1}` }));

  const world: World = {
    guilds: [
      { id: guildId, name: 'Replay', ownerId, channels: [...desks].map(([family, { channelId }]) => ({ id: channelId, name: family })) },
    ],
    people: [
      { id: ownerId, username: 'owner', displayName: 'Owner', role: 'owner' },
      ...[...desks.values()].map(({ personId }, place) => {
        return { id: personId, username: `provider-${place + 1}`, displayName: `Provider ${place + 1}`, role: 'provider' } as const;
      }),
      ...traders.map(
        (trader, place) => ({ id: trader.id, username: `copier-${place + 1}`, displayName: trader.name, role: 'trader' }) as const,
      ),
    ],
  };
  const copied = families.map((family) => ({ provider: family, settings: { maxOpenPositions: MOST_OPEN_POSITIONS } }));
  return {
    guildId,
    world,
    desks,
    seed: {
      communities: [{ guildId, name: 'Replay', ownerDiscordUserId: ownerId }],
      providers: [...desks].map(([name, { channelId, personId }]) => ({
        name,
        guildId,
        discordUserIds: [personId],
        channelIds: [channelId],
        known: true,
      })),
      traders: traders.map((trader) => {
        return { discordUserId: trader.id, displayName: trader.name, paperBalance: STARTING_BALANCE, copiers: copied };
      }),
    },
  };
}

/** Eighteen digits, as Discord's ids of some years ago. */
function idOf(name: string): string {
  return String(200_000_000_000_000_000n + (BigInt(`0x${stableHash([name], 16)}`) % 500_000_000_000_000_000n));
}
