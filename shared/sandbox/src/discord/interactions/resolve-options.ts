import type { SandboxContext } from '../sandbox-context.ts';
import { optionTypes, type CommandOption, type RawCommand } from '../wire/command-form.ts';
import { invalidForm } from '../wire/discord-error.ts';
import type { Guild } from '../wire/guild.ts';
import { mergeResolved, resolveEntities } from './resolve-entities.ts';

type Scalar = string | number | boolean;

export type ResolvedOptions = { readonly options: readonly unknown[]; readonly resolved?: Readonly<Record<string, unknown>> };

export type OptionsInput = {
  readonly command: RawCommand;
  /** Subcommand group and subcommand after the command's own name. */
  readonly path: readonly string[];
  readonly values: Readonly<Record<string, Scalar>>;
  /** The option being typed, for autocomplete: nothing is required then. */
  readonly focused: string | null;
  readonly guild: Guild | undefined;
};

const entityKinds: Readonly<Record<number, readonly ('user' | 'role' | 'channel')[]>> = {
  [optionTypes.user]: ['user'],
  [optionTypes.channel]: ['channel'],
  [optionTypes.role]: ['role'],
  [optionTypes.mentionable]: ['user', 'role'],
};

/** The options as Discord sends them, checked as its client does before sending; a fault is 50035 under the option's name. */
export function resolveOptions(context: SandboxContext, input: OptionsInput): ResolvedOptions {
  const { command, path, values, focused, guild } = input;
  const steps: CommandOption[] = [];
  let level = command.options ?? [];
  for (const name of path) {
    const step = level.find((option) => option.name === name && option.type <= optionTypes.subcommandGroup);
    if (!step) throw fault(name, 'SUBCOMMAND_UNKNOWN', `/${command.name} has no subcommand "${name}"`);
    steps.push(step);
    level = step.options ?? [];
  }
  if (level.some((option) => option.type <= optionTypes.subcommandGroup))
    throw fault(command.name, 'SUBCOMMAND_REQUIRED', `Say which: ${level.map(({ name }) => name).join(', ')}`);
  for (const name of Object.keys(values))
    if (!level.some((option) => option.name === name)) throw fault(name, 'OPTION_UNKNOWN', `/${command.name} has no option "${name}"`);

  const tables: NonNullable<ReturnType<typeof resolveEntities>>[] = [];
  const leaves = level.flatMap((option) => {
    const given = values[option.name];
    if (given === undefined || given === '') {
      if (option.name === focused) return [{ name: option.name, type: option.type, value: '', focused: true }];
      if (option.required === true && focused === null) throw fault(option.name, 'BASE_TYPE_REQUIRED', 'This field is required');
      return [];
    }
    if (option.name === focused) return [{ name: option.name, type: option.type, value: String(given), focused: true }];
    const value = toValue(option, given);
    const kinds = entityKinds[option.type];
    if (kinds) {
      const resolved = resolveEntities(context, { ids: [String(value)], guild, kinds });
      if (!resolved) throw fault(option.name, 'OPTION_ENTITY_UNKNOWN', `There is no ${kinds.join(' or ')} ${String(value)}`);
      tables.push(resolved);
    }
    return [{ name: option.name, type: option.type, value }];
  });
  const options = steps.reduceRight<readonly unknown[]>((inner, { name, type }) => [{ name, type, options: inner }], leaves);
  const resolved = mergeResolved(tables);
  return { options, ...(resolved && { resolved }) };
}

function toValue(option: CommandOption, given: Scalar): Scalar {
  const value = coerce(option, given);
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw fault(option.name, 'BASE_TYPE_CHOICES', `Must be one of: ${choices.map(({ name }) => name).join(', ')}`);
  const size = typeof value === 'string' ? value.length : value;
  const [least, most] = typeof value === 'string' ? [option.min_length, option.max_length] : [option.min_value, option.max_value];
  if (typeof size === 'number' && least !== undefined && size < least)
    throw fault(option.name, 'NUMBER_TYPE_MIN', `Must be at least ${least}`);
  if (typeof size === 'number' && most !== undefined && size > most) throw fault(option.name, 'NUMBER_TYPE_MAX', `Must be at most ${most}`);
  return value;
}

function coerce({ type, name }: CommandOption, given: Scalar): Scalar {
  switch (type) {
    case optionTypes.integer:
    case optionTypes.number: {
      const number = Number(given);
      const fits =
        given !== true && given !== false && Number.isFinite(number) && (type === optionTypes.number || Number.isSafeInteger(number));
      if (!fits)
        throw fault(name, 'NUMBER_TYPE_COERCE', `"${given}" is not ${type === optionTypes.integer ? 'a whole number' : 'a number'}`);
      return number;
    }
    case optionTypes.boolean:
      if (given !== true && given !== false && given !== 'true' && given !== 'false')
        throw fault(name, 'BOOLEAN_TYPE_CONVERT', 'Must be true or false');
      return given === true || given === 'true';
    default:
      return String(given);
  }
}

function fault(field: string, code: string, message: string) {
  return invalidForm({ options: { [field]: { _errors: [{ code, message }] } } });
}
