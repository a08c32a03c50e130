import { h, icon, iconButton, icons } from '../lib/dom.js';
import { channelOf } from '../lib/store.js';
import { menuButton } from './sidebar.js';

const themes = [
  ['system', 'Colours as the system has them', icons.auto],
  ['light', 'Light colours', icons.sun],
  ['dark', 'Dark colours', icons.moon],
];

/** What is open, whether the bot is there, and the page's switches. */
export function mountHeader(root, { store, onMenu, onMarket }) {
  let shown = '';
  const title = h('div', { class: 'header-title' });
  const status = h('div', { class: 'bot-status', role: 'status' });
  const market = iconButton('Simulated market', icons.chart, { id: 'market-button', onclick: onMarket, 'aria-controls': 'market' });
  root.replaceChildren(menuButton(onMenu), title, status, themeButton(), market);

  store.subscribe((state) => {
    const channel = channelOf(state);
    const key = JSON.stringify([channel, state.bot]);
    if (key === shown) return;
    shown = key;
    title.replaceChildren(
      channel ? icon(channel.isDm ? icons.at : icons.hash) : '',
      h('h1', {}, channel?.label ?? 'Discord sandbox'),
      channel?.topic ? h('p', { class: 'topic', title: channel.topic }, channel.topic) : '',
      channel?.isDm ? h('p', { class: 'topic' }, 'Only you and the bot see this') : '',
    );
    status.className = `bot-status ${state.bot.online ? 'is-online' : 'is-offline'}`;
    status.replaceChildren(h('span', { class: 'status-text' }, state.bot.online ? 'Bot online' : 'Bot offline'));
    status.title = state.bot.online
      ? `${state.bot.username} is connected`
      : `${state.bot.username} is not connected: nobody reads these messages yet`;
    document.title = channel ? `${channel.isDm ? '@' : '#'}${channel.label} · Discord sandbox` : 'Discord sandbox';
  });
}

function themeButton() {
  const button = iconButton('', icons.auto);
  const read = () => localStorage.getItem('theme') ?? 'system';
  const show = () => {
    const [name, label, path] = themes.find(([theme]) => theme === read()) ?? themes[0];
    document.documentElement.dataset.theme = name;
    button.setAttribute('aria-label', `${label}. Change`);
    button.title = label;
    button.replaceChildren(icon(path));
  };
  button.addEventListener('click', () => {
    const at = themes.findIndex(([theme]) => theme === read());
    localStorage.setItem('theme', themes[(at + 1) % themes.length][0]);
    show();
  });
  show();
  return button;
}
