import { z } from 'zod';

export const componentTypes = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  label: 18,
} as const;

const linkStyle = 5;
const premiumStyle = 6;

export type Component = {
  readonly type: number;
  readonly id?: number | undefined;
  readonly custom_id?: string | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly component?: Component | undefined;
  readonly accessory?: Component | undefined;
  readonly disabled?: boolean | undefined;
  readonly style?: number | undefined;
  readonly label?: string | undefined;
  readonly url?: string | undefined;
  readonly [field: string]: unknown;
};

const customId = z.string().min(1).max(100);

const Button = z
  .looseObject({
    type: z.literal(componentTypes.button),
    style: z.number().int().min(1).max(6),
    label: z.string().max(80).optional(),
    custom_id: customId.optional(),
    url: z.string().max(512).optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((button, context) => {
    const needed = button.style === linkStyle ? 'url' : 'custom_id';
    if (button.style !== premiumStyle && button[needed] === undefined)
      context.addIssue({ code: 'custom', path: [needed], message: 'This field is required', params: { code: 'BASE_TYPE_REQUIRED' } });
    if (button.style !== premiumStyle && button.label === undefined && button['emoji'] === undefined)
      context.addIssue({ code: 'custom', message: 'A button must have a label or an emoji', params: { code: 'BUTTON_COMPONENT_INVALID' } });
  });

const StringSelect = z.looseObject({
  type: z.literal(componentTypes.stringSelect),
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  options: z
    .array(z.looseObject({ label: z.string().min(1).max(100), value: z.string().max(100), description: z.string().max(100).optional() }))
    .min(1)
    .max(25),
});

const EntitySelect = z.looseObject({ type: z.literal([5, 6, 7, 8]), custom_id: customId, placeholder: z.string().max(150).optional() });

const ActionRow = z.looseObject({
  type: z.literal(componentTypes.actionRow),
  components: z
    .array(z.discriminatedUnion('type', [Button, StringSelect, EntitySelect]))
    .min(1)
    .max(5),
});

const rows: z.ZodType<readonly Component[]> = z.array(ActionRow).max(5);

/** At most five rows of at most five components, each with its own custom id. */
export const Components = rows.superRefine((components, context) => {
  const seen = new Set<string>();
  for (const { component, path } of walkComponents(components)) {
    if (component.custom_id === undefined) continue;
    if (seen.has(component.custom_id))
      context.addIssue({
        code: 'custom',
        path: [...path, 'custom_id'],
        message: 'Component custom id cannot be duplicated',
        params: { code: 'COMPONENT_CUSTOM_ID_DUPLICATED' },
      });
    seen.add(component.custom_id);
  }
});

/** Layout components (flag 1 << 15): any nesting, only the sizes that Discord counts in total. */
export const ComponentsV2: z.ZodType<readonly Component[]> = z.array(z.looseObject({ type: z.number().int() })).max(40);

/** Every component of a message or modal with its path, outer ones first. */
export function* walkComponents(
  components: readonly Component[],
  path: readonly (string | number)[] = [],
): Generator<{ readonly component: Component; readonly path: readonly (string | number)[] }> {
  for (const [index, component] of components.entries()) {
    const here = [...path, index];
    yield { component, path: here };
    if (component.components) yield* walkComponents(component.components, [...here, 'components']);
    for (const single of [component.component, component.accessory]) if (single) yield* walkComponents([single], here);
  }
}
