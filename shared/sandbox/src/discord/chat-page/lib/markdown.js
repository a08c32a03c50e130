import { h } from './dom.js';
import { fullTimeOf, stampOf } from './format.js';

/** Discord's markdown as nodes. Everything a person wrote ends up as text, links go to http and https only. */
export function renderMarkdown(text, names) {
  const nodes = [];
  for (const [index, part] of text.split(/```(?:[\w+-]*\n)?([\s\S]*?)```/).entries()) {
    if (index % 2 === 1) nodes.push(h('pre', { tabindex: 0 }, h('code', {}, part.replace(/\n$/, ''))));
    else if (part !== '') nodes.push(...renderLines(part, names));
  }
  return nodes;
}

const lineKinds = [
  [/^### (.*)/, (inner) => h('h5', {}, ...inner)],
  [/^## (.*)/, (inner) => h('h4', {}, ...inner)],
  [/^# (.*)/, (inner) => h('h3', {}, ...inner)],
  [/^-# (.*)/, (inner) => h('small', { class: 'subtext' }, ...inner)],
  [/^> ?(.*)/, (inner) => h('blockquote', {}, ...inner)],
  [/^\s*[-*] (.*)/, (inner) => h('div', { class: 'list-line' }, ...inner)],
];

function renderLines(text, names) {
  const nodes = [];
  let needsBreak = false;
  for (const line of text.split('\n')) {
    const [kind, make] = lineKinds.find(([pattern]) => pattern.test(line)) ?? [];
    if (needsBreak && !kind) nodes.push(h('br'));
    nodes.push(...(kind ? [make(renderInline(kind.exec(line)[1], names))] : renderInline(line, names)));
    needsBreak = !kind;
  }
  return nodes;
}

const inline =
  /\\(?<escaped>[^a-zA-Z0-9\s])|(?<code>`[^`]+`)|\*\*(?<bold>.+?)\*\*|__(?<under>.+?)__|~~(?<strike>.+?)~~|\*(?<star>[^*\s](?:[^*]*[^*\s])?)\*|(?<![\w_])_(?<italic>[^_]+)_(?![\w_])|\|\|(?<spoiler>.+?)\|\||\[(?<label>[^\]]+)\]\((?<target>https?:\/\/[^\s)]+)\)|(?<url>https?:\/\/[^\s<>)]+)|<@!?(?<user>\d+)>|<#(?<channel>\d+)>|<@&(?<role>\d+)>|<t:(?<stamp>-?\d+)(?::(?<style>[tTdDfFR]))?>/u;

function renderInline(text, names) {
  const nodes = [];
  let rest = text;
  for (let match = inline.exec(rest); match; match = inline.exec(rest)) {
    if (match.index > 0) nodes.push(rest.slice(0, match.index));
    nodes.push(renderMatch(match.groups, names));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest !== '') nodes.push(rest);
  return nodes;
}

function renderMatch(found, names) {
  if (found.escaped) return found.escaped;
  const nested = (tag, text, props = {}) => h(tag, props, ...renderInline(text, names));
  if (found.code) return h('code', {}, found.code.slice(1, -1));
  if (found.bold) return nested('strong', found.bold);
  if (found.under) return nested('u', found.under);
  if (found.strike) return nested('s', found.strike);
  if (found.star ?? found.italic) return nested('em', found.star ?? found.italic);
  if (found.spoiler) return nested('span', found.spoiler, { class: 'spoiler', tabindex: 0 });
  if (found.target) return link(found.target, found.label);
  if (found.url) return link(found.url, found.url);
  if (found.user) return h('span', { class: 'mention' }, `@${names.user(found.user)}`);
  if (found.channel) return h('span', { class: 'mention' }, `#${names.channel(found.channel)}`);
  if (found.role) return h('span', { class: 'mention' }, `@${names.role(found.role)}`);
  const seconds = Number(found.stamp);
  return h('time', { title: fullTimeOf(seconds * 1000) }, stampOf(seconds, found.style));
}

function link(url, text) {
  return h('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, text);
}
