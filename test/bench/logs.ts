import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Numbers that look random and are the same in every run (a linear congruence, as in ANSI C). */
function numbers(): (below: number) => number {
  let state = 12_345;
  return below => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/** Writes lines until the file has so many bytes, and gives how many lines that were. */
export async function writeLog(file: string, bytes: number, line: (index: number) => string): Promise<number> {
  let index = 0;
  await pipeline(function* () {
    for (let written = 0; written < bytes; ) {
      const lines = Array.from({ length: 5000 }, () => `${line(index++)}\n`).join('');
      written += lines.length;
      yield lines;
    }
  }, createWriteStream(file));
  return index;
}

const start = Date.UTC(2026, 10, 22);
const build = [
  'Compiling serde v1.0.219',
  'npm http fetch GET 200 https://registry.npmjs.org/lodash 41ms (cache hit)',
  'PASS src/app.test.ts',
  'checking for gcc... yes',
  '[info] resolving dependencies',
  '#12 1.234 Layer already exists',
  'added 812 packages in 9s',
];

/** A line of a job's log as GitHub keeps it; one in 20,000 tells of a failure. */
export function jobLine(): (index: number) => string {
  const number = numbers();
  return index => {
    const time = new Date(start + index * 3).toISOString().replace('Z', `${1000 + number(9000)}Z`);
    if (index % 20_000 === 19_999)
      return `${time} requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.example.com/v1/${number(5)}`;
    if (index % 5000 === 0) return `${time} ##[group]Run npm ci`;
    return `${time} ${build[number(build.length)]} 0x${number(1e6).toString(16)} ${build[number(build.length)]} (${number(900)} ms)`;
  };
}

export const refusedEvery = 6;

/** A line of combined log format; one in six is a 401 or 403. */
export function accessLine(): (index: number) => string {
  const number = numbers();
  const pick = <T>(choices: readonly T[]): T => choices[number(choices.length)]!;
  return index => {
    const time = new Date(start + index * 50).toISOString();
    const status = index % refusedEvery === 0 ? pick([401, 403]) : pick([200, 200, 201, 304, 404]);
    const request = `${pick(['GET', 'POST', 'PUT'])} /api/v1/${pick(['users', 'orders', 'items'])}/${number(10)} HTTP/1.1`;
    const stamp = `${time.slice(8, 10)}/Nov/2026:${time.slice(11, 19)} +0000`;
    return `203.0.113.${number(250)} - - [${stamp}] "${request}" ${status} ${number(9000)} "-" "python-requests/2.32"`;
  };
}
