/** Words that stand for a status. */
export interface Phrase {
  readonly status: 401 | 403;
  /** One of them is part of every match, in lower case: the scan looks for them, and a text without any needn't be matched. */
  readonly needles: readonly string[];
  readonly pattern: RegExp;
  /** The protocol's own name for that status, never for the other. */
  readonly isSure?: boolean;
}

/** A phrase; without a pattern of its own its needle is all of it. */
export function says(status: 401 | 403, needle: string | readonly string[], pattern?: RegExp | string): Phrase {
  const needles = typeof needle === 'string' ? [needle] : needle;
  const source = pattern ?? needles.map(text => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return { status, needles, pattern: source instanceof RegExp ? source : new RegExp(source, 'i') };
}
