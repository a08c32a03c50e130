/** A sound seed as it stands in a file: one community, one provider with two channels, two traders of whom one copies. */
export function makeSeed() {
  return {
    communities: [{ guildId: '200000000000000001', name: 'Traders', ownerDiscordUserId: '100000000000000001' }],
    providers: [
      {
        name: 'Alice',
        discordUserIds: ['100000000000000011', '100000000000000012'],
        channelIds: ['300000000000000001', '300000000000000002'],
        profile: { leverageCap: '20' },
      },
    ],
    traders: [
      {
        discordUserId: '100000000000000021',
        displayName: 'Tom',
        paperBalance: '10000',
        copiers: [{ provider: 'Alice', settings: { riskPercent: '0.5', maxSignalAgeMinutes: 10 } }],
      },
      { discordUserId: '100000000000000022', displayName: 'Eve', paperBalance: 250.5 },
    ],
    admins: ['100000000000000001'],
  };
}
