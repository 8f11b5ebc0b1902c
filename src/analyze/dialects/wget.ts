import type { Facts } from '../facts.ts';
import { factsOfMoment, factsOfPlace } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { sighting } from '../passages/make.ts';
import { momentIn } from '../read/time.ts';
import { type FoundUrl, urlsIn } from '../read/url.ts';
import type { Dialect, Passage } from '../sighting.ts';

/** wget: `--2026-11-22 01:00:00--  https://…` begins a request, `HTTP request sent, awaiting response... 401 Unauthorized` ends it. */
export const wget: Dialect = {
  name: 'wget',
  begins: /^--\d{4}|^https?:\/\/\S{1,2048}:$|HTTP request sent/,
  read(lines, index) {
    const { text } = lines[index]!;
    const [asked] = /^--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d--\s/.test(text) ? urlsIn(text) : [];
    if (asked) return announce(lines, index, asked);
    const [quiet] =
      /^https?:\/\/\S{1,2048}:$/.test(text) && /\bERROR 40[13]: /.test(lines[index + 1]?.text ?? '')
        ? urlsIn(text)
        : [];
    if (quiet) return announce(lines, index, quiet);
    const answered = /^HTTP request sent, awaiting response\.\.\. ([1-5]\d\d)\b/.exec(text);
    if (!answered) return null;
    const status = Number(answered[1]);
    const isRefused = status === 401 || status === 403;
    const facts: Facts = { status, isPrinted: true, ...(isRefused ? { message: text } : {}) };
    const role = isRefused ? 'failure' : 'success';
    return {
      end: index + 1,
      sightings: [sighting(role, facts, lines, index, index + 1, { isExchange: true, isChallenge: status === 401 })],
    };
  },
};

function announce(lines: readonly Line[], index: number, url: FoundUrl): Passage {
  const facts: Facts = { ...factsOfPlace(url), ...factsOfMoment(momentIn(lines[index]!.text)) };
  return { end: index + 1, sightings: [sighting('request', facts, lines, index, index + 1, { isExchange: true })] };
}
