import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { AuthCheckError } from '../../src/model/error.ts';

function load(pattern: string) {
  const text = `version: 1\ndialects:\n  billing: ${JSON.stringify(pattern)}\n`;
  return loadConfig({ file: 'auth-check.yml', text }, {}, []).dialects[0]!.pattern;
}

function refusal(pattern: string): string {
  try {
    load(pattern);
    return '';
  } catch (error) {
    if (error instanceof AuthCheckError) return error.message;
    throw error;
  }
}

describe('a dialect of the user’s own', () => {
  test.each([
    ['(?<status>40[13]) (?<method>GET|POST) (?<url>\\S+)'],
    ['refused: (?<message>[^(]+)'],
    ['.*(?<status>\\d{3}).*at.*(?<host>[\\w.]+)'],
    ['(?:a|b)+ (?<status>401)'],
    ['\\(x+\\)+ [(+]+ (?<status>401)'],
  ])('%s is accepted', pattern => {
    expect(load(pattern)).toBeInstanceOf(RegExp);
  });

  test.each([
    [
      '(?<status>40[13]) (\\w)\\2',
      'the dialect "billing" holds a backreference, which can take for ever on a long line',
    ],
    [
      '(?<status>40[13]) \\k<status>',
      'the dialect "billing" holds a backreference, which can take for ever on a long line',
    ],
    ['(?<=x)(?<status>401)', 'the dialect "billing" holds a lookbehind, which can take for ever on a long line'],
    ['(?!x)(?<status>401)', 'the dialect "billing" holds a lookahead, which can take for ever on a long line'],
    [
      '(?<status>40[13])(a+)+$',
      'the dialect "billing" holds a repetition inside a repetition, which can take for ever on a long line',
    ],
    [
      '(?<status>40[13])((a|b*)c){2,}',
      'the dialect "billing" holds a repetition inside a repetition, which can take for ever on a long line',
    ],
    [
      '(?<status>40[13])(?:x{2,9})*',
      'the dialect "billing" holds a repetition inside a repetition, which can take for ever on a long line',
    ],
    ['(?<status>40[13])a{1,1000}', 'the dialect "billing" cannot run in linear time'],
    ['(?<status>40[13]', 'the dialect "billing" is not a regular expression: unterminated group'],
    ['billing 401', 'the dialect "billing" has no named group'],
    ['(?<code>401)', 'the dialect "billing" has a group "code" that nothing is known for'],
  ])('%s is refused', (pattern, message) => {
    expect(refusal(pattern)).toBe(message);
  });

  test('takes time linear in the line, whatever stands in it', () => {
    const pattern = load('.*a.*a.*a.*a.*a (?<status>401)');
    const begin = performance.now();
    expect(pattern.exec('a'.repeat(100_000))).toBeNull();
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
