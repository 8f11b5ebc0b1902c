import { causeWords } from '../../model/cause-words.ts';
import type { ValidationEntry } from '../../model/report.ts';
import { clock } from '../story/facts.ts';
import { concerns, reasonOf } from '../story/next.ts';
import { exchangeOf } from '../story/request.ts';
import { clip } from '../story/words.ts';
import { labelled, mark, marked, next, type Page, table, verbatim, wrapped } from './page.ts';

/** A table of every credential and target, then each that needs a person: what was seen, what it means, what to do next. */
export function validationText(page: Page, validation: readonly ValidationEntry[]): string[] {
  const details = validation.filter(entry => entry.level !== 'pass').flatMap(entry => ['', ...detail(page, entry)]);
  return [page.paint.bold('Credentials'), '', ...overview(page, validation), ...details];
}

/** Below this, the columns of a table are too narrow to be read: each entry becomes a sentence. */
const narrow = 76;

function overview(page: Page, validation: readonly ValidationEntry[]): string[] {
  const rows = validation.map(row);
  const cells = page.columns < narrow ? rows.map(sentence).map(text => wrapped(page, text)) : table(page, rows);
  return cells.flatMap(([first, ...more], index) => [
    `  ${mark(page, validation[index]!.level)} ${first}`,
    ...more.map(line => `    ${line}`),
  ]);
}

function sentence([credential, environment, outcome, status, remarks]: readonly string[]): string {
  const parts = [`${credential}, ${environment}: ${outcome}`, status, remarks];
  return clip(parts.filter(Boolean).join(', '), 400);
}

function row(entry: ValidationEntry): string[] {
  const { credential, environment, outcome, request, expiresAt } = entry;
  const why = reasonOf(entry);
  const end = expiresAt === null || why?.startsWith('runs out') ? null : `runs out ${expiresAt.slice(0, 10)}`;
  const took = request === null ? null : `${request.milliseconds} ms`;
  const status = request?.status ?? null;
  return [
    credential,
    environment,
    outcome,
    status === null ? '' : String(status),
    [why, end, took].filter(Boolean).join(', '),
  ];
}

function detail(page: Page, entry: ValidationEntry): string[] {
  const { credential, environment, level, request, cause, clockOffset, requestIds, fix, curl } = entry;
  const asked = request && exchangeOf(request);
  const offset = clockOffset !== null && Math.abs(clockOffset) >= 60 ? clock(clockOffset) : null;
  const ids = requestIds.length > 0 ? `request id ${requestIds.join(', ')}` : null;
  return [
    ...marked(page, level, `${credential}, ${environment}`),
    ...labelled(
      page,
      'saw',
      [asked, ...concerns(entry), ids, offset].filter(line => line !== null),
    ),
    ...labelled(page, 'means', cause === null ? [] : [causeWords[cause].means]),
    ...next(page, fix, cause),
    ...(level === 'fail' && curl !== null ? verbatim(page, 'repeat', curl) : []),
  ];
}
