import { componentTypes, type Component } from '../wire/component-form.ts';
import { invalidForm } from '../wire/discord-error.ts';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A modal's components as they come back when submitted, with what the person entered; 50035 for what the client would not let pass. */
export function toSubmittedFields(components: readonly Component[], fields: Fields): readonly unknown[] {
  return components.flatMap((component): readonly unknown[] => {
    if (component.components)
      return [{ type: component.type, id: component.id, components: toSubmittedFields(component.components, fields) }];
    if (component.component)
      return [{ type: component.type, id: component.id, component: toSubmittedFields([component.component], fields)[0] }];
    return component.custom_id === undefined ? [] : [submit(component, component.custom_id, fields)];
  });
}

function submit({ type, id, required, min_length: least, max_length: most }: Component, customId: string, fields: Fields): unknown {
  const given = fields[customId] ?? '';
  if (type !== componentTypes.textInput) return { type, id, custom_id: customId, values: [given].flat().filter((value) => value !== '') };
  const value = String(given);
  const isMissing = value === '' && required !== false;
  const isShort = value !== '' && typeof least === 'number' && value.length < least;
  const isLong = typeof most === 'number' && value.length > most;
  if (isMissing) throw fault(customId, 'BASE_TYPE_REQUIRED', 'This field is required');
  if (isShort) throw fault(customId, 'BASE_TYPE_MIN_LENGTH', `Must be ${String(least)} or more in length.`);
  if (isLong) throw fault(customId, 'BASE_TYPE_MAX_LENGTH', `Must be ${String(most)} or fewer in length.`);
  return { type, id, custom_id: customId, value };
}

function fault(field: string, code: string, message: string) {
  return invalidForm({ fields: { [field]: { _errors: [{ code, message }] } } });
}
