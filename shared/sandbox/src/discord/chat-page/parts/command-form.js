import { h, iconButton, icons } from '../lib/dom.js';
import { api } from '../lib/api.js';

const types = { string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10 };

/** The options of a command as a form. */
export function renderCommandForm(command, { store, interact, onDone }) {
  const { channelId } = store.get();
  const run = h('button', { type: 'submit', class: 'button is-primary' }, 'Run command');
  const form = h(
    'form',
    { class: 'command-form', 'aria-label': `/${command.name}` },
    h(
      'header',
      { class: 'command-head' },
      h('div', {}, h('span', { class: 'command-name' }, `/${command.name}`), h('span', { class: 'muted' }, command.description)),
      iconButton('Cancel the command', icons.close, { onclick: onDone }),
    ),
    h(
      'div',
      { class: 'command-fields' },
      ...command.options.map((option) => renderField(option, { command, store, valuesOf: () => read(form, command) })),
    ),
    h('div', { class: 'command-foot' }, run),
  );
  form.addEventListener('keydown', (event) => event.key === 'Escape' && onDone());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    run.disabled = true;
    const result = await interact({ type: 'command', channelId, name: command.name, options: read(form, command) });
    run.disabled = false;
    if (result) onDone();
  });
  return form;
}

function read(form, { options }) {
  const values = new FormData(form);
  return Object.fromEntries(options.map(({ name }) => [name, values.get(name)]).filter(([, value]) => value !== null && value !== ''));
}

function renderField(option, context) {
  const id = `option-${option.name}`;
  const label = h('label', { for: id }, option.name, option.required ? h('span', { class: 'required', title: 'Required' }, ' *') : null);
  const note = h('span', { class: 'field-note', id: `${id}-note` }, option.description);
  const control = renderControl(option, id, context);
  return h('div', { class: 'field' }, label, ...[control].flat(), note);
}

function renderControl(option, id, context) {
  const shared = { id, name: option.name, class: 'input', required: option.required === true, 'aria-describedby': `${id}-note` };
  const choices = choicesOf(option, context.store.get());
  if (choices)
    return h(
      'select',
      shared,
      h('option', { value: '' }, option.required ? 'Choose…' : '–'),
      ...choices.map(({ name, value }) => h('option', { value: String(value) }, name)),
    );
  const isNumber = option.type === types.integer || option.type === types.number;
  const limits = isNumber
    ? {
        type: 'number',
        step: option.type === types.integer ? 1 : 'any',
        min: option.min_value,
        max: option.max_value,
        inputmode: 'decimal',
      }
    : { type: 'text', minlength: option.min_length, maxlength: option.max_length };
  const input = h('input', { ...shared, ...limits, autocomplete: 'off', spellcheck: 'false' });
  return option.autocomplete ? withSuggestions(input, option, context) : input;
}

function choicesOf(option, { people, guilds }) {
  if (option.choices?.length) return option.choices;
  const members = people.map(({ id, displayName }) => ({ name: displayName, value: id }));
  const roles = guilds.flatMap((guild) => guild.roles.map(({ id, name }) => ({ name: `@${name.replace(/^@/, '')}`, value: id })));
  switch (option.type) {
    case types.boolean:
      return [
        { name: 'Yes', value: 'true' },
        { name: 'No', value: 'false' },
      ];
    case types.user:
      return members;
    case types.channel:
      return guilds.flatMap((guild) => guild.channels.map(({ id, name }) => ({ name: `#${name}`, value: id })));
    case types.role:
      return roles;
    case types.mentionable:
      return [...members, ...roles];
    default:
      return null;
  }
}

/** Asks the bot while one types. What is shown is the choice's name, what is sent its value. */
function withSuggestions(input, option, { command, store, valuesOf }) {
  const hidden = h('input', { type: 'hidden', name: option.name });
  input.removeAttribute('name');
  const list = h('ul', { class: 'suggestions', role: 'listbox', id: `${input.id}-list`, hidden: true });
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-controls': list.id,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(name, value);
  let choices = [];
  let chosen = -1;
  let asked = 0;

  async function ask() {
    asked += 1;
    const mine = asked;
    const { personId, channelId } = store.get();
    const form = {
      type: 'autocomplete',
      personId,
      channelId,
      name: command.name,
      options: { ...valuesOf(), [option.name]: input.value },
      focused: option.name,
    };
    const result = await api('POST', '/interactions', form).catch(() => null);
    if (mine !== asked) return;
    choices = result?.answer?.choices ?? [];
    chosen = -1;
    draw();
  }

  function draw() {
    list.hidden = choices.length === 0 || document.activeElement !== input;
    place();
    input.setAttribute('aria-expanded', String(!list.hidden));
    list.replaceChildren(
      ...choices.map((choice, index) =>
        h(
          'li',
          {
            role: 'option',
            class: 'suggestion',
            'aria-selected': String(index === chosen),
            onmousedown: (event) => event.preventDefault(),
            onclick: () => take(choice),
          },
          choice.name,
        ),
      ),
    );
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }

  /** Above the field, outside the form that would cut it off. */
  function place() {
    const { top, left, width } = input.getBoundingClientRect();
    list.style.left = `${left}px`;
    list.style.width = `${width}px`;
    list.style.bottom = `${innerHeight - top + 4}px`;
    list.style.maxHeight = `${Math.min(240, top - 16)}px`;
  }

  function take(choice) {
    asked += 1;
    input.value = choice.name;
    hidden.value = String(choice.value);
    choices = [];
    draw();
  }

  input.addEventListener('input', () => {
    hidden.value = input.value;
    void ask();
  });
  input.addEventListener('focus', () => void ask());
  input.addEventListener('blur', () => {
    list.hidden = true;
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : -1) + choices.length) % choices.length;
      draw();
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      take(choices[chosen]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      choices = [];
      draw();
    }
  });
  return h('div', { class: 'suggest' }, input, hidden, list);
}
