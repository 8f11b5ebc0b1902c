import { AuthCheckError } from '../model/error.ts';
import type { ApiAnswer } from '../model/runner.ts';
import { isRateLimit } from './api.ts';

/** What was asked of GitHub, for the message of a refusal: `the jobs of run 42`, `actions: read`, `github-token`. */
export interface Asked {
  readonly what: string;
  readonly permission: string;
  readonly input: 'github-token' | 'rotation-token';
}

/** Why an answer of the REST API is no use, worded for people. */
export function whyRefused(answer: ApiAnswer, asked: Asked): string {
  const { status, headers } = answer;
  const start = `GitHub answered ${status} for ${asked.what}`;
  if (isRateLimit(answer)) return `${start}: the rate limit of ${asked.input} is used up${resetOf(headers)}`;
  if (status === 0) return `GitHub's API could not be reached for ${asked.what}: ${answer.data}`;
  if (status === 401) return `${start}: "${asked.input}" is no valid token`;
  if (status === 403) return `${start}: "${asked.input}" lacks the permission ${missing(headers, asked.permission)}`;
  if (status === 404) return `${start}: it doesn't exist, or "${asked.input}" may not see it (${asked.permission})`;
  return `${start}${messageOf(answer)}`;
}

/** Throws for an answer without which the action can't run. */
export function refuse(answer: ApiAnswer, asked: Asked): never {
  const { permission, input } = asked;
  const help = isRateLimit(answer) ? undefined : helpFor(answer.status, permission, input);
  throw new AuthCheckError('PERMISSION_MISSING', [{ message: whyRefused(answer, asked), ...(help && { help }) }]);
}

function helpFor(status: number, permission: string, input: Asked['input']): string | undefined {
  if (status !== 403 && status !== 404) return undefined;
  if (input === 'github-token')
    return `write "permissions: { ${permission} }" into the job (naming one sets all others to none)`;
  return `give "${input}" ${permission}`;
}

/** GitHub names what it would have accepted: `x-accepted-github-permissions: actions=read`. */
function missing(headers: ApiAnswer['headers'], permission: string): string {
  const accepted = headers['x-accepted-github-permissions']?.replaceAll('=', ': ');
  return accepted && accepted !== permission ? `"${permission}" (GitHub would accept ${accepted})` : `"${permission}"`;
}

function resetOf(headers: ApiAnswer['headers']): string {
  const reset = Number(headers['x-ratelimit-reset']);
  return reset > 0 ? ` until ${new Date(reset * 1000).toISOString()}` : '';
}

function messageOf({ data }: ApiAnswer): string {
  const message = (data as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? `: ${message}` : '';
}
