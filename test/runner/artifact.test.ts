import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { upload } from '../../src/runner/artifact.ts';
import { type ResultsService, startResultsService } from '../stand-ins/results-service.ts';

let results: ResultsService;
let folder: string;

beforeEach(async () => {
  results = await startResultsService({ hangs: true });
  folder = await mkdtemp(path.join(os.tmpdir(), 'auth-check-'));
  await writeFile(path.join(folder, 'report.json'), '{}');
  for (const [name, value] of Object.entries(results.env)) vi.stubEnv(name, value);
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
});

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await results.close();
  await rm(folder, { recursive: true });
});

test('an upload that hangs is given up within 60 s', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const files = [path.join(folder, 'report.json')];
  const uploading = upload({ name: 'support-report', folder, files, retentionDays: null }, process.env);
  while (results.server.requests.length === 0) await new Promise(setImmediate);
  await vi.advanceTimersByTimeAsync(54_000);
  expect(await Promise.race([uploading, 'still waiting'])).toBe('still waiting');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await uploading).toEqual({ kind: 'kept', reason: 'the upload took more than 55 s', isPending: true });
});
