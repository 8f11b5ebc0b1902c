import { type Facts, factsOfMoment, factsOfPlace } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { sighting } from '../passages/make.ts';
import { toUtc } from '../read/time.ts';
import { endpointOf, hostOf } from '../read/url.ts';
import type { Dialect } from '../sighting.ts';

const mostLines = 300;

/** varnishlog: the records of a client's request in one group, a tag and its value a line; what Varnish asks behind it is none. */
export const varnish: Dialect = {
  name: 'varnish',
  begins: /<< \w{4,8} {1,4}>>/,
  read(lines, index) {
    const head = /^\*{1,4} {1,8}<< (\w{4,8}) {1,4}>>/.exec(lines[index]!.text);
    if (!head) return null;
    const end = groupEnd(lines, index);
    const facts = head[1] === 'Request' ? factsOfGroup(lines.slice(index + 1, end)) : {};
    if (facts.status === undefined) return { end, sightings: [] };
    const role = facts.status === 401 || facts.status === 403 ? 'failure' : 'success';
    return { end, sightings: [sighting(role, facts, lines, index, end, { isRecord: true, form: 'varnish' })] };
  },
};

function groupEnd(lines: readonly Line[], index: number): number {
  let end = index + 1;
  while (end < lines.length && end - index < mostLines && /^-{1,4} /.test(lines[end]!.text)) end++;
  return end;
}

function factsOfGroup(lines: readonly Line[]): Facts {
  let facts: Facts = {};
  for (const { text, number } of lines) {
    const record = /^-{1,4} {1,8}(\w{3,20}) {1,16}(.{0,4096})$/.exec(text);
    const told = record && tags[record[1]!]?.(record[2]!);
    if (told) facts = { ...facts, ...told, ...(told.status === undefined ? {} : { line: number }) };
  }
  return facts;
}

const tags: Readonly<Record<string, (value: string) => Facts>> = {
  ReqMethod: method => ({ method }),
  ReqURL: target => factsOfPlace(endpointOf(target)),
  ReqHeader: header => {
    const host = /^host: (\S{1,255})$/i.exec(header)?.[1];
    return host === undefined ? {} : factsOfPlace({ host: hostOf(host) });
  },
  RespStatus: status => ({ status: Number(status), isPrinted: true }),
  Timestamp: value => factsOfMoment(toUtc(/^\w{1,20}: (\d{10}\.\d{1,6})/.exec(value)?.[1] ?? '')),
};
