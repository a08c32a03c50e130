import { formatNumber } from './format-number.ts';

/** "5×"; "spot" where there is none. */
export function leverageWords(leverage: string | null): string {
  return leverage === null ? 'spot' : `${formatNumber(leverage)}×`;
}
