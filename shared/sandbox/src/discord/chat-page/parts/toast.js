import { h, iconButton, icons } from '../lib/dom.js';

const SHOWN_MS = 8000;

/** Shows what went wrong for a while; the same text only once at a time. */
export function createToasts(root) {
  return (text) => {
    if ([...root.children].some(({ dataset }) => dataset.text === text)) return;
    const toast = h(
      'div',
      { class: 'toast', 'data-text': text },
      h('span', {}, text),
      iconButton('Dismiss', icons.close, { onclick: () => toast.remove() }),
    );
    root.append(toast);
    setTimeout(() => toast.remove(), SHOWN_MS);
  };
}
