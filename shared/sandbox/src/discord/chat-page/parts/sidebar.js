import { h, icon, iconButton, icons } from '../lib/dom.js';
import { initialsOf } from '../lib/format.js';
import { personOf } from '../lib/store.js';
import { avatar, badge } from './avatar.js';

const roleTexts = { provider: 'a provider', trader: 'a trader', owner: 'the owner', admin: 'an admin', guest: 'a guest' };

/** Channels of each guild, the direct channel with the bot, and who one is. */
export function mountSidebar(root, { store, actions, onPickPerson, onNavigate }) {
  let shown = '';
  store.subscribe((state) => {
    const { guilds, dm, channelId, unread, personId, people, bot } = state;
    const key = JSON.stringify([guilds, dm, channelId, [...unread], personId, people, bot]);
    if (key === shown) return;
    shown = key;
    const focusedId = root.contains(document.activeElement) ? document.activeElement.id : '';
    root.replaceChildren(
      h('div', { class: 'sidebar-scroll' }, ...guilds.map((guild) => guildSection(guild, state)), dm ? dmSection(state) : null),
      personPicker(state),
    );
    if (focusedId !== '') document.getElementById(focusedId)?.focus();
  });

  const open = (channelId) => {
    void actions.openChannel(channelId);
    onNavigate();
  };

  function entry({ id, state, label, lead, title }) {
    const isOpen = id === state.channelId;
    const isUnread = state.unread.has(id);
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          id: `channel-${id}`,
          class: `channel ${isUnread ? 'is-unread' : ''}`,
          'aria-current': isOpen ? 'page' : null,
          title,
          onclick: () => open(id),
        },
        lead,
        h('span', { class: 'channel-name' }, label),
        isUnread ? h('span', { class: 'unread-dot' }, h('span', { class: 'visually-hidden' }, 'New messages')) : null,
      ),
    );
  }

  function guildSection(guild, state) {
    const items = guild.channels.flatMap((channel) => [
      entry({ id: channel.id, state, label: channel.name, lead: icon(icons.hash), title: channel.topic }),
      ...guild.threads
        .filter(({ parentId }) => parentId === channel.id)
        .map(({ id, name }) => entry({ id, state, label: name, lead: icon(icons.thread), title: `Thread in ${channel.name}` })),
    ]);
    return h(
      'section',
      { class: 'guild' },
      h(
        'h2',
        { class: 'guild-name' },
        h('span', { class: 'guild-mark', 'aria-hidden': 'true' }, initialsOf(guild.name)),
        h('span', {}, guild.name),
      ),
      h('ul', {}, ...items),
    );
  }

  function dmSection(state) {
    const lead = avatar({ id: state.bot.id, name: state.bot.username, badge: 'app' }, 'is-small');
    return h(
      'section',
      { class: 'guild' },
      h('h2', { class: 'section-name' }, 'Direct messages'),
      h('ul', {}, entry({ id: state.dm.id, state, label: state.bot.username, lead, title: 'Your direct messages with the bot' })),
    );
  }

  function personPicker(state) {
    const me = personOf(state);
    if (!me) return '';
    const menu = h('ul', { class: 'person-menu', hidden: true, id: 'person-menu' });
    const toggle = h(
      'button',
      { type: 'button', id: 'person-button', class: 'person-button', 'aria-expanded': 'false', 'aria-controls': 'person-menu' },
      avatar({ id: me.id, name: me.displayName }),
      h(
        'span',
        { class: 'person-text' },
        h('span', { class: 'person-name' }, me.displayName),
        h('span', { class: 'person-hint' }, `You are ${roleTexts[me.role]}`),
      ),
      icon(icons.chevron),
    );
    const show = (isShown) => {
      menu.hidden = !isShown;
      toggle.setAttribute('aria-expanded', String(isShown));
      if (isShown) (menu.querySelector('[aria-current]') ?? menu.querySelector('button'))?.focus();
    };
    toggle.addEventListener('click', () => show(menu.hidden));
    const box = h('div', { class: 'person' }, menu, toggle);
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !menu.hidden) {
        show(false);
        toggle.focus();
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event, [...menu.querySelectorAll('button')]);
    });
    box.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !box.contains(relatedTarget)) show(false);
    });
    for (const person of state.people) {
      const pick = () => {
        show(false);
        onPickPerson(person.id);
      };
      menu.append(
        h(
          'li',
          {},
          h(
            'button',
            { type: 'button', class: 'person-option', 'aria-current': person.id === me.id ? 'true' : null, onclick: pick },
            avatar({ id: person.id, name: person.displayName }, 'is-small'),
            h('span', { class: 'person-name' }, person.displayName),
            badge(person.role),
          ),
        ),
      );
    }
    return box;
  }
}

function moveFocus(event, buttons) {
  if (buttons.length === 0 || buttons[0].closest('[hidden]')) return;
  event.preventDefault();
  const step = event.key === 'ArrowDown' ? 1 : -1;
  buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length)?.focus();
}

export function menuButton(onclick) {
  return iconButton('Channels and people', icons.menu, { class: 'icon-button only-narrow', onclick });
}
