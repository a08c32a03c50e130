import { h, icon, icons } from '../lib/dom.js';
import { priceText } from '../lib/format.js';
import { createSparkline } from './sparkline.js';

const pushes = [
  ['−3 %', -0.03],
  ['−1 %', -0.01],
  ['+1 %', 0.01],
  ['+3 %', 0.03],
];

/** One symbol: price and change always, the ways to push it when opened. */
export function createMarketRow(symbol, { onToggle, onPush, onUse }) {
  const id = `market-${symbol.replaceAll(/\W/g, '-')}`;
  const spark = createSparkline();
  const last = h('span', { class: 'price' }, '–');
  const change = h('span', { class: 'change' });
  const spread = h('span', { class: 'muted spread' });
  const [base, quote] = symbol.split(':')[0].split('/');
  let price = null;

  const toggle = h(
    'button',
    { type: 'button', class: 'market-summary', 'aria-expanded': 'false', 'aria-controls': id, onclick: onToggle },
    h('span', { class: 'symbol' }, h('strong', {}, base), quote ? h('span', { class: 'muted' }, `/${quote}`) : null),
    spark.element,
    h('span', { class: 'price-box' }, last, change),
    icon(icons.chevron),
  );

  const target = h('input', {
    class: 'input',
    type: 'text',
    inputmode: 'decimal',
    placeholder: 'To a price',
    'aria-label': `Move ${symbol} to a price`,
    autocomplete: 'off',
  });
  const toPrice = h('form', { class: 'to-price' }, target, h('button', { type: 'submit', class: 'button' }, 'Move'));
  toPrice.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = target.value.trim().replaceAll(/[,\s]/g, '');
    const isPrice = /^\d+(\.\d+)?$/.test(wanted) && Number(wanted) > 0;
    target.setCustomValidity(isPrice ? '' : 'A price such as 60000 or 0.125');
    if (!isPrice) return target.reportValidity();
    target.value = '';
    void onPush({ price: wanted });
  });
  target.addEventListener('input', () => target.setCustomValidity(''));

  const details = h(
    'div',
    { class: 'market-details', id, hidden: true },
    spread,
    h(
      'div',
      { class: 'pushes', role: 'group', 'aria-label': `Push ${symbol}` },
      ...pushes.map(([label, ratio]) =>
        h('button', { type: 'button', class: `button ${ratio < 0 ? 'is-down' : 'is-up'}`, onclick: () => onPush({ ratio }) }, label),
      ),
    ),
    toPrice,
    h('button', { type: 'button', class: 'button is-quiet use-levels', onclick: () => price && onUse(price) }, 'Use these levels'),
  );

  const setOpen = (isOpen) => {
    details.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
  };

  return {
    element: h('li', { class: 'market-row' }, toggle, details),
    setOpen,
    draw(next, { points, isOpen }) {
      price = next;
      last.textContent = priceText(next.last);
      const ratio = next.change24hRatio === null ? null : Number(next.change24hRatio);
      change.textContent = ratio === null ? '' : `${ratio >= 0 ? '+' : '−'}${Math.abs(ratio * 100).toFixed(2)} %`;
      change.className = `change ${ratio === null || ratio === 0 ? '' : ratio > 0 ? 'is-up' : 'is-down'}`;
      spread.textContent = `Bid ${priceText(next.bid)} · Ask ${priceText(next.ask)}`;
      spark.draw(points);
      setOpen(isOpen);
    },
  };
}
