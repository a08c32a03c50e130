import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SortedKeys } from './sorted-keys.ts';

const sorted = (ids: readonly number[]) => ids.toSorted((a, b) => a - b);
const entry = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 9 }));

test('property: ranges agree with a sorted list, after any insertions and deletions', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), entry), { maxLength: 60 }),
      fc.constantFrom('', 'b', 'cc'),
      fc.constantFrom('c', 'd', 'z'),
      (steps, low, high) => {
        const keys = new SortedKeys();
        const model = new Set<string>();
        for (const [isInsertion, [key, id]] of steps) {
          if (isInsertion) keys.add(key, id);
          else keys.delete(key, id);
          if (isInsertion) model.add(`${key}${id}`);
          else model.delete(`${key}${id}`);
        }
        const expected = [...model]
          .filter((text) => text.slice(0, 1) >= low && text.slice(0, 1) < high)
          .map((text) => Number(text.slice(1)));
        const found = [...keys.range(low, high, false)];
        expect(sorted(found)).toEqual(sorted(expected));
        expect(sorted([...keys.range(low, high, true)])).toEqual(sorted(expected));
      },
    ),
  );
});

test('thousands of keys stay in order across chunks, inserted or loaded', () => {
  const ids = Array.from({ length: 5000 }, (_, n) => (n * 2741) % 5000);
  const keyOf = (id: number) => String(id).padStart(4, '0');
  const inserted = new SortedKeys();
  for (const id of ids) inserted.add(keyOf(id), id);
  const loaded = new SortedKeys();
  loaded.load(ids.map((id) => [keyOf(id), id] as const));
  const all = Array.from({ length: 5000 }, (_, n) => n);
  for (const keys of [inserted, loaded]) {
    expect([...keys.range('', '\uffff', false)]).toEqual(all);
    expect([...keys.range('', '\uffff', true)]).toEqual(all.toReversed());
    expect([...keys.range('1000', '1003', false)]).toEqual([1000, 1001, 1002]);
    expect([...keys.get('4999')]).toEqual([4999]);
    expect([...keys.get('5000')]).toEqual([]);
  }
});
