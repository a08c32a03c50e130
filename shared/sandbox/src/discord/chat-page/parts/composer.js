import { h, iconButton, icons } from '../lib/dom.js';
import { flattenCommands, matchCommands } from '../lib/commands.js';
import { channelOf, personOf } from '../lib/store.js';
import { renderCommandForm } from './command-form.js';

/** Where one writes: Enter sends, Shift+Enter makes a line, a slash lists the commands. Returns `fill(text)`. */
export function mountComposer(root, { store, actions, interact }) {
  const area = h('textarea', {
    id: 'composer-text',
    class: 'composer-text',
    rows: 1,
    maxlength: 2000,
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'command-list',
    'aria-autocomplete': 'list',
  });
  const list = h('ul', { id: 'command-list', class: 'command-list', role: 'listbox', 'aria-label': 'Commands', hidden: true });
  const replyBar = h('div', { class: 'reply-bar', hidden: true });
  const sendButton = iconButton('Send', icons.send, { class: 'icon-button send', onclick: () => void send() });
  const box = h('div', { class: 'composer-box' }, area, sendButton);
  const formPlace = h('div', { class: 'command-place', hidden: true });
  const count = h('span', { class: 'muted', 'aria-live': 'polite' });
  const hint = h(
    'p',
    { class: 'composer-hint' },
    h(
      'span',
      {},
      h('kbd', {}, 'Enter'),
      ' sends, ',
      h('kbd', {}, 'Shift'),
      ' + ',
      h('kbd', {}, 'Enter'),
      ' new line, ',
      h('kbd', {}, '/'),
      ' commands',
    ),
    count,
  );
  root.replaceChildren(list, replyBar, formPlace, box, hint);
  let matches = [];
  let chosen = 0;
  let channelId = null;

  store.subscribe((state) => {
    const channel = channelOf(state);
    const person = personOf(state);
    area.placeholder =
      channel && person ? `Message ${channel.isDm ? '@' : '#'}${channel.label} as ${person.displayName}` : 'Nobody is here yet';
    area.setAttribute('aria-label', area.placeholder);
    area.disabled = !channel || !person;
    if (channelId !== state.channelId) closeForm();
    channelId = state.channelId;
    showReply(state.replyTo);
  });

  area.addEventListener('input', () => {
    grow();
    suggest();
  });
  area.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (!list.hidden && steer(event)) return event.preventDefault();
    if (event.key === 'Escape' && store.get().replyTo) return store.set({ replyTo: null });
    if (event.key === 'ArrowUp' && area.value === '') return editLast(event);
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  });
  area.addEventListener('blur', () => setTimeout(() => (list.hidden = true), 150));
  area.addEventListener('focus', suggest);

  async function send() {
    const content = area.value.trim();
    if (content === '' || area.disabled) return;
    if (/^\/\S/.test(content) && matches.length > 0) return choose(matches[chosen]);
    area.value = '';
    grow();
    if (!(await actions.say(content)) && area.value === '') area.value = content;
    grow();
  }

  function grow() {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 220)}px`;
    count.textContent = area.value.length > 1800 ? `${2000 - area.value.length} characters left` : '';
    box.classList.toggle('has-text', area.value.trim() !== '');
  }

  function suggest() {
    const typed = /^\/([^\n]*)$/.exec(area.value)?.[1];
    const all = flattenCommands(store.get().usableCommands[store.get().channelId] ?? []);
    matches = typed === undefined ? [] : matchCommands(all, typed);
    chosen = 0;
    if (typed === undefined) return hideList();
    if (matches.length === 0) {
      const text = all.length === 0 ? 'The bot has registered no commands for you here yet.' : 'No command of that name.';
      list.replaceChildren(h('li', { class: 'command-none' }, text));
    } else drawList();
    list.hidden = false;
    area.setAttribute('aria-expanded', 'true');
  }

  function drawList() {
    list.replaceChildren(
      ...matches.map((command, index) =>
        h(
          'li',
          {
            id: `command-${index}`,
            role: 'option',
            'aria-selected': String(index === chosen),
            class: 'command-option',
            onmousedown: (event) => event.preventDefault(),
            onclick: () => choose(command),
          },
          h('span', { class: 'command-name' }, `/${command.name}`),
          h('span', { class: 'muted' }, command.description),
        ),
      ),
    );
    area.setAttribute('aria-activedescendant', `command-${chosen}`);
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }

  function hideList() {
    list.hidden = true;
    area.setAttribute('aria-expanded', 'false');
    area.removeAttribute('aria-activedescendant');
  }

  /** True when the key was meant for the list. */
  function steer({ key }) {
    if (key === 'Escape') {
      hideList();
      return true;
    }
    if (matches.length === 0) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      chosen = (chosen + (key === 'ArrowDown' ? 1 : -1) + matches.length) % matches.length;
      drawList();
      return true;
    }
    if (key !== 'Enter' && key !== 'Tab') return false;
    choose(matches[chosen]);
    return true;
  }

  function choose(command) {
    area.value = '';
    grow();
    hideList();
    if (command.options.length === 0) return void interact({ type: 'command', channelId, name: command.name, options: {} });
    const form = renderCommandForm(command, { store, interact, onDone: closeForm });
    formPlace.replaceChildren(form);
    formPlace.hidden = false;
    box.hidden = true;
    hint.hidden = true;
    form.querySelector('input, select')?.focus();
  }

  function closeForm() {
    if (formPlace.hidden) return;
    formPlace.replaceChildren();
    formPlace.hidden = true;
    box.hidden = false;
    hint.hidden = false;
    area.focus();
  }

  function showReply(replyTo) {
    replyBar.hidden = replyTo === null;
    if (replyTo === null) return;
    const cancel = iconButton('Do not reply', icons.close, { onclick: () => store.set({ replyTo: null }) });
    replyBar.replaceChildren(h('span', {}, 'Replying to ', h('strong', {}, replyTo.name)), cancel);
  }

  function editLast(event) {
    const { messages, personId } = store.get();
    const last = messages.findLast(({ author }) => author.id === personId);
    if (!last) return;
    event.preventDefault();
    store.set({ editingId: last.id });
  }

  return {
    fill(text) {
      closeForm();
      area.value = text;
      grow();
      hideList();
      area.focus();
    },
  };
}
