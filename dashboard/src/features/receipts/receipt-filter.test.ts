import { expect, test } from 'vitest';
import { toUrl } from '../../lib/api/to-url.ts';
import { changeFilter, isFiltered, ReceiptFilter, toReceiptQuery } from './receipt-filter.ts';

test('an address becomes a filter and the filter the same address', () => {
  const search = 'code=STOP_MISSING&subject=entry&coin=BTC&providerId=mira&messageId=100000000000000901&from=2026-11-01&to=2026-11-20';
  const filter = ReceiptFilter.parse(Object.fromEntries(new URLSearchParams(search)));
  expect(toUrl('', {}, filter)).toBe(`?${search}`);
});

test('what is wrong in the address is left out, the rest counts', () => {
  const filter = ReceiptFilter.parse({ verdict: 'maybe', code: 'BAD_MOOD', messageId: '12', from: 'yesterday', coin: 'ETH' });
  expect(toUrl('', {}, filter)).toBe('?coin=ETH');
  expect(isFiltered(ReceiptFilter.parse({ verdict: 'maybe' }))).toBe(false);
});

test('the downloads ask for what the list shows, with the last day in it', () => {
  expect(toUrl('/api/receipts.csv', {}, toReceiptQuery({ verdict: 'denied', from: '2026-11-20', to: '2026-11-20' }))).toBe(
    `/api/receipts.csv?verdict=denied&from=${Date.UTC(2026, 10, 20)}&to=${Date.UTC(2026, 10, 21)}`,
  );
});

test('a reason takes the place of a verdict, and a verdict that of a reason; nothing else goes', () => {
  const denied = changeFilter({ verdict: 'done', coin: 'BTC' }, { code: 'STOP_MISSING' });
  expect(denied).toEqual({ code: 'STOP_MISSING', coin: 'BTC' });
  expect(changeFilter(denied, { verdict: 'asked' })).toEqual({ verdict: 'asked', coin: 'BTC' });
  expect(changeFilter(denied, { coin: '' })).toEqual({ code: 'STOP_MISSING' });
});
