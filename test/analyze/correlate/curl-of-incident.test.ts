import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { curlOfIncident } from '../../../src/analyze/correlate/curl-of-incident.ts';
import { findProvider } from '../../../src/providers/index.ts';
import { incident } from '../../report/build.ts';
import { payloads } from '../../report/hostile.ts';

const failed = incident({
  method: 'POST',
  host: 'api.example.com',
  path: '/v1/me',
  credentialShape: null,
  wwwAuthenticate: null,
});

test('the credential travels as the provider has it', () => {
  const command = curlOfIncident(failed, null, findProvider('dailybot')!);
  expect(command).toBe(`curl --include --request POST --header "X-API-KEY: $TOKEN" 'https://api.example.com/v1/me'`);
});

test('or as the log tells', () => {
  expect(curlOfIncident(failed, null, null)).toContain('"Authorization: Bearer $TOKEN"');
  expect(curlOfIncident({ ...failed, wwwAuthenticate: 'Basic realm="x"' }, null, null)).toContain(
    '"$USERNAME:$PASSWORD"',
  );
  expect(curlOfIncident({ ...failed, host: 'localhost:8080' }, null, null)).toContain("'http://localhost:8080/v1/me'");
  expect(curlOfIncident({ ...failed, path: null }, null, null)).toBeNull();
});

describe.skipIf(process.platform === 'win32')('in a shell', () => {
  test.each(payloads.filter(text => text.length < 1000 && !text.includes('\0')))(
    'runs nothing of a log’s text: %#',
    text => {
      const command = curlOfIncident({ ...failed, method: text, host: text, path: text }, null, null)!;
      const printed = execFileSync('sh', ['-c', command.replace(/^curl/, "printf '%s|'")], { encoding: 'utf8' });
      const same = text.toWellFormed();
      expect(printed).toBe(`--include|--request|${same}|--header|Authorization: Bearer |https://${same}${same}|`);
    },
  );
});
