/** Holds the page's state; whoever subscribes is told after each change, once per frame at most. */
export function createStore(initial) {
  let state = initial;
  let isPlanned = false;
  const listeners = new Set();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...(typeof change === 'function' ? change(state) : change) };
      if (isPlanned) return;
      isPlanned = true;
      queueMicrotask(() => {
        isPlanned = false;
        listeners.forEach((listener) => listener(state));
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(state);
    },
  };
}

export const initialState = {
  bot: { id: '', username: 'Trade Executor', online: false },
  people: [],
  guilds: [],
  dm: null,
  usableCommands: {},
  personId: null,
  channelId: null,
  messages: [],
  hasEarlier: false,
  isLoaded: false,
  unread: new Set(),
  connection: 'connecting',
  replyTo: null,
  editingId: null,
};

export const personOf = (state) => state.people.find(({ id }) => id === state.personId) ?? null;

/** The open channel with how it is called. */
export function channelOf(state) {
  if (state.dm && state.dm.id === state.channelId) return { ...state.dm, label: state.bot.username, isDm: true };
  for (const guild of state.guilds)
    for (const channel of [...guild.channels, ...guild.threads])
      if (channel.id === state.channelId) return { ...channel, label: channel.name, isDm: false, guild };
  return null;
}

/** The name and role of a message's author. */
export function authorOf(state, author) {
  const person = state.people.find(({ id }) => id === author.id);
  if (person) return { id: person.id, name: person.displayName, badge: person.role };
  return {
    id: author.id,
    name: author.global_name ?? author.username,
    badge: author.id === state.bot.id ? 'app' : author.bot ? 'webhook' : null,
  };
}
