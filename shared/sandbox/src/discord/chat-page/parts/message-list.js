import { h, icon, icons } from '../lib/dom.js';
import { dayOf, isSameDay } from '../lib/format.js';
import { authorOf, channelOf, personOf } from '../lib/store.js';
import { renderMessage } from './message.js';

const GROUP_WITHIN_MS = 7 * 60_000;
const NEAR_END_PX = 120;

/** The messages of the open channel. Only those that changed are drawn again, so focus and open menus stay. */
export function mountMessageList(root, { store, actions, interact, onPickPerson }) {
  const list = h('div', { class: 'message-list', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions' });
  const scroller = h('div', { class: 'message-scroll', tabindex: 0, 'aria-label': 'Messages, scrollable' }, list);
  const newPill = h(
    'button',
    { type: 'button', class: 'new-pill', hidden: true, onclick: () => scrollToEnd() },
    icon(icons.down),
    'New messages',
  );
  root.replaceChildren(scroller, newPill);
  const drawn = new Map();
  let channelId = null;

  const scrollToEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
    newPill.hidden = true;
  };
  const isNearEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
  scroller.addEventListener('scroll', () => isNearEnd() && (newPill.hidden = true));
  scroller.addEventListener('keydown', moveBetweenMessages);
  const keepAtEnd = new ResizeObserver(() => stick && scrollToEnd());
  keepAtEnd.observe(list);
  keepAtEnd.observe(scroller);
  let stick = true;
  scroller.addEventListener('scroll', () => (stick = isNearEnd()));

  store.subscribe((state) => {
    const isOtherChannel = channelId !== state.channelId;
    channelId = state.channelId;
    const lastBefore = list.lastElementChild?.id;
    const heightBefore = scroller.scrollHeight;
    const firstBefore = drawn.keys().next().value;
    stick = isOtherChannel || isNearEnd() || bringsWhatIAskedFor(state);
    reconcile(list, listNodes(state));
    if (stick) scrollToEnd();
    else if (firstBefore !== undefined && state.messages[0]?.id !== firstBefore && list.querySelector(`[id="message-${firstBefore}"]`))
      scroller.scrollTop += scroller.scrollHeight - heightBefore;
    else if (list.lastElementChild?.id !== lastBefore) newPill.hidden = false;
  });

  /** One's own message, or the answer that only oneself sees: one looks for it at the end. */
  function bringsWhatIAskedFor({ messages, personId }) {
    const last = messages.at(-1);
    return last !== undefined && !drawn.has(last.id) && (last.ephemeral || last.author.id === personId);
  }

  function listNodes(state) {
    if (state.messages.length === 0) {
      drawn.clear();
      return state.isLoaded || state.people.length === 0
        ? [emptyState(state, onPickPerson)]
        : [h('p', { class: 'loading muted' }, 'Loading messages…')];
    }
    const names = namesOf(state);
    const nodes = [];
    const keep = new Map();
    if (state.hasEarlier)
      nodes.push(h('button', { type: 'button', class: 'button earlier', onclick: actions.loadEarlier }, 'Show earlier messages'));
    state.messages.forEach((message, index) => {
      const before = state.messages[index - 1];
      if (!before || !isSameDay(before.timestamp, message.timestamp)) nodes.push(dayLine(message));
      const isFollowing = before !== undefined && follows(before, message);
      const key = JSON.stringify([message, isFollowing, state.editingId === message.id, state.personId, names.version]);
      const known = drawn.get(message.id);
      const context = { state, names, isFollowing, actions, interact, entities: (type) => entitiesOf(state, type), store };
      const element = known?.key === key ? known.element : renderMessage(message, context);
      keep.set(message.id, { key, element });
      nodes.push(element);
    });
    drawn.clear();
    for (const [id, value] of keep) drawn.set(id, value);
    const last = nodes.at(-1);
    for (const { element } of keep.values()) element.tabIndex = element === last ? 0 : -1;
    return nodes;
  }
}

/** Makes `wanted` the children without moving those that are in place: a moved element would lose its focus. */
function reconcile(parent, wanted) {
  const kept = new Set(wanted);
  for (const child of Array.from(parent.childNodes)) if (!kept.has(child)) child.remove();
  wanted.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null);
  });
}

function dayLine({ timestamp }) {
  return h('div', { class: 'day', role: 'separator' }, h('span', {}, dayOf(timestamp)));
}

function follows(before, message) {
  const isSameAuthor = before.author.id === message.author.id && before.author.username === message.author.username;
  const isClose =
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUP_WITHIN_MS && isSameDay(before.timestamp, message.timestamp);
  return isSameAuthor && isClose && before.ephemeral === message.ephemeral && !message.message_reference && !message.interaction;
}

/** Up and down go from message to message; from there Tab reaches its buttons. */
function moveBetweenMessages(event) {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  const current = document.activeElement?.closest('.message');
  if (!current || document.activeElement.matches('textarea, select, input')) return;
  const all = [...current.parentElement.querySelectorAll('.message')];
  const next = all[all.indexOf(current) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function namesOf(state) {
  const channels = state.guilds.flatMap(({ channels: list }) => list);
  const roles = state.guilds.flatMap(({ roles: list }) => list);
  const find = (list, id) => list.find((one) => one.id === id)?.name ?? 'unknown';
  return {
    version: `${state.people.length}/${channels.length}/${state.bot.username}`,
    user: (id) => authorOf(state, { id, username: id === state.bot.id ? state.bot.username : 'unknown' }).name,
    channel: (id) => find(channels, id),
    role: (id) => find(roles, id),
  };
}

/** What a user, role or channel select offers. */
function entitiesOf(state, type) {
  const people = state.people.map(({ id, displayName }) => ({ value: id, label: displayName }));
  const roles = state.guilds.flatMap((guild) => guild.roles).map(({ id, name }) => ({ value: id, label: `@${name}` }));
  const channels = state.guilds.flatMap((guild) => guild.channels).map(({ id, name }) => ({ value: id, label: `#${name}` }));
  return { 5: people, 6: roles, 7: [...people, ...roles], 8: channels }[type] ?? [];
}

function emptyState(state, onPickPerson) {
  const person = personOf(state);
  const channel = channelOf(state);
  if (!person)
    return empty('This sandbox is empty', [
      'Nobody lives here yet. Start everything with ',
      h('code', {}, 'npm start'),
      ', or send a world to ',
      h('code', {}, 'PUT /sandbox/world'),
      '.',
    ]);
  if (!channel) return empty('Pick a channel', ['Choose one on the left.']);
  if (channel.isDm)
    return empty(`You and ${state.bot.username}`, [
      'What the bot tells you privately appears here. Type ',
      h('code', {}, '/'),
      ' to see what you can ask of it.',
    ]);
  if (person.role === 'provider')
    return empty('No messages yet', ['Post a trade idea, for example with “Use these levels” beside a price in the simulated market.']);
  const provider = state.people.find(({ role }) => role === 'provider');
  if (!provider) return empty('No messages yet', ['Write something below.']);
  const become = h('button', { type: 'button', class: 'button', onclick: () => onPickPerson(provider.id) }, `Be ${provider.displayName}`);
  return empty('No messages yet', ['Be the provider and post a trade idea here.'], become);
}

function empty(title, advice, action = null) {
  return h(
    'div',
    { class: 'empty' },
    h('div', { class: 'empty-mark', 'aria-hidden': 'true' }, icon(icons.chart)),
    h('h2', {}, title),
    h('p', {}, ...advice),
    action,
  );
}
