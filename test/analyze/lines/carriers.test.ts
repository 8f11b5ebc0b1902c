import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLine } from '../../../src/analyze/lines/prefix.ts';
import { incidentsIn } from '../incidents-in.ts';

/** What carries a program's lines must not change what they tell. */
const carriers: Readonly<Record<string, (line: string) => string>> = {
  'GitHub’s runner': line => `2026-11-22T01:00:00.1234567Z ${line}`,
  'Jenkins’ timestamper': line => `[2026-11-22T01:00:00.123Z] ${line}`,
  journalctl: line => `Nov 22 01:00:00 build-1 runner[812]: ${line}`,
  'journalctl --output=short-iso': line => `2026-11-22T01:00:00+0100 build-1 runner[812]: ${line}`,
  'docker compose': line => `app-1  | ${line}`,
  'kubectl logs --prefix': line => `[pod/web-1/app] ${line}`,
  buildkit: line => `#12 1.234 ${line}`,
  'a terminal with colours': line => `\x1b[36m${line}\x1b[0m`,
  Windows: line => `${line}\r`,
};
const folder = join(import.meta.dirname, '../cases');
const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isBare);

/** Whether no carrier has put anything before the lines of a log: to put one around another would be a test of its own. */
function isBare(name: string): boolean {
  if (!name.endsWith('.log')) return false;
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  return lines.map(line => readLine(line, 1)).every(({ time, lane }) => time === null && lane === '');
}

async function toldBy(text: string): Promise<string[]> {
  const found = await incidentsIn(text);
  return found.map(({ status, method, host, path, count }) => `${status} ${method} ${host} ${path} ${count}`).sort();
}

test.each(Object.entries(carriers))('%s changes nothing', async (_, carry) => {
  for (const name of logs) {
    const text = readFileSync(join(folder, name), 'utf8');
    const carried = text.split('\n').map(carry).join('\n');
    expect(await toldBy(carried), name).toEqual(await toldBy(text));
  }
});
