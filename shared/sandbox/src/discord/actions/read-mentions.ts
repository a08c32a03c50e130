import type { SandboxContext } from '../sandbox-context.ts';
import type { Snowflake } from '../wire/snowflake.ts';
import type { RawUser } from '../wire/user.ts';

export type AllowedMentions = {
  readonly parse?: readonly string[] | undefined;
  readonly replied_user?: boolean | undefined;
  readonly [key: string]: unknown;
};

export type Mentions = {
  readonly mentions: readonly RawUser[];
  readonly mention_roles: readonly Snowflake[];
  readonly mention_everyone: boolean;
};

/** Whom the text pings, and the author replied to unless that was switched off. Without `allowed` everything in the text counts. */
export function readMentions(
  context: SandboxContext,
  {
    content,
    repliedUser,
    allowed,
  }: { readonly content: string; readonly repliedUser: RawUser | null; readonly allowed: AllowedMentions | null },
): Mentions {
  const permits = (kind: string, id: Snowflake): boolean => {
    if (allowed === null) return true;
    const listed = allowed[kind];
    return (allowed.parse ?? []).includes(kind) || (Array.isArray(listed) && listed.includes(id));
  };
  const idsOf = (pattern: RegExp): readonly Snowflake[] => [...new Set([...content.matchAll(pattern)].flatMap(([, id]) => id ?? []))];
  const users = idsOf(/<@!?(\d+)>/g)
    .filter((id) => permits('users', id))
    .flatMap((id) => context.state.people.findUser(id) ?? []);
  const pingsReplied = repliedUser !== null && allowed?.replied_user !== false && !users.some(({ id }) => id === repliedUser.id);
  return {
    mentions: pingsReplied ? [...users, repliedUser] : users,
    mention_roles: idsOf(/<@&(\d+)>/g).filter((id) => permits('roles', id)),
    mention_everyone: /@(everyone|here)\b/.test(content) && permits('everyone', ''),
  };
}
