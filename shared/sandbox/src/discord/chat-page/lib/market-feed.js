import { api } from './api.js';

const POLL_MS = 1000;
const POINTS_KEPT = 90;

/**
 * Reads the market once a second while the page is visible. `onChange` gets `{ market, history, problem }`: `history` holds the last
 * prices by symbol, `problem` says why there is no market.
 */
export function followMarket(onChange) {
  const history = new Map();
  let state = { market: null, history, problem: null };
  let isRunning = false;

  async function read() {
    try {
      const market = await api('GET', '/market');
      if (market.available === false) throw Object.assign(new Error(market.message), { code: market.code });
      for (const { symbol, last } of market.prices) history.set(symbol, [...(history.get(symbol) ?? []), Number(last)].slice(-POINTS_KEPT));
      state = { market, history, problem: null };
    } catch (error) {
      state = { ...state, market: null, problem: { code: error.code, message: error.message } };
    }
    onChange(state);
  }

  async function loop() {
    if (isRunning) return;
    isRunning = true;
    while (!document.hidden) {
      await read();
      await new Promise((resolve) => setTimeout(resolve, state.market ? POLL_MS : POLL_MS * 3));
    }
    isRunning = false;
  }

  document.addEventListener('visibilitychange', () => void loop());
  void loop();
  return { refresh: read };
}
