import type { Problem } from '../../model/error.ts';

const help = 'a path is a file, a folder, a glob, a .zip or .gz of logs, or - for standard input';

/** What codes of the operating system and of zlib say, in words. */
const words: Readonly<Record<string, string>> = {
  ENOENT: "it doesn't exist",
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its symbolic links go round in a circle',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  Z_BUF_ERROR: 'it ends too early',
  Z_DATA_ERROR: 'its compressed data is damaged',
};

/** An archive that was packed or downloaded in part is read as far as it goes. */
const partial = 'what comes before is analysed; for the rest, download or pack it again';

export function unreadable(name: string, error: unknown): Problem {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return {
    message: `"${name}" can't be read: ${words[code] ?? message}`,
    help: /^E[A-Z]+$/.test(code) ? help : partial,
  };
}

export function emptyInput(name: string): Problem {
  return { message: `"${name}" is empty`, help };
}

export function nothingIn(name: string): Problem {
  return { message: `"${name}" has no file in it`, help };
}

export function noMatch(pattern: string): Problem {
  return { message: `"${pattern}" matches no file`, help };
}

export function tooDeep(name: string, deepest: number): Problem {
  return {
    message: `"${name}" is an archive inside ${deepest} others: ${deepest} are opened`,
    help: 'unpack it first',
  };
}
