import { createActions } from './lib/actions.js';
import { listenLive } from './lib/live.js';
import { createStore, initialState } from './lib/store.js';
import { mountComposer } from './parts/composer.js';
import { mountHeader } from './parts/header.js';
import { mountMarket } from './parts/market.js';
import { mountMessageList } from './parts/message-list.js';
import { openModal } from './parts/modal.js';
import { mountSidebar } from './parts/sidebar.js';
import { createToasts } from './parts/toast.js';

const byId = (id) => document.getElementById(id);
const app = byId('app');
const store = createStore(initialState);
const toast = createToasts(byId('toasts'));
const actions = createActions(store, toast);
let stopListening = () => {};

/** Runs an interaction and opens the modal when the bot answers with one. */
async function interact(form) {
  const result = await actions.interact(form);
  if (result?.answer?.kind !== 'modal') return result;
  const submit = (fields) => interact({ type: 'modal', interactionId: result.interactionId, fields });
  openModal(byId('dialog'), { modal: result.answer.modal, submit });
  return result;
}

/** Opens one drawer of a narrow window, or none. */
function showDrawer(name) {
  app.dataset.drawer = name;
  if (name !== '') byId(name).querySelector('button')?.focus();
}

function toggleMarket() {
  if (matchMedia('(max-width: 1099px)').matches) return showDrawer(app.dataset.drawer === 'market' ? '' : 'market');
  app.classList.toggle('is-market-closed');
}

async function becomePerson(personId, wantedChannelId) {
  stopListening();
  store.set({ personId, unread: new Set(), dm: null });
  await actions.attempt(actions.loadState);
  const { guilds, dm, channelId } = store.get();
  const reachable = [...guilds.flatMap(({ channels, threads }) => [...channels, ...threads]), ...(dm ? [dm] : [])].map(({ id }) => id);
  stopListening = listenLive({ store, actions, personId });
  const target = [wantedChannelId, channelId, reachable[0]].find((id) => reachable.includes(id));
  if (target) await actions.openChannel(target);
}

mountSidebar(byId('sidebar'), { store, actions, onPickPerson: (id) => void becomePerson(id), onNavigate: () => showDrawer('') });
mountHeader(byId('header'), { store, onMenu: () => showDrawer('sidebar'), onMarket: toggleMarket });
mountMessageList(byId('messages'), { store, actions, interact, onPickPerson: (id) => void becomePerson(id) });
const composer = mountComposer(byId('composer'), { store, actions, interact });
mountMarket(byId('market'), {
  actions,
  onFill(text) {
    showDrawer('');
    composer.fill(text);
  },
  onClose: () => showDrawer(''),
});
byId('scrim').addEventListener('click', () => showDrawer(''));
addEventListener('keydown', ({ key }) => key === 'Escape' && app.dataset.drawer && showDrawer(''));

/** The address keeps who one is and where, so that two windows can be two people. */
store.subscribe(({ personId, channelId, connection }) => {
  if (personId && channelId) history.replaceState(null, '', `#${personId}/${channelId}`);
  byId('notice').hidden = connection !== 'lost';
  byId('notice').textContent = 'The connection to the sandbox is lost. Trying again…';
});

await actions.attempt(actions.loadState);
const [wantedPersonId, wantedChannelId] = location.hash.slice(1).split('/');
const start = () => {
  const { people, personId } = store.get();
  const person = people.find(({ id }) => id === wantedPersonId) ?? people.find(({ role }) => role === 'provider') ?? people[0];
  if (person && !personId) void becomePerson(person.id, wantedChannelId);
  return person !== undefined;
};
if (!start()) {
  const waiting = setInterval(async () => {
    await actions.attempt(actions.loadState);
    if (start()) clearInterval(waiting);
  }, 2000);
}
