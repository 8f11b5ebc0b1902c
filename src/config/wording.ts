/**
 * The word in quotes, where it can't be a secret that slipped into a wrong place (a line such as `token:ghp_…` lacks the
 * space that YAML asks for, and becomes part of something else).
 */
export function shown(word: string): string {
  return isPlain(word) ? `"${word}"` : 'something else (not shown)';
}

/** `the credential "datasets"`, or `this credential` where the name may be a secret in the wrong place. */
export function named(kind: string, name: string): string {
  return isPlain(name) ? `the ${kind} "${name}"` : `this ${kind}`;
}

/** Made of words as people name things (`oauth2-client`, `eu-1`, `500ms`), not of the mix of letters and digits that keys are. */
export function isPlain(word: string): boolean {
  return (
    word.length <= 40 && word.split(/[-_.]/).every(part => /^(?:[A-Za-z]{1,15}\d{0,2}|\d{1,4}[a-z]{0,2})$/.test(part))
  );
}

/** `"a", "b" or "c"`. */
export function listed(names: readonly string[], conjunction: 'and' | 'or' = 'or'): string {
  const quoted = names.map(name => `"${name}"`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.at(-1)}`;
}
