import type { Match } from './matches.ts';

/** A text is read in windows, in UTF-16 code units, so that what its readings take doesn't grow with it. */
const windowLength = 128 * 1024;

/** Windows overlap by more than any credential with its marker is long (a private key in PEM, encoded, in its quotes). */
export const overlap = 32 * 1024;

/** What `find` gives for each window, told in the whole text's positions. */
export function inWindows(text: string, find: (text: string) => readonly Match[]): Match[] {
  if (text.length <= windowLength) return [...find(text)];
  const matches: Match[] = [];
  for (let at = 0; at === 0 || at + overlap < text.length; at += windowLength - overlap) {
    const window = text.slice(at, at + windowLength);
    for (const match of find(window)) matches.push({ ...match, start: match.start + at, end: match.end + at });
  }
  return matches;
}
