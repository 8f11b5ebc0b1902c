import type { Line, Marker } from './line.ts';
import { toUtc } from './read/time.ts';

/** CSI, OSC and APC sequences (ECMA-48), and Buildkite's `ESC _bk;t=… BEL`. */
const escapes =
  /(?:#033|\\033|\\u001b|\\x1b)\[[\d;]{0,16}m|\x1b(?:\[[0-9;?]{0,32}[ -/]?[@-~]|[\]_][^\x07\x1b]{0,512}(?:\x07|\x1b\\)|[@-Z\\-_])/g;
const iso = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)`;

type Gift = 'time' | 'lane' | 'marker';

/**
 * Carriers, in the order in which they wrap each other; each group of a pattern gives what stands beside it. A row may match
 * once, and the rest of the line goes to the next row.
 */
const carriers: readonly { readonly pattern: RegExp; readonly gives: readonly Gift[] }[] = [
  { pattern: /^section_(?:start|end):\d{1,16}:\S{1,100}/, gives: [] },
  // docker logs --timestamps, as some panels show it
  { pattern: /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{7,9})(?: {1,2}|$)/, gives: ['time'] },
  // journalctl --output=short-iso: the host, the program with its process
  { pattern: new RegExp(String.raw`^(${iso}) [\w.-]{1,80} ([\w./@-]{1,80}\[\d{1,9}\]): `), gives: ['time', 'lane'] },
  { pattern: new RegExp(String.raw`^(${iso}) (?:\d\d[OE]\+? )?`), gives: ['time'] },
  { pattern: /^(?:stdout|stderr) [FP] /, gives: [] },
  // syslog and journalctl (RFC 3164): the host, the program
  {
    pattern:
      /^(?:<\d{1,3}>)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})?) [\w.-]{1,80} ([\w./@-]{1,80}(?:\[\d{1,9}\])?): /,
    gives: ['time', 'lane'],
  },
  { pattern: new RegExp(String.raw`^\[(${iso})\] `), gives: ['time'] },
  // TeamCity, AppVeyor and Jenkins' timestamper write the time of day
  {
    pattern: /^\[\d\d:\d\d:\d\d\](?: ?[WEF])?:?[ \t]{1,4}(?:\[(?:Step|:)[^\]]{1,40}\] )?|^\d\d:\d\d:\d\d {1,2}(?=\S)/,
    gives: [],
  },
  // Airflow, of what an operator's program printed
  {
    pattern: /^\[(\d{4}-\d\d-\d\d[T ][\d:]{8}[.,]\d{3}(?:[+-]\d{4})?)\] \{[\w.]{1,80}:\d{1,6}\} [A-Z]{4,8} - /,
    gives: ['time'],
  },
  { pattern: /^ {0,4}(#\d{1,4}) (?:\d{1,6}\.\d{1,3} |\[[^\]]{1,80}\] )/, gives: ['lane'] },
  { pattern: /^\[(pod\/[\w.\-/]{1,200}|\d{1,2})\] /, gives: ['lane'] },
  // pm2
  { pattern: /^(\d{1,3}\|[\w.-]{1,80}) {1,40}\| /, gives: ['lane'] },
  { pattern: /^(?!std(?:out|err) )([A-Za-z][\w.-]{0,80}) {1,40}\| ?/, gives: ['lane'] },
  { pattern: new RegExp(`^(${iso}) `), gives: ['time'] },
  // terraform's TF_LOG, for what its providers print
  { pattern: /^\[(?:TRACE|DEBUG|INFO|WARN|ERROR)\] {1,2}(?:plugin|provider)\.[\w.-]{1,80}: /, gives: [] },
  { pattern: /^\d{1,6} \| /, gives: [] },
  { pattern: /^E(?=[ \t]{3})/, gives: [] },
  // Ant's tasks, Yarn's codes
  { pattern: /^ {1,10}\[[a-z][\w:.-]{1,20}\] (?!=>)|^➤ YN\d{4}: (?![│┃╷╵├╰└┌╭╯])/, gives: [] },
  // Android's logcat, with or without time and process
  {
    pattern:
      /^(?:\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} {1,6}\d{1,6}[- ]{1,6}\d{1,6}(?:\/\S{1,200})? )?[VDIWEF]\/[\w.\-$ ]{1,40}(?:\( {0,5}\d{1,6}\))?: /,
    gives: [],
  },
  // Jenkins, of what a command printed
  { pattern: /^(?:stdout|stderr): (?=\S)/, gives: [] },
  { pattern: /^##\[(\w{1,20})\]/, gives: ['marker'] },
  { pattern: /^::(error|warning|notice|debug)(?: [^:]{0,400})?::/, gives: ['marker'] },
];

const markers = new Map<string, Marker>(
  (['group', 'endgroup', 'error', 'warning', 'notice', 'debug'] as const).map(name => [name, name]),
);

/** Takes off what runners, container engines and terminals put around a line. */
export function readLine(raw: string, number: number, isHit = true): Line {
  let rest = lastFrame(
    raw
      .replace(/^\uFEFF/, '')
      .replace(escapes, '')
      .replace(/(?:\\x0d|\\r|\^M)$/, ''),
  );
  const given: Record<Gift, string[]> = { time: [], lane: [], marker: [] };
  for (const { pattern, gives } of carriers) {
    const match = pattern.exec(rest);
    if (!match) continue;
    rest = rest.slice(match[0].length);
    for (const [index, gift] of gives.entries()) given[gift].push(match[index + 1]!);
  }
  const time = given.time.length === 0 ? null : toUtc(given.time[0]!);
  const marker = markers.get(given.marker.at(-1) ?? '') ?? null;
  return { number, time, lane: given.lane.join(' '), isHit, ...unframe(withoutEntities(rest), marker) };
}

const entities: Readonly<Record<string, string>> = { amp: '&', gt: '>', lt: '<', quot: '"', '#34': '"', '#39': "'" };

/** A page's escapes of what a program printed: `=&gt;`. */
function withoutEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(amp|gt|lt|quot|#34|#39);/g, (_, name: string) => entities[name]!) : text;
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

/** `12 | const url = …`, and the line below that points into it: `   |       ^^^`. */
const numbered = /^(?:\S{20,40}Z )?\s{0,12}(?:> ?)?\s{0,6}\d{1,6} \|/;
const pointing = /^(?:\S{20,40}Z )?\s{0,12}\|\s{1,400}[\^~]/;
const furthest = 8;

/** Indexes of lines of numbered source around a line that points into it. */
function codeIn(raw: readonly string[]): Set<number> {
  const bare = (index: number) => (raw[index] ?? '').replace(escapes, '');
  const found = new Set<number>();
  for (const [index, text] of raw.entries()) {
    if (!text.includes('|') || !pointing.test(bare(index))) continue;
    for (const step of [-1, 1])
      for (let at = index + step; Math.abs(at - index) <= furthest && numbered.test(bare(at)); at += step)
        found.add(at);
  }
  return found;
}
