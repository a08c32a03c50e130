const SUBCOMMAND = 1;
const GROUP = 2;

/** Commands as one picks them: each subcommand is an entry of its own, `name` with the whole path. */
export function flattenCommands(commands) {
  return commands
    .flatMap(({ name, description, options = [] }) => flatten({ name, description, options }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function flatten({ name, description, options }) {
  const inner = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP);
  if (inner.length === 0) return [{ name, description, options }];
  return inner.flatMap((option) =>
    flatten({ name: `${name} ${option.name}`, description: option.description, options: option.options ?? [] }),
  );
}

/** Entries that match what was typed after the slash, those that begin with it first. */
export function matchCommands(commands, typed) {
  const wanted = typed.trim().toLowerCase();
  const rank = ({ name }) => (name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 2);
  return commands.filter((command) => rank(command) < 2).toSorted((a, b) => rank(a) - rank(b));
}
