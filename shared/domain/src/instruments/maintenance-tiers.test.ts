import { expect, test } from 'vitest';
import { ZERO, decimal } from '../decimal.ts';
import { maintenanceTiers } from './maintenance-tiers.ts';

test('at 100x: half of the initial margin, and less leverage for more notional', () => {
  const shown = maintenanceTiers(decimal('100')).map(({ notionalFrom, ratio, deduction, maxLeverage }) =>
    [notionalFrom, ratio, deduction, maxLeverage].join(' '),
  );
  // 50,000 * (0.01 - 0.005) = 250; 250 + 250,000 * (0.02 - 0.01) = 2,750; 2,750 + 1,000,000 * 0.03 = 32,750; 32,750 + 5,000,000 * 0.075
  expect(shown).toEqual(['0 0.005 0 100', '50000 0.01 250 50', '250000 0.02 2750 25', '1000000 0.05 32750 10', '5000000 0.125 407750 4']);
});

test('where a tier begins both sides ask for the same margin', () => {
  const tiers = maintenanceTiers(decimal('75'));
  tiers.slice(1).forEach((tier, place) => {
    const before = tiers[place];
    const margin = ({ ratio, deduction }: typeof tier) => tier.notionalFrom.times(ratio).minus(deduction);
    expect(before && margin(before).eq(margin(tier))).toBe(true);
  });
});

test('without leverage there is one tier', () => {
  expect(maintenanceTiers(decimal('1'))).toEqual([
    { notionalFrom: ZERO, ratio: decimal('0.5'), deduction: ZERO, maxLeverage: decimal('1') },
  ]);
});
