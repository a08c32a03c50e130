import { err, ok, type Result } from '@trade-executor/domain/result';
import type { z } from 'zod';
import { findSeedConflicts } from './find-seed-conflicts.ts';
import { AdminSeed, CommunitySeed, ProviderSeed, TraderSeed, type Seed } from './seed-file.ts';

/** Each fault is a sentence that says where it is and what to do. */
export type SeedInvalid = { readonly code: 'SEED_INVALID'; readonly faults: readonly string[] };

const lists = ['communities', 'providers', 'traders', 'admins'] as const;
type Items = Readonly<Record<(typeof lists)[number], readonly unknown[]>>;

/** Returns the seed in a parsed JSON value, or SEED_INVALID with all its faults at once. */
export function readSeed(value: unknown): Result<Seed, SeedInvalid> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return err({ code: 'SEED_INVALID', faults: [`The seed must be an object with the lists ${lists.join(', ')}.`] });
  const faults = Object.keys(value)
    .filter((key) => !lists.some((list) => list === key))
    .map((key) => `${key}: there is no such list. The lists are ${lists.join(', ')}.`);
  const itemsOf = (list: (typeof lists)[number]): readonly unknown[] => {
    const items: unknown = Reflect.get(value, list) ?? [];
    if (Array.isArray(items)) return items;
    faults.push(`${list}: must be a list.`);
    return [];
  };
  const items: Items = {
    communities: itemsOf('communities'),
    providers: itemsOf('providers'),
    traders: itemsOf('traders'),
    admins: itemsOf('admins'),
  };
  /** Items with faults are left out, so that what the sound ones get wrong between them is still found. */
  const readAll = <T extends z.ZodType>(list: (typeof lists)[number], schema: T): z.infer<T>[] =>
    items[list].flatMap((item, index) => {
      const parsed = schema.safeParse(item, { reportInput: true });
      if (parsed.success) return [parsed.data];
      for (const issue of parsed.error.issues) faults.push(describeIssue(`${list}[${index}]${labelOf(item)}`, issue));
      return [];
    });
  const seed: Seed = {
    communities: readAll('communities', CommunitySeed),
    providers: readAll('providers', ProviderSeed),
    traders: readAll('traders', TraderSeed),
    admins: readAll('admins', AdminSeed),
  };
  faults.push(...findSeedConflicts(seed, mentioned(items)));
  return faults.length === 0 ? ok(seed) : err({ code: 'SEED_INVALID', faults });
}

/** Names and guilds also of faulty items, so that one fault is not told twice. */
function mentioned({ communities, providers }: Items): {
  readonly guildIds: ReadonlySet<string>;
  readonly providerNames: ReadonlySet<string>;
} {
  const textsOf = (items: readonly unknown[], key: string) => new Set(items.flatMap((item) => textAt(item, key) ?? []));
  return { guildIds: textsOf(communities, 'guildId'), providerNames: textsOf(providers, 'name') };
}

function describeIssue(where: string, issue: z.core.$ZodIssue): string {
  const path = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  if (issue.code === 'unrecognized_keys')
    return `${where}${path}: ${issue.keys.join(', ')} is not known here. Remove it or check its spelling.`;
  return `${where}${path}: ${issue.input === undefined ? 'is missing; it ' : ''}${issue.message}.`;
}

function labelOf(item: unknown): string {
  const label = textAt(item, 'name') ?? textAt(item, 'displayName');
  return label === null ? '' : ` ("${label}")`;
}

function textAt(item: unknown, key: string): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const value: unknown = Reflect.get(item, key);
  return typeof value === 'string' ? value.trim() : null;
}
