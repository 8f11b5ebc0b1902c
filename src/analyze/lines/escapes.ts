/** CSI, OSC and APC sequences (ECMA-48), and Buildkite's `ESC _bk;t=… BEL`. */
const escapes =
  /(?:#033|\\033|\\u001b|\\x1b)\[[\d;]{0,16}m|\x1b(?:\[[0-9;?]{0,32}[ -/]?[@-~]|[\]_][^\x07\x1b]{0,512}(?:\x07|\x1b\\)|[@-Z\\-_])/g;

/** A text as a terminal would show it, without its colours. */
export function withoutEscapes(text: string): string {
  // most lines have none, which is told sooner than the pattern does
  const hasEscapes = text.includes('\x1b') || text.includes('b[') || text.includes('033[');
  return hasEscapes ? text.replace(escapes, '') : text;
}
