import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { story } from '../report/build.ts';
import { runCli } from './run-cli.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'auth-check-merge-'));
  for (const leg of ['eu', 'us']) {
    await mkdir(join(cwd, 'legs', leg), { recursive: true });
    await writeFile(join(cwd, 'legs', leg, 'report.json'), renderJson(story()));
  }
});
afterAll(() => rm(cwd, { recursive: true }));

test('the legs of a matrix become one report, written and printed', async () => {
  const { status, stdout } = await runCli(['merge', 'legs', '--output', 'all', '--format', 'json'], { cwd });
  expect(status).toBe(0);
  expect(JSON.parse(stdout).incidents[0]).toMatchObject({ id: 'a1b2c3d4e5f6', count: 6 });
  const text = await runCli(['merge', 'all'], { cwd });
  expect(text.stdout).toContain('2 authentication failures in 2 logs, seen 8 times.');
});

test('what is no report is named, and what to give instead', async () => {
  await writeFile(join(cwd, 'package.json'), '{}');
  const { status, stdout, stderr } = await runCli(['merge', 'legs', 'package.json'], { cwd });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('package.json" is not a report: schemaVersion is missing');
  expect(stderr).toContain('Give report.json files that auth-check wrote');
});
