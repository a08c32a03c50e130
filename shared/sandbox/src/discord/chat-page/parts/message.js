import { h, icon, iconButton, icons } from '../lib/dom.js';
import { fullTimeOf, timeOf } from '../lib/format.js';
import { renderMarkdown } from '../lib/markdown.js';
import { authorOf } from '../lib/store.js';
import { avatar, badge } from './avatar.js';
import { renderComponents } from './components.js';
import { renderEmbed } from './embed.js';

const LOADING = 1 << 7;
const quickEmojis = ['👍', '✅', '👀', '🔥', '❌'];

/** One message. `isFollowing` drops the name when the one before is by the same author. */
export function renderMessage(message, { state, names, isFollowing, actions, interact, entities, store }) {
  const author = authorOf(state, message.author);
  const isMine = message.author.id === state.personId;
  const isLoading = (message.flags & LOADING) !== 0;
  const head = isFollowing
    ? h('time', { class: 'gutter-time', datetime: message.timestamp, title: fullTimeOf(message.timestamp) }, timeOf(message.timestamp))
    : avatar(author);
  const body = h(
    'div',
    { class: 'message-body' },
    isFollowing ? null : byLine(message, author),
    state.editingId === message.id ? editor(message, { actions, store }) : text(message, { names, isLoading, state }),
    ...message.embeds.map((embed) => renderEmbed(embed, names)),
    ...message.attachments.map(renderAttachment),
    ...renderComponents(message.components, { messageId: message.id, interact, names, entities }),
    message.reactions?.length ? reactions(message, actions) : null,
    message.ephemeral ? ephemeralNote(message, actions) : null,
  );
  const label = `${author.name}, ${timeOf(message.timestamp)}`;
  return h(
    'article',
    {
      id: `message-${message.id}`,
      class: `message ${isFollowing ? 'is-following' : ''} ${message.ephemeral ? 'is-ephemeral' : ''} ${isMine ? 'is-mine' : ''}`,
      tabindex: -1,
      'aria-label': label,
    },
    origin(message, state),
    h('div', { class: 'message-main' }, head, body),
    message.ephemeral || state.editingId === message.id ? null : toolbar(message, { isMine, author, state, actions, store }),
  );
}

function byLine(message, author) {
  return h(
    'header',
    { class: 'by-line' },
    h('span', { class: 'author' }, author.name),
    badge(author.badge),
    h('time', { datetime: message.timestamp, title: fullTimeOf(message.timestamp) }, timeOf(message.timestamp)),
  );
}

function text(message, { names, isLoading, state }) {
  if (isLoading)
    return h(
      'p',
      { class: 'thinking' },
      h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
      `${state.bot.username} is thinking…`,
    );
  const edited = message.edited_timestamp
    ? h('span', { class: 'edited', title: `Edited ${fullTimeOf(message.edited_timestamp)}` }, '(edited)')
    : null;
  if (message.content === '') return null; // an embed alone, such as a card, changes without a word
  const nodes = renderMarkdown(message.content, names);
  return h('div', { class: 'content' }, ...nodes, edited ? ' ' : null, edited);
}

/** Above the message: the command that was used, or what it replies to. */
function origin(message, state) {
  if (message.interaction) {
    const who = authorOf(state, message.interaction.user).name;
    return h('div', { class: 'origin' }, h('strong', {}, who), ' used ', h('code', {}, `/${message.interaction.name}`));
  }
  if (!message.message_reference) return null;
  const replied = message.referenced_message;
  if (!replied) return h('div', { class: 'origin' }, h('em', {}, 'The message replied to was deleted'));
  const summary = replied.content || replied.embeds[0]?.title || 'A message without text';
  const jump = () => {
    const target = document.getElementById(`message-${replied.id}`);
    target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    target?.focus({ preventScroll: true });
  };
  return h(
    'div',
    { class: 'origin' },
    h(
      'button',
      { type: 'button', class: 'origin-jump', onclick: jump },
      h('strong', {}, authorOf(state, replied.author).name),
      ' ',
      plainText(summary),
    ),
  );
}

