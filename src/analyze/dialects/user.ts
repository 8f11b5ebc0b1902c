import type { UserDialect } from '../../model/config.ts';
import { type Facts, factsOfMoment, factsOfPlace, over } from '../facts.ts';
import { sighting } from '../passages/make.ts';
import { readProse } from '../read/prose.ts';
import { toUtc } from '../read/time.ts';
import { endpointOf, hostOf } from '../read/url.ts';
import type { Dialect } from '../sighting.ts';

/** A dialect of the configuration: its named groups tell what they are named after, the rest is read as a sentence. */
export function userDialect({ name, pattern }: UserDialect): Dialect {
  return {
    name,
    begins: null,
    read(lines, index) {
      const { text } = lines[index]!;
      const groups = pattern.exec(text)?.groups;
      if (!groups) return null;
      const facts = over(factsOf(groups), readProse(text));
      const isRefused = facts.status === 401 || facts.status === 403;
      return { end: index + 1, sightings: isRefused ? [sighting('failure', facts, lines, index, index + 1)] : [] };
    },
  };
}

function factsOf(groups: Readonly<Record<string, string | undefined>>): Facts {
  const { status, method, url, host, path, message, time } = groups;
  const endpoint = endpointOf(url ?? path ?? '');
  const named = (host === undefined ? null : hostOf(host)) ?? endpoint?.host ?? null;
  return {
    ...(status && /^\d{3}$/.test(status) ? { status: Number(status), isPrinted: true } : {}),
    ...(method === undefined ? {} : { method: method.toUpperCase() }),
    ...factsOfPlace({ ...endpoint, host: named }),
    ...(message === undefined ? {} : { message }),
    ...factsOfMoment(time === undefined ? null : toUtc(time)),
  };
}
