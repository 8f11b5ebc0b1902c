import { expect, test } from 'vitest';
import { readLine, readLines } from '../../../src/analyze/lines/prefix.ts';

test.each([
  ['GitHub’s time', '2026-11-22T00:55:29.5373484Z hello', { text: 'hello', time: { iso: '2026-11-22T00:55:29.537Z' } }],
  ['GitHub’s marker', '2026-11-22T00:55:29.5373484Z ##[error]no', { text: 'no', marker: 'error' }],
  ['a workflow command', '::warning file=a.ts,line=1::no', { text: 'no', marker: 'warning' }],
  ['colours', '\x1b[31;1mred\x1b[0m text', { text: 'red text' }],
  ['a byte order mark', '\uFEFFfirst', { text: 'first' }],
  ['a progress bar', ' 10%\r 50%\rdone', { text: 'done' }],
  ['compose', 'web-1     | GET / 401', { text: 'GET / 401', lane: 'web-1' }],
  ['kubectl', '[pod/web-1/app] GET / 401', { text: 'GET / 401', lane: 'pod/web-1/app' }],
  ['buildkit', '#12 1.234 npm error', { text: 'npm error', lane: '#12' }],
  ['terraform', '│ Error: no', { text: 'Error: no', marker: 'box' }],
  ['Jenkins', '[2022-07-26T13:36:10.574Z] + make', { text: '+ make', time: { iso: '2022-07-26T13:36:10.574Z' } }],
  ['CRI', '2026-11-22T00:55:29.123456789Z stdout F hi', { text: 'hi', time: { iso: '2026-11-22T00:55:29.123Z' } }],
  ['GitLab', '2026-11-22T00:55:29.123456Z 01O hi', { text: 'hi' }],
  [
    'journalctl',
    'Nov 22 01:00:00 host-1 sshd[812]: hi',
    { text: 'hi', lane: 'sshd[812]', time: { iso: '0000-11-22T01:00:00.000Z', zoneAssumed: true } },
  ],
  ['Airflow', '[2026-11-22 05:41:09,480] {pod_manager.py:156} INFO - hi', { text: 'hi', time: { zoneAssumed: true } }],
  ['TeamCity', '[12:00:00]E:\t [Step 1/2] no', { text: 'no' }],
  ['pm2', '0|api  | no', { text: 'no', lane: '0|api' }],
  ['numbered lines', '514 | npm ERR! code E403', { text: 'npm ERR! code E403', lane: '' }],
  ['logcat', 'I/flutter (24000): statusCode: 401', { text: 'statusCode: 401' }],
  ['no table', '| 401 | Unauthorized |', { text: '| 401 | Unauthorized |', lane: '' }],
])('takes off %s', (_, raw, expected) => {
  expect(readLine(raw, 1)).toMatchObject(expected);
});

test('the script of a step is marked as commands until its group ends', () => {
  const lines = readLines(['##[group]Run curl x', 'curl x', 'shell: bash', '##[endgroup]', 'curl y'], 1);
  expect(lines.map(({ marker }) => marker)).toEqual(['group', 'command', 'command', 'endgroup', null]);
});
