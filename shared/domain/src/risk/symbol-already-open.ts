import { deny, pass, type Rule } from './rule.ts';

/** An account nets all orders of a symbol into one position, so a second trade could not be told from the first. */
export const symbolAlreadyOpen: Rule = ({ resolved, openSymbols }) => {
  if (!resolved.ok) return null;
  const { symbol } = resolved.value.instrument;
  const open = openSymbols.includes(symbol);
  const numbers = { symbol, open: String(open) };
  return open ? deny('symbol-already-open', 'SYMBOL_ALREADY_OPEN', numbers) : pass('symbol-already-open', numbers);
};
