import { expect, test } from 'vitest';
import { fakeApi, fakeReply } from './fake-api.ts';

test.each(fakeApi.map(({ endpoint, reply }) => [endpoint.path, endpoint, reply] as const))(
  '%s is as the contract says',
  (_, endpoint, reply) => {
    expect(endpoint.reply.safeParse(reply).error).toBeUndefined();
  },
);

test('a path is found by its pattern', () => {
  expect(fakeReply('GET', '/api/copiers/copier-1')).toMatchObject({ providerName: 'Mira' });
  expect(fakeReply('GET', '/api/weather')).toBeUndefined();
});
