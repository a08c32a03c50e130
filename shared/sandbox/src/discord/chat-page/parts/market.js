import { h, iconButton, icons } from '../lib/dom.js';
import { api } from '../lib/api.js';
import { exampleSignal } from '../lib/levels.js';
import { followMarket } from '../lib/market-feed.js';
import { createMarketRow } from './market-row.js';

const speeds = [1, 10, 60, 600];
const clock = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Simulated prices that one can push, and how fast the market's time runs. */
export function mountMarket(root, { actions, onFill, onClose }) {
  const time = h('time', { class: 'market-clock' }, '–');
  const speedButtons = speeds.map((speed) =>
    h(
      'button',
      { type: 'button', class: 'segment', 'aria-pressed': 'false', onclick: () => send('/market/speed', { speed }) },
      `${speed}×`,
    ),
  );
  const clockBox = h(
    'div',
    { class: 'market-time' },
    h('div', {}, h('span', { class: 'market-label' }, 'Market time'), time),
    h('div', { class: 'segments', role: 'group', 'aria-label': 'Speed of time' }, ...speedButtons),
  );
  const rows = h('ul', { class: 'market-rows' });
  const problem = h('div', { class: 'market-problem', role: 'status' }, h('p', { class: 'muted' }, 'Looking for the simulated market…'));
  const body = h('div', { class: 'market-body', hidden: true }, clockBox, rows);
  root.replaceChildren(
    h(
      'header',
      { class: 'market-head' },
      h('h2', {}, 'Simulated market'),
      iconButton('Close the market', icons.close, { class: 'icon-button only-drawer', onclick: onClose }),
    ),
    problem,
    body,
  );
  const known = new Map();
  let openSymbol = null;

  const feed = followMarket(draw);

  async function send(path, content) {
    await actions.attempt(() => api('POST', path, content));
    await feed.refresh();
  }

  function draw({ market, history, problem: why }) {
    body.hidden = market === null;
    problem.hidden = market !== null;
    if (market === null) return drawProblem(why);
    time.textContent = clock.format(new Date(market.marketNow));
    time.dateTime = new Date(market.marketNow).toISOString();
    speedButtons.forEach((button, index) => button.setAttribute('aria-pressed', String(speeds[index] === market.speed)));
    const prices = withoutSpot(market.prices);
    openSymbol ??= prices[0]?.symbol ?? null;
    for (const price of prices) {
      if (!known.has(price.symbol)) known.set(price.symbol, addRow(price.symbol));
      known.get(price.symbol).draw(price, { points: history.get(price.symbol) ?? [], isOpen: price.symbol === openSymbol });
    }
    for (const [symbol, row] of known) {
      if (prices.some((price) => price.symbol === symbol)) continue;
      row.element.remove();
      known.delete(symbol);
    }
  }

  function addRow(symbol) {
    const row = createMarketRow(symbol, {
      onToggle() {
        openSymbol = openSymbol === symbol ? '' : symbol;
        known.forEach((one, name) => one.setOpen(name === openSymbol));
      },
      onPush: (push) => send('/market/push', { symbol, ...push }),
      onUse: (price) => onFill(exampleSignal(price)),
    });
    rows.append(row.element);
    return row;
  }

  function drawProblem({ code, message }) {
    const title = code === 'MARKET_CONTROL_UNREACHABLE' ? 'The market is not reachable' : 'No simulated market';
    if (problem.dataset.message === message) return;
    problem.dataset.message = message;
    problem.replaceChildren(
      h('h3', {}, title),
      h('p', { class: 'muted' }, message),
      h('p', { class: 'muted' }, 'Chat, commands and buttons work without it.'),
    );
  }
}

/** A coin's spot market moves, and is pushed, with its perpetual: one row for both. */
function withoutSpot(prices) {
  const perpetuals = prices.filter(({ symbol }) => symbol.includes(':'));
  return perpetuals.length > 0 ? perpetuals : prices;
}
