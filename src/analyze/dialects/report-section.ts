import { type Facts, factsOfPlace } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { readPassage } from '../passages/read-passage.ts';
import { requestIn } from '../read/request/request.ts';
import type { Dialect } from '../sighting.ts';
import { requestOf } from './traceback.ts';

/** How test runners rule off what they tell of one failing test: pytest's underscores, vitest's `FAIL`, jest's `●`, the numbers of RSpec and mocha. */
const runners: readonly { readonly begin: RegExp; readonly end: RegExp }[] = [
  {
    begin: /^_{3,} .{1,300} _{3,}$/,
    end: /^(?:_{3,} .{1,300} _{3,}|={3,} .{1,300} ={3,}|-{3,} Captured .{1,80} -{3,})$/,
  },
  { begin: /^FAIL {1,3}\S.{0,400} > /, end: /^⎯{3,}/ },
  { begin: /^● \S.{0,400}$/, end: /^● |^Test Suites: / },
  {
    begin: /^\d{1,4}\) \S.{0,300}$/,
    end: /^\d{1,4}\) |^Finished in |^Failed examples:|^\d{1,6} (?:passing|failing|pending)/,
  },
];
const mostLines = 400;

/** A failing test's section is one passage: source, assertion, exception and dump tell of the same request. */
export const reportSection: Dialect = {
  name: 'report-section',
  begins: /^(?:_{3}|FAIL |● |\d{1,4}\) )/,
  read(lines, index) {
    const runner = runners.find(({ begin }) => begin.test(lines[index]!.text));
    if (!runner) return null;
    const end = sectionEnd(lines, index + 1, runner.end);
    const request = sourceRequest(lines, index, end);
    return { end, sightings: readPassage(lines, index + 1, end, request).map(seen => ({ ...seen, isReport: true })) };
  },
};

function sectionEnd(lines: readonly Line[], from: number, ruled: RegExp): number {
  let end = from;
  while (end < lines.length && end - from < mostLines && !ruled.test(lines[end]!.text)) end++;
  const dump = lines.slice(end, end + 4).findIndex(({ text }) => text.startsWith('Serialized Error: '));
  return dump < 0 ? end : end + dump + 1;
}

/** What a step of a scenario asks: `When I GET "/api/profile"`. */
function stepRequest(text: string): Facts {
  const { method, ...place } = requestIn(text) ?? {};
  return method === undefined ? {} : { method, ...factsOfPlace({ host: null, ...place }) };
}

/** The last call that the shown source makes. */
function sourceRequest(lines: readonly Line[], index: number, end: number): Facts {
  let request: Facts = {};
  for (let at = index; at < end; at++) {
    const { text } = lines[at]!;
    const told = /^[✔✖✓✗] (?:Given|When|Then|And) /.test(text) ? stepRequest(text) : requestOf(text);
    if (told.host !== undefined || request.host === undefined) request = { ...request, ...told };
  }
  return request;
}
