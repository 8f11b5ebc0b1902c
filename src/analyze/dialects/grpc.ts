import { type Facts, factsOfMoment } from '../facts.ts';
import { passageEnd } from '../lines/passage.ts';
import { readPassage } from '../passages/read-passage.ts';
import { requestIn } from '../read/request/request.ts';
import { toUtc } from '../read/time.ts';
import type { Dialect } from '../sighting.ts';

/** grpc's Python and C++ print the call over several lines; only its debug string names the peer. */
export const grpc: Dialect = {
  name: 'grpc',
  begins: /RPC that terminated/,
  read(lines, index) {
    if (!/\bRPC that terminated with:$/.test(lines[index]!.text)) return null;
    const end = passageEnd(lines, index);
    const debug = lines.slice(index, end).find(({ text }) => text.startsWith('debug_error_string'));
    const host = debug ? requestIn(debug.text)?.host : null;
    const created = /"created":"@(\d{9,12}\.\d{1,9})"/.exec(debug?.text ?? '')?.[1];
    const given: Facts = { ...(host ? { host } : {}), ...factsOfMoment(created === undefined ? null : toUtc(created)) };
    return { end, sightings: readPassage(lines, index, end, given) };
  },
};
