/** A small world: one guild with two channels, a provider, a trader and an owner. */
export const testWorld = {
  guilds: [
    {
      id: '900000000000000001',
      name: 'North Desk',
      ownerId: '700000000000000003',
      channels: [
        { id: '800000000000000001', name: 'signals', topic: 'Calls of the desk' },
        { id: '800000000000000002', name: 'lounge' },
      ],
    },
  ],
  people: [
    { id: '700000000000000001', username: 'nora', displayName: 'Nora North', role: 'provider' as const },
    { id: '700000000000000002', username: 'tom', displayName: 'Tom', role: 'trader' as const },
    { id: '700000000000000003', username: 'olga', displayName: 'Olga', role: 'owner' as const },
  ],
};

export const guildId = '900000000000000001';
export const signals = '800000000000000001';
export const lounge = '800000000000000002';
export const provider = '700000000000000001';
export const trader = '700000000000000002';
export const owner = '700000000000000003';
