/** A place in a file; line and column count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that keeps the tool from running: what is wrong, where, and what to do about it. Never a secret's value. */
export interface Problem {
  readonly message: string;
  readonly location?: Location;
  /** The line that the location names, without what may be a secret, and below it a caret: two lines of text. */
  readonly excerpt?: string;
  /** What to write or do instead. */
  readonly help?: string;
}

export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'CONFIG_UNREADABLE'
  | 'OPTION_INVALID'
  | 'SOURCE_UNREADABLE'
  | 'REPORT_UNREADABLE'
  | 'OUTPUT_UNWRITABLE'
  | 'PERMISSION_MISSING'
  | 'SECRET_LEAKED';

/**
 * We could not run: the only kind of "no" that is thrown (a bad credential and an answer that proves nothing are data).
 * A face turns it into exit status 2, or into error annotations, and shows every problem at once without a stack.
 */
export class AuthCheckError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, problems: readonly Problem[] | string) {
    const list = typeof problems === 'string' ? [{ message: problems }] : problems;
    super(list.map(problem => problem.message).join('\n'));
    this.name = 'AuthCheckError';
    this.code = code;
    this.problems = list;
  }
}

/** For `.catch()` where we can do without: null in the place of what could not be had. A fault of our own is thrown on. */
export function withoutIt(error: unknown): null {
  if (error instanceof AuthCheckError) return null;
  throw error;
}
