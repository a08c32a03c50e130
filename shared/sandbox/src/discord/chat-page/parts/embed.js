import { h } from '../lib/dom.js';
import { shortTimeOf } from '../lib/format.js';
import { renderMarkdown } from '../lib/markdown.js';

/** One embed: colour bar, author, title, text, fields, picture, footer. */
export function renderEmbed(embed, names) {
  const colour = embed.color === undefined ? null : `#${embed.color.toString(16).padStart(6, '0')}`;
  const footer = [embed.footer?.text, embed.timestamp && shortTimeOf(embed.timestamp)].filter(Boolean).join(' · ');
  return h(
    'article',
    { class: 'embed', style: colour ? { '--bar': colour } : {} },
    embed.thumbnail ? picture(embed.thumbnail.url, 'embed-thumbnail') : null,
    embed.author ? h('div', { class: 'embed-author' }, embed.author.name) : null,
    embed.title ? h('h3', { class: 'embed-title' }, ...titleNodes(embed, names)) : null,
    embed.description ? h('div', { class: 'embed-text' }, ...renderMarkdown(embed.description, names)) : null,
    embed.fields?.length ? h('dl', { class: 'embed-fields' }, ...embed.fields.map((field) => renderField(field, names))) : null,
    embed.image ? picture(embed.image.url, 'embed-image') : null,
    footer ? h('footer', { class: 'embed-footer' }, footer) : null,
  );
}

function titleNodes(embed, names) {
  const nodes = renderMarkdown(embed.title, names);
  return /^https?:/.test(embed.url ?? '') ? [h('a', { href: embed.url, target: '_blank', rel: 'noreferrer noopener' }, ...nodes)] : nodes;
}

function renderField({ name, value, inline }, names) {
  return h(
    'div',
    { class: inline ? 'embed-field is-inline' : 'embed-field' },
    h('dt', {}, ...renderMarkdown(name, names)),
    h('dd', {}, ...renderMarkdown(value, names)),
  );
}

function picture(url, kind) {
  return /^https?:/.test(url) ? h('img', { class: kind, src: url, alt: '', loading: 'lazy' }) : null;
}
