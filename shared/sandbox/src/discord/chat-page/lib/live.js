/** Keeps the state up to date from the event stream of one person; returns the way to stop. */
export function listenLive({ store, actions, personId }) {
  const source = new EventSource(`/sandbox/events?personId=${encodeURIComponent(personId)}`);
  const reload = () => actions.attempt(() => Promise.all([actions.loadState(), actions.loadMessages()]));

  source.addEventListener('open', () => {
    if (store.get().connection === 'lost') void reload();
    store.set({ connection: 'open' });
  });
  source.addEventListener('error', () => store.set({ connection: 'lost' }));
  source.addEventListener('message', ({ data }) => {
    const change = JSON.parse(data);
    switch (change.type) {
      case 'message.created':
        return store.set((state) => addMessage(state, change.message));
      case 'message.updated':
        return store.set(({ messages }) => ({
          messages: messages.map((message) => (message.id === change.message.id ? change.message : message)),
        }));
      case 'message.deleted':
        return store.set(({ messages, replyTo }) => ({
          messages: messages.filter(({ id }) => id !== change.messageId),
          replyTo: replyTo?.id === change.messageId ? null : replyTo,
        }));
      case 'bot.changed':
        return store.set(({ bot }) => ({ bot: { ...bot, online: change.online } }));
      default:
        return void actions.attempt(actions.loadState);
    }
  });
  return () => source.close();
}

function addMessage(state, message) {
  if (message.channel_id !== state.channelId) return { unread: new Set([...state.unread, message.channel_id]) };
  if (state.messages.some(({ id }) => id === message.id)) return {};
  return { messages: [...state.messages, message] };
}
