import { h } from '../lib/dom.js';
import { hueOf, initialsOf } from '../lib/format.js';

/** A round mark with initials, coloured by id; the bot's has its own look. */
export function avatar({ id, name, badge }, size = '') {
  return h(
    'span',
    { class: `avatar ${size} ${badge === 'app' ? 'is-app' : ''}`, style: { '--hue': hueOf(id) }, 'aria-hidden': 'true' },
    initialsOf(name),
  );
}

const badgeTexts = {
  provider: 'Provider',
  trader: 'Trader',
  owner: 'Owner',
  admin: 'Admin',
  guest: 'Guest',
  app: 'App',
  webhook: 'Webhook',
};

export function badge(kind) {
  return kind ? h('span', { class: `badge is-${kind}` }, badgeTexts[kind]) : null;
}
