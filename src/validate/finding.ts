import type { Cause } from '../model/cause.ts';
import type { Check } from '../model/report.ts';

/** One check's result, and what it means for the whole. */
export interface Finding extends Check {
  /** Why it isn't a pass, where the contract has a word for it. */
  readonly cause: Cause | null;
  /** The credential can't be right, so it isn't sent. */
  readonly stops?: boolean;
  /** The variable that it is about, where a credential has several. */
  readonly variable?: string;
}

export function remark(id: string, message: string): Finding {
  return { id, level: 'pass', message, cause: null };
}

export function warning(id: string, cause: Cause | null, message: string): Finding {
  return { id, level: 'warn', message, cause };
}

export function failure(id: string, cause: Cause, message: string): Finding {
  return { id, level: 'fail', message, cause };
}

/** A failure that needs no answer to be sure of. */
export function stop(id: string, cause: Cause, message: string): Finding {
  return { ...failure(id, cause, message), stops: true };
}
