import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { providers } from '../../src/providers/index.ts';
import { runCli } from '../e2e/run-cli.ts';

const REWRITE = 'README.md is stale: rewrite it by "npx vitest run test/docs/readme.test.ts -u"';
const file = resolve('README.md');
const block = /(<!-- output of: npm start -->\n```text\n)([\s\S]*?)(```\n<!-- end of output -->)/;

/** Ports, durations and dates are others on every run; everything else must be what the program prints. */
function still(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replaceAll(/\d+ ms/g, 'N ms')
    .replaceAll(/\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z| UTC))?/g, 'TIME')
    .replaceAll(/req_[0-9a-f]{8}/g, 'REQUEST')
    .replaceAll(/\s+/g, ' ');
}

test('the README shows what npm start prints', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'auth-check-readme-'));
  const { stdout } = await runCli(['demo'], { cwd: folder });
  await rm(folder, { recursive: true });
  const readme = await readFile(file, 'utf8');
  const shown = excerpt(stdout);
  const isTrue = still(block.exec(readme)![2]!) === still(shown);
  const fresh = isTrue ? readme : readme.replace(block, (_, open, _old, close) => open + shown + close);
  await expect(fresh, REWRITE).toMatchFileSnapshot(file);
});

test('the README counts the providers right', async () => {
  expect(await readFile(file, 'utf8')).toContain(`[${providers.length} providers](docs/providers.md)`);
});

/** The table of credentials, then the first failure and the first incident in full. */
function excerpt(output: string): string {
  const [, credentials = '', incidents = ''] = output.split(/^(?:Credentials|Incidents)\n/m);
  const paragraphs = (text: string) => text.trim().split(/\n\n(?= {2}\S)/);
  const [table, failure] = paragraphs(credentials);
  const [incident] = paragraphs(incidents);
  return `${['Credentials', `  ${table}`, failure, 'Incidents', `  ${incident}`].join('\n\n')}\n`;
}
