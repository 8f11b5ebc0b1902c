import { sighting } from '../passages/make.ts';
import { endpointOf } from '../read/url.ts';
import type { Dialect } from '../sighting.ts';

/** It repeats every failure with the URL that was really asked, after redirects. */
const summary = /^E: Failed to fetch https?:\/\/\S{1,2048} {1,4}40[13] /;

/** apt: `Err:32 URL suite component`, the status below it, and for some of them a summary `E: Failed to fetch URL  403  Forbidden`. */
export const apt: Dialect = {
  name: 'apt',
  begins: /^Err:/,
  read(lines, index) {
    const head = /^Err:\d{1,6} (https?:\/\/\S{1,1024}) /.exec(lines[index]!.text);
    const status = /^(40[13]) {1,4}\S/.exec(lines[index + 1]?.text ?? '');
    const host = head ? endpointOf(head[1]!)?.host : null;
    if (!host || !status) return null;
    if (lines.slice(index, index + 200).some(({ text }) => summary.test(text)))
      return { end: index + 2, sightings: [] };
    const facts = {
      status: Number(status[1]),
      isPrinted: true,
      host,
      line: lines[index + 1]!.number,
      message: lines[index + 1]!.text,
    };
    return { end: index + 2, sightings: [sighting('failure', facts, lines, index, index + 2)] };
  },
};
