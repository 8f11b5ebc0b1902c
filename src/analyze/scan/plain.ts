import type { Finder } from './finder.ts';
import type { Pattern } from './fingerprint.ts';

/**
 * The search of kernel.as.ts in plain JavaScript: for machines that lack what the kernel needs (`node --jitless`, SIMD), and
 * what a test holds the kernel against.
 */
export function plainFinder(patterns: readonly Pattern[], size: number): Finder {
  const bytes = Buffer.alloc(size);
  const byFirst = Array.from({ length: 256 }, (_, byte) => patterns.filter(({ text, at }) => same(byte, text, at)));
  return {
    bytes,
    find(from, to, end, report) {
      let lines = 0;
      for (let at = from; at < to; at++) {
        const pattern = byFirst[bytes[at]!]!.find(pattern => matches(pattern, bytes, at, end));
        if (pattern) report(at, lines, pattern);
        if (bytes[at] === 0x0a) lines++;
      }
      return lines;
    },
  };
}

function matches({ text, at, whole }: Pattern, bytes: Buffer, fingerprint: number, end: number): boolean {
  const start = fingerprint - at;
  if (start < 0 || start + text.length > end) return false;
  for (let i = 0; i < text.length; i++) if (!same(bytes[start + i]!, text, i)) return false;
  return !whole || ((!isWord(bytes[start - 1]) || endsColour(bytes, start)) && !isWord(bytes[start + text.length]));
}

/** Whether an `ESC [ 3 1 m` ends there (ECMA-48, SGR): a letter that no reader sees. */
function endsColour(bytes: Buffer, end: number): boolean {
  const begin = bytes.lastIndexOf(0x1b, end - 1);
  return begin >= 0 && /^\x1b\[[\d;]*m$/.test(bytes.toString('latin1', begin, end));
}

function same(byte: number, text: string, index: number): boolean {
  return String.fromCharCode(byte).toLowerCase() === text[index];
}

function isWord(byte: number | undefined): boolean {
  return byte !== undefined && /\w/.test(String.fromCharCode(byte));
}
