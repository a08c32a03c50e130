import type { Seed } from './seed-file.ts';

type Mentioned = { readonly guildIds: ReadonlySet<string>; readonly providerNames: ReadonlySet<string> };

/** Returns a sentence for each thing that is said twice, or that names something that is not there. */
export function findSeedConflicts({ communities, providers, traders }: Seed, { guildIds, providerNames }: Mentioned): readonly string[] {
  const faults: string[] = [];
  const once = (where: string, values: readonly string[]) => {
    for (const value of duplicates(values)) faults.push(`${where} ${value} is there more than once. Keep one of them.`);
  };
  once(
    'communities: guildId',
    communities.map(({ guildId }) => guildId),
  );
  once(
    'communities: communityId',
    communities.flatMap(({ communityId }) => communityId ?? []),
  );
  once(
    'providers: name',
    providers.map(({ name }) => name),
  );
  once(
    'providers: channel',
    providers.flatMap(({ channelIds }) => channelIds),
  );
  once(
    'providers: the first Discord user, who is the identity of a provider in a community,',
    providers.map(({ guildId = '', discordUserIds: [first = ''] }) => `${first}${guildId === '' ? '' : ` in ${guildId}`}`),
  );
  once(
    'traders: discordUserId',
    traders.map(({ discordUserId }) => discordUserId),
  );

  for (const { name, guildId } of providers) {
    if (guildId === undefined && guildIds.size !== 1)
      faults.push(`providers ("${name}"): there are ${guildIds.size} communities. Say with guildId to which one this provider belongs.`);
    if (guildId !== undefined && !guildIds.has(guildId))
      faults.push(`providers ("${name}").guildId: there is no community with guildId ${guildId}. Add it to communities.`);
  }
  for (const { displayName, copiers } of traders) {
    once(
      `traders ("${displayName}"): the copier of`,
      copiers.map(({ provider }) => `"${provider}"`),
    );
    for (const { provider } of copiers) {
      if (!providerNames.has(provider))
        faults.push(`traders ("${displayName}"): there is no provider "${provider}". Known: ${[...providerNames].join(', ') || 'none'}.`);
    }
  }
  return faults;
}

function duplicates(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
