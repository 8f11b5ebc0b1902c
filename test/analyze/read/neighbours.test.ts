import { expect, test } from 'vitest';
import { readLines } from '../../../src/analyze/lines/prefix.ts';
import {
  actualStatus,
  expectsRefusal,
  isAnswered,
  isChanged,
  isDiagnostic,
  isGrepped,
  isListed,
  isTitle,
} from '../../../src/analyze/read/neighbours.ts';

const lines = (...texts: string[]) => readLines(texts, 1);

test('a row of a list of statuses has another one beside it', () => {
  expect(isListed(lines('401  Unauthorized', '403  Forbidden'), 0)).toBe(true);
  expect(isListed(lines('401  Unauthorized', 'exit status 1'), 0)).toBe(false);
  expect(isListed(lines('[401] https://api.example.com/v1', '[200] https://api.example.com/'), 0)).toBe(false);
});

test('the title of a test stands above what passed', () => {
  expect(isTitle(lines('viewer cannot delete: 403 Forbidden', '', '  ✔ HTTP 403'), 0)).toBe(true);
  expect(isTitle(lines('✖ Error: 403 Forbidden', '✔ Retry attempt #4'), 0)).toBe(false);
  expect(isTitle(lines('GET /v1: 403 Forbidden', 'exit status 1'), 0)).toBe(false);
});

test('a comment below a good verdict tells of the test that passed', () => {
  expect(isDiagnostic(lines('ok 1 - status is 403', '# body: {"error":"forbidden"}'), 1)).toBe(true);
  expect(isDiagnostic(lines('not ok 1 - status', '# body: {"error":"forbidden"}'), 1)).toBe(false);
});

test('grep numbers its neighbours, too', () => {
  expect(isGrepped(lines('12:if (status === 401) {', '19:if (status === 403) {'), 0)).toBe(true);
  expect(isGrepped(lines('12:if (status === 401) {', 'exit status 1'), 0)).toBe(false);
  expect(isGrepped(lines('2026-11-22 401', '2026-11-22 403'), 0)).toBe(false);
});

test('a changed line has its sign beside it', () => {
  expect(isChanged(lines('+const forbidden = 403;', '+const gone = 410;'), 0)).toBe(true);
  expect(isChanged(lines('+ curl https://api.example.com', 'HTTP/1.1 403 Forbidden'), 0)).toBe(false);
});

test('a question at a terminal that was answered is no refusal', () => {
  expect(isAnswered(lines('Authentication required for https://x', 'Password:', 'Login successful.'), 0)).toBe(true);
  expect(isAnswered(lines('Authentication required for https://x', 'error: EOF'), 0)).toBe(false);
});

test('mocha shows the actual value above the one that was wanted', () => {
  expect(actualStatus(lines('-401', '+204'), 0)).toBe(401);
  expect(actualStatus(lines('-401', '-402'), 0)).toBeNull();
});

test('a test that wanted a refusal tells of none', () => {
  expect(expectsRefusal(lines('Scenario: no token', '  Then the status should be 401'), 0, 2)).toBe(true);
  expect(expectsRefusal(lines('Scenario: token', '  Then the status should be 200'), 0, 2)).toBe(false);
});
