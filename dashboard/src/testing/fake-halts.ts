import type { listHaltsEndpoint } from '@trade-executor/contracts/api/halts';
import type { ReplyOf } from '@trade-executor/contracts/api/endpoint';
import type { ProviderStatistics } from '@trade-executor/contracts/api/provider-statistics';
import { explainHalt } from '@trade-executor/domain/risk/explain-halt';
import { fakeNow } from './fake-replies.ts';

const MINUTE = 60_000;
const hold = { pause: 'entries_off', cause: 'new_format', detail: 'The last 2 calls have a form that was never seen here and were not read well; 96 % of the 38 before had one of a few known forms.' } as const; // prettier-ignore
const own = { pause: 'exits_only', cause: 'person', detail: 'Tess: on the road until Monday' } as const;

export const fakeHalts: ReplyOf<typeof listHaltsEndpoint> = {
  items: [
    {
      haltId: 'halt-1',
      scope: 'provider',
      scopeId: 'mira',
      name: 'Mira',
      pause: hold.pause,
      cause: hold.cause,
      ...explainHalt(hold, 'Mira'),
      examples: [
        {
          channelId: '100000000000000301',
          messageId: '100000000000000911',
          text: 'ETH setup\nbuy area 24-25\ncut under 23\nfirst goal 29',
        },
        {
          channelId: '100000000000000301',
          messageId: '100000000000000910',
          text: 'SOL setup\nbuy area 13-14\ncut under 12\nfirst goal 17',
        },
      ],
      since: fakeNow - 12 * MINUTE,
      until: null,
      bySystem: true,
      liftedAt: null,
      mayLift: true,
    },
    {
      haltId: 'halt-2',
      scope: 'copier',
      scopeId: 'copier-2',
      name: 'your copying of Leo',
      pause: own.pause,
      cause: own.cause,
      ...explainHalt(own, 'your copying of Leo'),
      examples: [],
      since: fakeNow - 300 * MINUTE,
      until: fakeNow + 2_000 * MINUTE,
      bySystem: false,
      liftedAt: null,
      mayLift: true,
    },
  ],
  switches: [
    { scope: 'platform', scopeId: 'platform', name: 'the whole platform' },
    { scope: 'venue', scopeId: 'paper', name: 'everything on the venue paper' },
    { scope: 'community', scopeId: 'demo', name: 'Night Desk' },
    { scope: 'provider', scopeId: 'mira', name: 'Mira' },
    { scope: 'trader', scopeId: 'tess', name: 'all your copying' },
    { scope: 'copier', scopeId: 'copier-2', name: 'your copying of Leo' },
  ],
};

export const fakeStatistics: ProviderStatistics = {
  days: Array.from({ length: 24 }, (_, place) => {
    const entries = 3 + ((place * 5) % 7) - (place > 21 ? 3 : 0);
    const refusals = place > 21 ? 4 : place % 6 === 0 ? 1 : 0;
    const day = new Date(fakeNow - (23 - place) * 1_440 * MINUTE).toISOString().slice(0, 10);
    return { day, entries, refusals, missed: 0, instructions: 2, understoodPercent: Math.floor((100 * entries) / (entries + refusals)) };
  }),
  shapes: [
    { shape: '$ / entry: # / stop: # / target: #', messages: 96, understood: 95, lastAt: fakeNow - 90 * MINUTE },
    { shape: '$ / buy area# / cut under# / first goal#', messages: 2, understood: 0, lastAt: fakeNow - 12 * MINUTE },
  ],
  refusals: [
    { code: 'SIDE_MISSING', messages: 9, examples: [{ channelId: '100000000000000301', messageId: '100000000000000911', at: fakeNow - 12 * MINUTE, text: 'ETH setup\nbuy area 24-25\ncut under 23\nfirst goal 29' }] }, // prettier-ignore
    { code: 'STOP_WRONG_SIDE', messages: 2, examples: [] },
  ],
};
