import { causeWords } from '../../model/cause-words.ts';
import type { ValidationEntry } from '../../model/report.ts';
import { clock } from '../story/facts.ts';
import { instant } from '../story/words.ts';
import { labelled, mark, marked, numbered, type Page, table } from './page.ts';

/** A table of every credential and target, then each that needs a person: what was seen, what it means, what to do next. */
export function validationText(page: Page, validation: readonly ValidationEntry[]): string[] {
  const rows = table(page, validation.map(row));
  const listed = rows.flatMap(([first, ...more], index) => [
    `  ${mark(page, validation[index]!.level)} ${first}`,
    ...more.map(line => `    ${line}`),
  ]);
  const details = validation.filter(entry => entry.level !== 'pass').flatMap(entry => ['', ...detail(page, entry)]);
  return [page.paint.bold('Credentials'), '', ...listed, ...details];
}

function row({ credential, environment, outcome, request, cause, expiresAt }: ValidationEntry): string[] {
  const remarks = [
    cause === null ? null : causeWords[cause].title,
    expiresAt === null ? null : `runs out ${instant(expiresAt)}`,
    request === null ? null : `${request.milliseconds} ms`,
  ];
  const status = request?.status ?? null;
  return [credential, environment, outcome, status === null ? '' : String(status), remarks.filter(Boolean).join(', ')];
}

function detail(page: Page, entry: ValidationEntry): string[] {
  const { credential, environment, request, checks, cause, clockOffset, requestIds, fix } = entry;
  const asked = request && `${request.method} ${request.url} ${answer(request.status)}`;
  const odd = checks.filter(check => check.level !== 'pass').map(check => check.message);
  const offset = clockOffset !== null && Math.abs(clockOffset) >= 60 ? clock(clockOffset) : null;
  const ids = requestIds.length > 0 ? `request id ${requestIds.join(', ')}` : null;
  return [
    ...marked(page, entry.level, `${credential}, ${environment}`),
    ...labelled(
      page,
      'saw',
      [asked, ...odd, ids, offset].filter(line => line !== null),
    ),
    ...labelled(page, 'means', cause === null ? [] : [causeWords[cause].means]),
    ...labelled(page, 'next', numbered(fix)),
  ];
}

function answer(status: number | null): string {
  return status === null ? 'got no answer' : `answered ${status}`;
}
