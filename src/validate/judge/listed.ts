/** What a server names may be long or endless; a person reads the first of it. */
const [mostNames, mostCharacters] = [20, 200];

/** `"a", "b"`, and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map(name => `"${name.slice(0, mostCharacters)}"`);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
