import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { AuthCheckError } from '../../src/model/error.ts';

function problemsOf(...argv: string[]): string[] {
  try {
    readArguments(argv);
  } catch (error) {
    if (error instanceof AuthCheckError && error.code === 'OPTION_INVALID') {
      return error.problems.map(({ message, help }) => [message, help].filter(Boolean).join(' | '));
    }
    throw error;
  }
  return [];
}

describe('what is accepted', () => {
  test('a command with its options, in any order, with and without "="', () => {
    for (const argv of [
      ['validate', '--config', 'a.yml', '--offline', '--timeout=500ms', '--concurrency', '3'],
      ['--config=a.yml', '--concurrency=3', '--offline', '--timeout', '500ms', 'validate'],
    ]) {
      const args = readArguments(argv);
      expect(args.command?.name).toBe('validate');
      expect(args.text('config')).toBe('a.yml');
      expect(args.flag('offline')).toBe(true);
      expect(args.flag('plan')).toBe(false);
      expect(args.duration('timeout')).toBe(500);
      expect(args.count('concurrency')).toBe(3);
      expect(args.text('format')).toBe('text');
      expect(args.text('environment')).toBeNull();
    }
  });

  test('operands, "-" for standard input, and what follows "--"', () => {
    expect(readArguments(['analyze', 'a.log', '-', '--', '--odd.log']).operands).toEqual(['a.log', '-', '--odd.log']);
  });

  test('help in each of its ways', () => {
    for (const argv of [['help'], ['--help'], ['-h'], ['help', 'analyze'], ['analyze', '--help']]) {
      expect(readArguments(argv).wantsHelp).toBe(true);
    }
    expect(readArguments(['help', 'analyze']).command?.name).toBe('analyze');
  });
});

describe('what is refused', () => {
  test.each([
    ['an unknown command', ['vaildate'], ['there is no command "vaildate" | did you mean "validate"?']],
    ['an unknown option', ['validate', '--ofline'], ['there is no option --ofline here | did you mean --offline?']],
    [
      'an option of another command',
      ['explain', 'policy', '--plan'],
      ['there is no option --plan here | accepted: --help, --version'],
    ],
    [
      'a short option',
      ['validate', '-x'],
      [expect.stringContaining('there is no option -x here | accepted: --config')],
    ],
    ['another choice', ['validate', '--format', 'yaml'], ['--format is "yaml" | accepted: "text" or "json"']],
    [
      'no duration',
      ['validate', '--timeout', '10'],
      ['--timeout is "10" | accepted: a number with its unit, as in 10s'],
    ],
    ['no number', ['validate', '--concurrency', '0'], ['--concurrency is "0" | accepted: a whole number above 0']],
    ['a value that is missing', ['validate', '--config'], ['--config has no value | write --config FILE']],
    ['an option in its place', ['validate', '--config', '--plan'], ['--config has no value | write --config FILE']],
    ['an empty value', ['validate', '--config='], ['--config has no value | write --config FILE']],
    ['a value of a flag', ['validate', '--offline=yes'], ['--offline takes no value']],
    ['twice', ['validate', '--config', 'a', '--config', 'b'], ['--config is given twice']],
    ['no operand', ['analyze'], ['"auth-check analyze" needs PATH | usage: auth-check analyze PATH…']],
    ['one too many', ['audit', 'a', 'b'], ['"b" is too much for "auth-check audit" | usage: auth-check audit DIR']],
    ['everything at once', ['explain', '--nope', '--no'], [expect.anything(), expect.anything(), expect.anything()]],
    [
      'what JavaScript objects inherit',
      ['constructor'],
      [expect.stringContaining('there is no command "constructor"')],
    ],
    ['and their options', ['validate', '--constructor'], [expect.stringContaining('there is no option --constructor')]],
  ])('%s', (_what, argv, problems) => {
    expect(problemsOf(...argv)).toEqual(problems);
  });
});
