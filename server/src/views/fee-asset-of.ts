import type { Instrument } from '@trade-executor/domain/instruments/instrument';
import type { Fill } from '@trade-executor/domain/order';

/** Returns the name of the asset that a fill's fee was taken in: "USDT", or "BTC" for what was bought on spot. */
export function feeAssetOf({ feeAsset }: Pick<Fill, 'feeAsset'>, { base, quote }: Instrument): string {
  return feeAsset === 'base' ? base : quote;
}
