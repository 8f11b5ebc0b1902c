import { expect, test } from 'vitest';
import { explainByGitHub } from '../../src/github/github-causes.ts';
import { parsePreamble } from '../../src/github/preamble.ts';
import type { Incident } from '../../src/model/report.ts';

const time = '2026-11-22T10:14:00.0000000Z';

function log(...lines: string[]): string {
  return `\ufeff${lines.map(line => `${time} ${line}`).join('\n')}\n`;
}

const own = [
  'Current runner version: 2.336.0',
  '##[group]GITHUB_TOKEN Permissions',
  'Contents: read',
  'PullRequests: write',
  '##[endgroup]',
];

test('the permissions and the source of the secrets are read', () => {
  const { permissions, secretSource } = parsePreamble(log(...own, 'Secret source: None', '##[group]Run x'));
  expect([...permissions]).toEqual([
    ['contents', 'read'],
    ['pull-requests', 'write'],
  ]);
  expect(secretSource).toBe('None');
});

test('what a step prints is not the runner’s word', () => {
  const { permissions, secretSource } = parsePreamble(log('##[group]Run evil', ...own, 'Secret source: None'));
  expect(permissions.size).toBe(0);
  expect(secretSource).toBeNull();
});

const incident = {
  status: 403,
  host: 'api.github.com',
  cause: 'unknown',
  evidence: [],
  fix: ['try again'],
} as unknown as Incident;

test('a 403 of GitHub is explained by the permissions block', () => {
  const explained = explainByGitHub(incident, parsePreamble(log(...own)), new Set());
  expect(explained.cause).toBe('insufficient-scope');
  expect(explained.evidence).toEqual(["the job's GITHUB_TOKEN had contents: read, pull-requests: write"]);
  expect(explained.fix).toHaveLength(2);
});

test('a 401 elsewhere is explained by secrets that were not given', () => {
  const elsewhere = { ...incident, status: 401, host: 'api.example.com' } as Incident;
  const fork = explainByGitHub(elsewhere, parsePreamble(log('Secret source: None')), new Set());
  expect(fork).toMatchObject({ cause: 'missing-credential', evidence: [expect.stringContaining('no secrets')] });
  const actions = explainByGitHub(elsewhere, parsePreamble(log('Secret source: Actions')), new Set());
  expect(actions).toBe(elsewhere);
});

test('a GitHub of one’s own counts as GitHub', () => {
  const ghes = { ...incident, host: 'ghes.example.com' };
  expect(explainByGitHub(ghes, parsePreamble(log(...own)), new Set(['ghes.example.com'])).cause).toBe(
    'insufficient-scope',
  );
  expect(explainByGitHub(ghes, parsePreamble(log(...own)), new Set()).cause).toBe('unknown');
});

test('GitHub’s own words tell it where the log names no host', () => {
  const unnamed = { ...incident, host: null, message: 'Resource not accessible by integration' };
  expect(explainByGitHub(unnamed, parsePreamble(log(...own)), new Set()).cause).toBe('insufficient-scope');
});
