import { api } from './api.js';

const PAGE = 50;

/** Everything that changes the page's state or asks the sandbox to do something. */
export function createActions(store, toast) {
  const query = (values) => new URLSearchParams(values).toString();

  async function attempt(work) {
    try {
      return await work();
    } catch (error) {
      toast(error.message);
      return null;
    }
  }

  async function loadState() {
    const personId = store.get().personId;
    const { bot, people, guilds, dm, usableCommands } = await api('GET', `/state${personId ? `?${query({ personId })}` : ''}`);
    if (store.get().personId === personId) store.set({ bot, people, guilds, dm, usableCommands });
  }

  async function loadMessages() {
    const { personId, channelId } = store.get();
    if (!personId || !channelId) return;
    const { messages } = await api('GET', `/view?${query({ personId, channelId, limit: PAGE })}`);
    if (store.get().personId !== personId || store.get().channelId !== channelId) return;
    store.set({ messages, hasEarlier: messages.length === PAGE, isLoaded: true });
  }

  return {
    attempt,
    loadState,
    loadMessages,

    async loadEarlier() {
      const { personId, channelId, messages } = store.get();
      const older = await attempt(() => api('GET', `/view?${query({ personId, channelId, limit: PAGE, before: messages[0].id })}`));
      if (older) store.set({ messages: [...older.messages, ...store.get().messages], hasEarlier: older.messages.length === PAGE });
    },

    openChannel(channelId) {
      const unread = new Set(store.get().unread);
      unread.delete(channelId);
      store.set({ channelId, messages: [], isLoaded: false, hasEarlier: false, replyTo: null, editingId: null, unread });
      return attempt(loadMessages);
    },

    say(content) {
      const { personId, channelId, replyTo } = store.get();
      return attempt(async () => {
        await api('POST', '/messages', { personId, channelId, content, ...(replyTo && { replyTo: replyTo.id }) });
        store.set({ replyTo: null });
        return true;
      });
    },

    /** Opens the message's thread, started first where there is none. */
    openThread(message) {
      return attempt(async () => {
        if (!message.thread) {
          const name = message.content.split('\n')[0].slice(0, 40).trim() || 'Thread';
          await api('POST', '/threads', { personId: store.get().personId, messageId: message.id, name });
        }
        await loadState();
        await this.openChannel(message.id);
      });
    },

    edit(messageId, content) {
      return attempt(async () => {
        await api('PATCH', `/messages/${messageId}`, { personId: store.get().personId, content });
        store.set({ editingId: null });
      });
    },

    remove: (messageId) => attempt(() => api('DELETE', `/messages/${messageId}`, { personId: store.get().personId })),

    react: (messageId, emoji, isMine) =>
      attempt(() => api(isMine ? 'DELETE' : 'PUT', `/messages/${messageId}/reactions`, { personId: store.get().personId, emoji })),

    /** The bot's first answer; null when there was none, which the person is told. */
    async interact(form) {
      const { personId, bot } = store.get();
      const result = await attempt(() => api('POST', '/interactions', { personId, ...form }));
      if (result && result.answer === null) {
        const isOffline = result.reason === 'BOT_OFFLINE';
        toast(
          isOffline ? `${bot.username} is offline. It must be running to answer.` : `${bot.username} did not respond within 3 seconds.`,
        );
        return null;
      }
      return result;
    },
  };
}
