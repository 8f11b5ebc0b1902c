/** CSI, OSC and APC sequences (ECMA-48), and Buildkite's `ESC _bk;t=… BEL`. */
export const escapes =
  /(?:#033|\\033|\\u001b|\\x1b)\[[\d;]{0,16}m|\x1b(?:\[[0-9;?]{0,32}[ -/]?[@-~]|[\]_][^\x07\x1b]{0,512}(?:\x07|\x1b\\)|[@-Z\\-_])/g;
