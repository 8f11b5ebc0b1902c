import type { Facts } from '../facts.ts';
import { factsOfMoment } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { formOf } from '../read/form.ts';
import { momentIn } from '../read/time.ts';
import type { Role, Sighting, Traits } from '../sighting.ts';

const longestText = 8192;

/** A sighting of the lines from `index` up to `end`, which the facts were read from. */
export function sighting(
  role: Role,
  facts: Facts,
  lines: readonly Line[],
  index: number,
  end: number,
  more: Traits & { readonly form?: string } = {},
): Sighting {
  const first = lines[index]!;
  const at = telling(lines, index, end, facts.line);
  return {
    role,
    facts: { ...headTime(lines, index, at), ...facts },
    form: role === 'failure' || role === 'body' ? formOf(at.text) : '',
    line: at.number,
    start: first.number,
    end: lines[Math.max(index, end - 1)]!.number,
    seenAt: first.time,
    said: at.text,
    text: textOf(lines, index, end),
    ...(isWarning(at.text) || isWarning(first.text) ? { isPrecursor: true } : {}),
    ...more,
  };
}

function telling(lines: readonly Line[], index: number, end: number, number: number | undefined): Line {
  const told = number === undefined ? undefined : lines.slice(index, end).find(line => line.number === number);
  return told ?? lines[index]!;
}

const thrown = /^(?:Traceback \(most recent|[\w$.\\]{1,200}(?:Exception|Error)(?:\$\w{1,60})?\b)/;

/** A block's first line carries the time of all of it; an exception's stands on the logger's own line before it. */
function headTime(lines: readonly Line[], index: number, at: Line): Facts {
  const first = lines[index]!;
  const head = first !== at ? momentIn(first.text.slice(0, 80)) : null;
  const above = thrown.test(first.text) ? loggerAbove(lines, index) : undefined;
  if (first.time === null && above?.time) return factsOfMoment(above.time);
  return factsOfMoment(head ?? (above ? momentIn(above.text.slice(0, 80)) : null));
}

/** The nearest line above an exception that a logger dated; a blank one or a sentence may stand between. */
function loggerAbove(lines: readonly Line[], index: number): Line | undefined {
  const near = [lines[index - 1], lines[index - 2]].filter(line => line !== undefined && line.text !== '');
  return near.find(line => line!.time !== null || momentIn(line!.text.slice(0, 80)) !== null) ?? near[0];
}

/** The level that a logger gave the line, where it is below an error; a question that a terminal asks; a component of ffmpeg; HTTPie. */
function isWarning(text: string): boolean {
  if (
    /^[\w.-]{1,40}: LogLevel\.WARNING: |^Authentication required \([^)]{1,253}\):|^\[\w{2,12} @ 0x[\da-f]{4,16}\] /.test(
      text,
    )
  )
    return true;
  const level = /^(?:\S{1,40} ){0,3}?\[?(?:DEBUG|INFO|WARN|WARNING|NOTICE|warn|warning|debug|info)\b ?[\]:|]?/.test(
    text.slice(0, 120),
  );
  return level || /\blevel=(?:debug|info|warn)/.test(text.slice(0, 200));
}

function textOf(lines: readonly Line[], index: number, end: number): string {
  let text = '';
  for (let at = index; at < end && text.length < longestText; at++)
    text += `${text === '' ? '' : '\n'}${lines[at]!.text}`;
  return text.slice(0, longestText);
}
