import { h } from '../lib/dom.js';
import { renderMarkdown } from '../lib/markdown.js';

const types = { row: 1, button: 2, select: 3, section: 9, text: 10, separator: 14, container: 17 };
const buttonStyles = { 1: 'is-primary', 2: '', 3: 'is-success', 4: 'is-danger', 5: 'is-link', 6: '' };

/** The components of a message. `interact` takes the form of the interaction and gives a promise of its end. */
export function renderComponents(components, context) {
  return components.map((component) => renderComponent(component, context));
}

function renderComponent(component, context) {
  const children = () => renderComponents(component.components ?? [], context);
  switch (component.type) {
    case types.row:
      return h('div', { class: 'component-row' }, ...children());
    case types.button:
      return renderButton(component, context);
    case types.select:
    case 5:
    case 6:
    case 7:
    case 8:
      return renderSelect(component, context);
    case types.text:
      return h('div', {}, ...renderMarkdown(component.content, context.names));
    case types.section:
      return h(
        'div',
        { class: 'component-section' },
        h('div', {}, ...children()),
        component.accessory ? renderComponent(component.accessory, context) : null,
      );
    case types.separator:
      return h('hr');
    case types.container: {
      const colour = component.accent_color;
      const style = typeof colour === 'number' ? { '--bar': `#${colour.toString(16).padStart(6, '0')}` } : {};
      return h('div', { class: 'embed', style }, ...children());
    }
    default:
      return null;
  }
}

function renderButton({ style, label, emoji, url, disabled, custom_id: customId }, { messageId, interact }) {
  const content = [emoji?.name ? `${emoji.name} ` : '', label ?? ''];
  const kind = `button ${buttonStyles[style] ?? ''}`;
  if (url) return h('a', { class: kind, href: url, target: '_blank', rel: 'noreferrer noopener' }, ...content, ' ↗');
  const button = h('button', { type: 'button', class: kind, disabled: disabled === true }, ...content);
  button.addEventListener('click', async () => {
    button.disabled = true;
    button.classList.add('is-busy');
    await interact({ type: 'button', messageId, customId });
    button.disabled = disabled === true;
    button.classList.remove('is-busy');
  });
  return button;
}

function renderSelect(component, { messageId, interact, entities }) {
  const { custom_id: customId, placeholder, max_values: most = 1, disabled } = component;
  const options = component.options ?? entities(component.type);
  const select = h(
    'select',
    { class: 'input', 'aria-label': placeholder ?? 'Choose', multiple: most > 1, disabled: disabled === true },
    most > 1 ? null : h('option', { value: '' }, placeholder ?? 'Choose…'),
    ...options.map(({ label, value, description }) => h('option', { value }, description ? `${label} – ${description}` : label)),
  );
  for (const [index, option] of options.entries()) if (option.default) select.options[most > 1 ? index : index + 1].selected = true;
  select.addEventListener('change', () => {
    const values = [...select.selectedOptions].map(({ value }) => value).filter(Boolean);
    if (values.length > 0) void interact({ type: 'select', messageId, customId, values });
  });
  return select;
}
