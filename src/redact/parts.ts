/** The value itself and every part of it that is a secret of its own. */
export function partsOf(value: string): string[] {
  const trimmed = value.trim();
  return [...new Set([value, trimmed, ...linesOf(trimmed)])].filter(part => part !== '');
}

/** Tools print a multi-line secret line by line. */
function linesOf(value: string): string[] {
  return value
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => !line.startsWith('-----'));
}