/** The first words without the signs of markdown. */
function plainText(text) {
  return text
    .slice(0, 300)
    .replaceAll(/^(#{1,3}|-#|>|[-*]) /gm, '')
    .replaceAll(/[*_`~|]{1,3}/g, '')
    .replaceAll('\n', ' ');
}

function editor(message, { actions, store }) {
  const area = h(
    'textarea',
    { class: 'input edit-text', rows: Math.min(8, message.content.split('\n').length + 1), 'aria-label': 'Edit message' },
    message.content,
  );
  const cancel = () => store.set({ editingId: null });
  const save = () => (area.value.trim() === message.content ? cancel() : void actions.edit(message.id, area.value));
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancel();
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    }
  });
  requestAnimationFrame(() => area.focus());
  return h(
    'div',
    { class: 'editor' },
    area,
    h(
      'div',
      { class: 'editor-buttons' },
      h('button', { type: 'button', class: 'button is-primary', onclick: save }, 'Save'),
      h('button', { type: 'button', class: 'button', onclick: cancel }, 'Cancel'),
    ),
  );
}

function reactions(message, actions) {
  return h(
    'ul',
    { class: 'reactions' },
    ...message.reactions.map(({ emoji, count, me }) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            class: 'reaction',
            'aria-pressed': String(me),
            title: me ? 'Take back' : 'React too',
            onclick: () => actions.react(message.id, emoji.name, me),
          },
          emoji.name,
          h('span', {}, String(count)),
        ),
      ),
    ),
  );
}

function ephemeralNote(message, actions) {
  const dismiss = h('button', { type: 'button', class: 'text-button', onclick: () => actions.remove(message.id) }, 'Dismiss');
  return h('div', { class: 'ephemeral-note' }, icon(icons.eye), 'Only you can see this · ', dismiss);
}

function renderAttachment({ url, filename, content_type: type, size }) {
  if (type.startsWith('image/')) return h('img', { class: 'embed-image', src: new URL(url).pathname, alt: filename, loading: 'lazy' });
  const kilobytes = Math.max(1, Math.round(size / 1024));
  return h(
    'a',
    { class: 'file', href: new URL(url).pathname, download: filename },
    icon(icons.down),
    h('span', {}, filename),
    h('span', { class: 'muted' }, `${kilobytes} KB`),
  );
}

function toolbar(message, { isMine, author, state, actions, store }) {
  const me = state.people.find(({ id }) => id === state.personId);
  const mayDelete = isMine || me?.role === 'owner' || me?.role === 'admin';
  const isOn = (emoji) => message.reactions?.some((reaction) => reaction.emoji.name === emoji && reaction.me) ?? false;
  const choices = h(
    'span',
    { class: 'emoji-choices', hidden: true },
    ...quickEmojis.map((emoji) =>
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': `React with ${emoji}`,
          onclick: () => actions.react(message.id, emoji, isOn(emoji)),
        },
        emoji,
      ),
    ),
  );
  const react = iconButton('Add a reaction', icons.smile, {
    'aria-expanded': 'false',
    onclick: () => {
      choices.hidden = !choices.hidden;
      react.setAttribute('aria-expanded', String(!choices.hidden));
    },
  });
  const mayHaveThread = state.guilds.some(({ channels }) => channels.some(({ id }) => id === message.channel_id));
  const startReply = () => {
    store.set({ replyTo: { id: message.id, name: author.name } });
    document.getElementById('composer-text')?.focus();
  };
  return h(
    'div',
    { class: 'toolbar', role: 'group', 'aria-label': 'Message actions' },
    choices,
    react,
    iconButton('Reply', icons.reply, { onclick: startReply }),
    mayHaveThread
      ? iconButton(message.thread ? 'Open the thread' : 'Start a thread', icons.thread, { onclick: () => actions.openThread(message) })
      : null,
    isMine ? iconButton('Edit', icons.edit, { onclick: () => store.set({ editingId: message.id }) }) : null,
    mayDelete ? iconButton('Delete', icons.trash, { class: 'icon-button is-dangerous', onclick: () => actions.remove(message.id) }) : null,
  );
}
