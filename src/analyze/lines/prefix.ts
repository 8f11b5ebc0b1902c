import { type Moment, toUtc } from '../read/time.ts';
import { carriers, type Gift } from './carriers.ts';
import { codeIn } from './code-frames.ts';
import { withoutEscapes } from './escapes.ts';
import type { Line, Marker } from './line.ts';

const markers = new Map<string, Marker>(
  (['group', 'endgroup', 'error', 'warning', 'notice', 'debug'] as const).map(name => [name, name]),
);

/** Takes off what runners, container engines and terminals put around a line. */
export function readLine(raw: string, number: number, isHit = true): Line {
  let rest = lastFrame(withoutEnd(withoutEscapes(raw.startsWith('\uFEFF') ? raw.slice(1) : raw)));
  let begin = kindOf(rest);
  const given: Record<Gift, string[]> = { time: [], lane: [], marker: [] };
  for (const { on, pattern, gives } of carriers) {
    const match = on.includes(begin) ? pattern.exec(rest) : null;
    if (!match) continue;
    rest = rest.slice(match[0].length);
    begin = kindOf(rest);
    for (const [index, gift] of gives.entries())
      if (match[index + 1] !== undefined) given[gift].push(match[index + 1]!);
  }
  const time = outermost(given.time.map(toUtc));
  const marker = markers.get(given.marker.at(-1) ?? '') ?? null;
  return { number, time, lane: given.lane.join(' '), isHit, ...unframe(withoutEntities(rest), marker) };
}

/** The outermost carrier's time; but one that tells its year before one that doesn't. */
function outermost(times: readonly (Moment | null)[]): Moment | null {
  return times.find(time => time !== null && !time.iso.startsWith('0000')) ?? times[0] ?? null;
}

/** What a text begins with, as carriers tell it. */
function kindOf(text: string): string {
  const first = text[0] ?? '\0';
  if (first >= 'a' && first <= 'z') return 'a';
  if (first >= 'A' && first <= 'Z') return 'A';
  return first >= '0' && first <= '9' ? '0' : first;
}

/** The CR of a line's end, where something wrote it out. */
function withoutEnd(text: string): string {
  const end = ['\\x0d', '\\r', '^M'].find(written => text.endsWith(written));
  return end === undefined ? text : text.slice(0, -end.length);
}

const entities: Readonly<Record<string, string>> = { amp: '&', gt: '>', lt: '<', quot: '"', '#34': '"', '#39': "'" };

/** A page's escapes of what a program printed: `=&gt;`; and the quotes that a chat's composer makes of a record's. */
function withoutEntities(text: string): string {
  const plain = /^\{[“”]/.test(text) ? text.replace(/[“”]/g, '"') : text;
  return plain.includes('&')
    ? plain.replace(/&(amp|gt|lt|quot|#34|#39);/g, (_, name: string) => entities[name]!)
    : plain;
}

/** A terminal's drawing, or a gutter of bars as PowerShell and Ruby draw one; a table has bars further on. */
const frame =
  /^\s{0,40}(?:➤ YN\d{4}: )?(?:(?:[│┃╷╵├╰└┌╭╯][─▶]{0,4}\s{0,40}){1,4}|\|(?=\s{2,20}[^\s|][^|]*$)|(?<=\s{2})\|(?=\s[^|]*$))/;

/** Drawn borders are no words: `│ Error`, `├─▶ failed`; the text keeps its column. */
function unframe(rest: string, marker: Marker | null): Pick<Line, 'text' | 'indent' | 'marker'> {
  const border = frame.exec(rest);
  const inner = border ? ' '.repeat(border[0].length) + rest.slice(border[0].length) : rest;
  const text = inner.trimEnd();
  const indent = text.length - text.trimStart().length;
  return { text: text.trimStart(), indent, marker: border ? (marker ?? 'box') : marker };
}

/** A progress bar draws over itself with bare CRs: what tells of a failure wins, else what stood there last. */
function lastFrame(text: string): string {
  if (!text.includes('\r')) return text;
  const frames = text.split('\r').filter(frame => frame.trim() !== '');
  return frames.findLast(frame => /40[13]|error|denied|unauthor|forbid/i.test(frame)) ?? frames.at(-1) ?? '';
}

/**
 * Reads raw lines in order; the script that `##[group]Run …` shows up to its `##[endgroup]` is marked as `command`, the source
 * that a compiler or a linter shows as `code`.
 */
export function readLines(raw: readonly string[], firstNumber: number, hits?: ReadonlySet<number>): Line[] {
  let inScript = false;
  const shown = codeIn(raw);
  return raw.map((text, index) => {
    const line = readLine(text, firstNumber + index, hits?.has(index));
    if (shown.has(index)) return { ...line, marker: 'code' };
    if (line.marker === 'group') inScript = line.text.startsWith('Run ');
    if (line.marker === 'endgroup') inScript = false;
    return inScript && line.marker === null ? { ...line, marker: 'command' } : line;
  });
}
