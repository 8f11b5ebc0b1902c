/** What a terminal acts on without showing it: CSI sequences (ECMA-48, 5.4), colours among them. */
const sequences = /\u001b\[[0-?]*[ -/]*[@-~]/g;

/** Controls, format characters (bidirectional overrides: CVE-2021-42574, "Trojan Source"), lone surrogates. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * Log text as one line of which every character shows: colours gone, white space folded, what would move the cursor or
 * reorder the text written out (`\u{202e}`). Safe to print; other places escape what they add to it.
 */
export function terminal(text: string): string {
  return text.replace(sequences, '').replace(/\s+/g, ' ').trim().replace(hidden, written);
}

function written(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
