import type { Cause } from '../../model/cause.ts';
import type { Level } from '../../model/report.ts';
import { terminal } from '../escape/terminal.ts';
import { inert } from '../escape/workflow-command.ts';
import { clip } from '../story/words.ts';
import { type Paint, paintFor } from './paint.ts';
import { truncate, widthOf, wrap } from './width.ts';

export interface TextOptions {
  /** Whether to colour; NO_COLOR and pipes are the caller's business. */
  readonly color: boolean;
  /** Width of the terminal; lines are wrapped to it, never below 40. */
  readonly columns: number;
  /** Whether marks beyond ASCII may be used; by default, as `color` says. */
  readonly unicode?: boolean;
}

/** A terminal is no place for more of a single item; the report has it whole. */
const longest = 600;

/** What every part of the page is laid out with. */
export interface Page {
  readonly columns: number;
  readonly paint: Paint;
  readonly unicode: boolean;
  readonly marks: Readonly<Record<'pass' | 'warn' | 'fail' | 'dot' | 'ellipsis', string>>;
}

export function pageFor({ color, columns, unicode = color }: TextOptions): Page {
  const marks = unicode
    ? { pass: '✓', warn: '!', fail: '✗', dot: '·', ellipsis: '…' }
    : { pass: '+', warn: '!', fail: 'x', dot: '-', ellipsis: '...' };
  // One column stays free for the backslash that may come before `::` where a wrapped line begins with it.
  return { columns: Math.max(40, columns) - 1, paint: paintFor(color), unicode, marks };
}

/** Text wrapped with every line indented. */
export function paragraph(page: Page, indent: number, text: string): string[] {
  return wrap(clean(text), page.columns - indent).map(line => ' '.repeat(indent) + line);
}

/** Text wrapped to stand behind a mark. */
export function wrapped(page: Page, text: string): string[] {
  return wrap(clean(text), page.columns - 4);
}

/** A bold title behind its mark. */
export function marked(page: Page, level: Level, title: string): string[] {
  const [first = '', ...more] = paragraph(page, 4, clip(title, longest));
  return [`  ${mark(page, level)} ${page.paint.bold(first.trimStart())}`, ...more.map(page.paint.bold)];
}

export function mark(page: Page, level: Level): string {
  const style = { pass: page.paint.green, warn: page.paint.yellow, fail: page.paint.red };
  return style[level](page.marks[level]);
}

const [indent, width] = [4, 7];

function labelOf(page: Page, label: string): string {
  return ' '.repeat(indent) + page.paint.dim(label.padEnd(width));
}

/** A command beside its label, on one line, so that it can be copied; nothing where it is too long for a terminal. */
export function verbatim(page: Page, label: string, command: string): string[] {
  return command.length > longest ? [] : [labelOf(page, label) + clean(command)];
}

/** A dim label in a column of its own, its items beside it, each wrapped; nothing where there is no item. */
export function labelled(page: Page, label: string, items: readonly string[]): string[] {
  const lines = items.flatMap(item => {
    const number = /^\d+\. /.exec(item)?.[0] ?? '';
    const room = page.columns - indent - width - number.length;
    const wrapped = wrap(clip(clean(item.slice(number.length)), longest), room);
    return wrapped.map((line, index) => (index === 0 ? number : ' '.repeat(number.length)) + line);
  });
  return lines.map((line, index) => labelOf(page, index === 0 ? label : '') + line);
}

/** Columns as wide as their widest cell, at most a quarter of the page; the last one takes the rest and wraps. */
export function table(page: Page, rows: readonly (readonly string[])[]): string[][] {
  const shown = rows.map(row => row.map(clean));
  const last = (shown[0]?.length ?? 1) - 1;
  const limit = Math.floor(page.columns / 4);
  const widths = Array.from({ length: last }, (_, column) =>
    Math.min(limit, Math.max(...shown.map(row => widthOf(row[column]!)))),
  );
  const used = widths.reduce((sum, width) => sum + width + 2, 0);
  return shown.map(row => {
    const cells = widths.map((width, column) => pad(truncate(row[column]!, width, page.marks.ellipsis), width));
    const [first = '', ...more] = wrap(row[last]!, Math.max(12, page.columns - used - 4));
    return [`${cells.join('  ')}  ${first}`.trimEnd(), ...more.map(line => ' '.repeat(used) + line)];
  });
}

/** Enough to begin with; the steps come with the most precise first. */
const steps = 3;

/** What to do next, the first steps of it, and where the others are. */
export function next(page: Page, fix: readonly string[], cause: Cause | null): string[] {
  const first = fix.slice(0, steps).map((step, index) => (fix.length === 1 ? step : `${index + 1}. ${step}`));
  const more = fix.length > steps && cause !== null ? [`More: auth-check explain ${cause}`] : [];
  return labelled(page, 'next', [...first, ...more]);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Inert before it is wrapped, so that what is added counts. */
function clean(text: string): string {
  return inert(terminal(text));
}
