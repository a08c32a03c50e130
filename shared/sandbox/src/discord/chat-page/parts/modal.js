import { h, iconButton, icons } from '../lib/dom.js';

const types = { row: 1, stringSelect: 3, textInput: 4, text: 10, label: 18 };
const PARAGRAPH = 2;

/** Shows a modal of the bot; `submit` gets the fields by custom id and says whether it is done. */
export function openModal(dialog, { modal, submit }) {
  const send = h('button', { type: 'submit', class: 'button is-primary' }, 'Submit');
  const close = () => dialog.close();
  const form = h(
    'form',
    { class: 'modal-form' },
    h(
      'header',
      { class: 'modal-head' },
      h('h2', { id: 'dialog-title' }, modal.title),
      iconButton('Close', icons.close, { onclick: close }),
    ),
    h('div', { class: 'modal-fields' }, ...modal.components.flatMap((component) => renderPart(component, {}))),
    h('footer', { class: 'modal-foot' }, h('button', { type: 'button', class: 'button', onclick: close }, 'Cancel'), send),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    const data = new FormData(form);
    const fields = Object.fromEntries([...new Set(data.keys())].map((key) => [key, fieldValue(form, data, key)]));
    const isDone = await submit(fields);
    send.disabled = false;
    if (isDone) close();
  });
  dialog.replaceChildren(form);
  dialog.showModal();
}

function fieldValue(form, data, key) {
  return form.elements[key]?.tagName === 'SELECT' ? data.getAll(key).map(String) : String(data.get(key));
}

function renderPart(component, label) {
  switch (component.type) {
    case types.row:
      return component.components.flatMap((inner) => renderPart(inner, {}));
    case types.label:
      return renderPart(component.component, component);
    case types.text:
      return [h('p', { class: 'muted' }, component.content)];
    case types.textInput:
      return [field(component, label, textControl(component))];
    case types.stringSelect:
      return [field(component, label, selectControl(component))];
    default:
      return [];
  }
}

function field({ custom_id: customId, required, label: ownLabel }, { label, description }, control) {
  const star = required === false ? null : h('span', { class: 'required', title: 'Required' }, ' *');
  return h(
    'div',
    { class: 'field' },
    h('label', { for: `field-${customId}` }, label ?? ownLabel ?? customId, star),
    control,
    description ? h('span', { class: 'field-note' }, description) : null,
  );
}

function textControl({ custom_id: customId, style, value, placeholder, required, min_length: least, max_length: most }) {
  const props = {
    id: `field-${customId}`,
    name: customId,
    class: 'input',
    placeholder,
    required: required !== false,
    minlength: least,
    maxlength: most ?? 4000,
  };
  return style === PARAGRAPH
    ? h('textarea', { ...props, rows: 5 }, value ?? '')
    : h('input', { ...props, type: 'text', value: value ?? '', autocomplete: 'off' });
}

function selectControl({ custom_id: customId, options, required, max_values: most = 1, placeholder }) {
  const props = { id: `field-${customId}`, name: customId, class: 'input', required: required !== false, multiple: most > 1 };
  const first = most > 1 ? null : h('option', { value: '' }, placeholder ?? 'Choose…');
  return h(
    'select',
    props,
    first,
    ...options.map(({ label, value, default: isDefault }) => h('option', { value, selected: isDefault === true }, label)),
  );
}
