import { type Facts, factsOfPlace } from '../facts.ts';
import { sighting } from '../passages/make.ts';
import { readProse } from '../read/prose.ts';
import { endpointOf } from '../read/url.ts';
import type { Dialect } from '../sighting.ts';

/** Rows of the tables in which load generators count their answers. */
const rows: readonly RegExp[] = [
  // hey
  /^\[(?<status>40[13])\]\s{1,8}(?<times>\d{1,9}) responses$/,
  // vegeta
  /^Status Codes\s{1,8}\[code:count\].{0,200}\s(?<status>40[13]):(?<times>\d{1,9})\b/,
  // artillery, its summary and what it prints while it runs
  /^http\.codes\.(?<status>40[13]): \.{3,200} (?<times>\d{1,9})$/,
  // locust
  /^(?<times>\d{1,9}) {4,24}(?<method>[A-Z]{3,7}) (?<target>\/\S{0,2000}): \w{1,40}Error\(.{0,40}\b(?<status>40[13])\b/,
];

/** A load generator's count of refused calls. */
export const loadTest: Dialect = {
  name: 'load-test',
  begins: /^\[40[13]\]|^Status Codes|^http\.codes\.|Error\(/,
  read(lines, index) {
    const { text } = lines[index]!;
    const groups = rows.map(row => row.exec(text)?.groups).find(found => found !== undefined);
    if (!groups) return null;
    const end = index + 1;
    // Artillery's periods are in its summary again.
    if (groups.times === '0' || (text.startsWith('http.codes.') && !isSummary(lines, index)))
      return { end, sightings: [] };
    return {
      end,
      sightings: [sighting('failure', factsOf(groups, text), lines, index, end, { times: Number(groups.times) })],
    };
  },
};

const mostAbove = 40;

function isSummary(lines: readonly { readonly text: string }[], index: number): boolean {
  const head = lines
    .slice(Math.max(0, index - mostAbove), index)
    .findLast(({ text }) => /^(?:Summary report|Metrics for period) /.test(text));
  return head?.text.startsWith('Summary') === true;
}

function factsOf({ status, method, target }: Readonly<Record<string, string | undefined>>, text: string): Facts {
  const { host } = readProse(text);
  return {
    status: Number(status),
    isPrinted: true,
    message: text,
    ...(method === undefined ? {} : { method }),
    ...factsOfPlace({ ...endpointOf(target ?? ''), host: host ?? null }),
  };
}
