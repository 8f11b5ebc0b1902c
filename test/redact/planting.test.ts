import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze } from '../../src/commands/analyze.ts';
import type { Report } from '../../src/model/report.ts';
import type { World } from '../../src/model/world.ts';
import { contexts } from './contexts.ts';
import { forms } from './forms.ts';
import { givesAway } from './oracle.ts';

interface Planted {
  readonly host: string;
  readonly secret: string;
  readonly line: string;
  /** The variable that the configuration reads it from; null: nobody told us. */
  readonly variable: string | null;
}

const secretFor = (seed: string) => createHash('sha256').update(seed).digest('base64url').slice(0, 30);

const known = Object.entries(forms).map(([name, write], index): Planted => {
  const secret = secretFor(name);
  return { host: `t${index}.example.com`, secret, line: `failed with ${write(secret)} here`, variable: `S${index}` };
});
const unknown = Object.entries(contexts).map(([name, context], index): Planted => {
  const secret = secretFor(name);
  return { host: `u${index}.example.com`, secret, line: context(secret), variable: null };
});

/** Failures as four kinds of clients tell of them, with the line inside or beside. */
const failures: readonly ((host: string, line: string) => string)[] = [
  (host, line) =>
    `${line}\nrequests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://${host}/v1/items`,
  (host, line) =>
    JSON.stringify({ level: 'error', msg: `call failed: ${line}`, url: `https://${host}/v1/items`, status: 401 }),
  (host, line) => `Error: GET https://${host}/v1/items: 403 Forbidden: ${line}`,
  (host, line) =>
    `> GET /v1/items HTTP/1.1\n> Host: ${host}\n> ${line}\n< HTTP/1.1 401 Unauthorized\n{"error":"invalid_token"}`,
];

test('of a hundred planted secrets none comes out, and their failures are described', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'planting-'));
  const planted = [...known, ...unknown];
  await mkdir(join(cwd, 'logs'));
  await writeFile(join(cwd, 'auth-check.yml'), configurationOf(known));
  for (const [index, { host, line }] of planted.entries()) {
    const lines = failures[index % failures.length]!(host, line).split('\n');
    await writeFile(
      join(cwd, 'logs', `${index}.txt`),
      lines.map(text => `2026-11-22T00:55:29.5373484Z ${text}\n`).join(''),
    );
  }
  const pieces: string[] = [];
  const output = { write: (text: string) => void pieces.push(text), isTerminal: false, columns: 120 };
  const env = Object.fromEntries(known.map(({ variable, secret }) => [variable!, secret]));
  const world: World = {
    env,
    cwd,
    now: () => new Date(0),
    stdin: (async function* () {})(),
    stdout: output,
    stderr: output,
  };
  const options = { config: 'auth-check.yml', output: 'out', format: 'json', timezone: 'UTC' } as const;
  await analyze({ ...options, paths: ['logs'] }, world);

  const files = await Promise.all(
    (await readdir(join(cwd, 'out'))).map(file => readFile(join(cwd, 'out', file), 'utf8')),
  );
  const { incidents } = JSON.parse(await readFile(join(cwd, 'out/report.json'), 'utf8')) as Report;
  const everything = [...files, ...pieces]
    .join('\n')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const own = (host: string) => JSON.stringify(incidents.filter(incident => incident.host === host));
  const leaked = planted.filter(
    ({ host, secret }) =>
      everything.includes(secret.toLowerCase().replace(/[^a-z0-9]/g, '')) || givesAway(own(host), secret),
  );
  expect(leaked).toEqual([]);
  const described = planted.filter(({ host }) => own(host) !== '[]');
  expect(described.length / planted.length).toBeGreaterThan(0.95);
});

function configurationOf(secrets: readonly Planted[]): string {
  const credentials = secrets.map(({ host, variable }, index) => {
    return `  c${index}: { scheme: bearer, token: $${variable}, probe: GET /me, targets: { production: "https://x${host}" } }`;
  });
  return ['version: 1', 'credentials:', ...credentials].join('\n');
}
