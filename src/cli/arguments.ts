import { parseDuration } from '../config/duration.ts';
import { nearest } from '../config/nearest.ts';
import { listed } from '../config/wording.ts';
import { AuthCheckError, type Problem } from '../model/error.ts';
import { type Command, commands, commonOptions, type Option } from './commands.ts';

// An import of node:util loads all of it, worker threads among it, which takes 2 ms of every start.
const { parseArgs } = process.getBuiltinModule('node:util');

/** What was typed, checked against the tables. */
export interface Arguments {
  /** null: none was named. */
  readonly command: Command | null;
  readonly operands: readonly string[];
  readonly wantsHelp: boolean;
  /** The option's text, its default, or null. */
  text(option: string): string | null;
  flag(option: string): boolean;
  /** Milliseconds, or null. */
  duration(option: string): number | null;
  count(option: string): number | null;
}

type Tokens = NonNullable<ReturnType<typeof parseArgs>['tokens']>;
type OptionToken = Extract<Tokens[number], { kind: 'option' }>;

/** @throws AuthCheckError OPTION_INVALID with everything that is wrong, and what is accepted instead. */
export function readArguments(argv: readonly string[]): Arguments {
  const tokens = tokensOf(argv);
  const words = tokens.flatMap(token => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.filter(token => token.kind === 'option');
  const asks = (name: string) => given.some(token => token.name === name);
  const [name, ...operands] = words[0] === 'help' ? words.slice(1) : words;
  const command = commands.find((candidate: Command) => candidate.name === name) ?? null;
  const known: Readonly<Record<string, Option>> = { ...command?.options, ...commonOptions };
  const wantsHelp = words[0] === 'help' || asks('help');
  const problems =
    name !== undefined && command === null
      ? [unknownCommand(name)]
      : [
          ...given.flatMap(token => problemOf(token, known, given)),
          ...(command === null || wantsHelp || asks('version') ? [] : wrongOperands(command, operands)),
        ];
  if (problems.length > 0) throw new AuthCheckError('OPTION_INVALID', problems);
  const values = new Map(given.map(token => [token.name, token.value ?? '']));
  return { command, operands, wantsHelp, ...readers(values, known) };
}

/** Every option that takes a value in some command takes one here: which command it is isn't known yet. */
function tokensOf(argv: readonly string[]): Tokens {
  const all = [
    ...commands.flatMap((command: Command) => Object.entries(command.options)),
    ...Object.entries(commonOptions),
  ];
  const known = all.map(([name, { kind }]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }] as const);
  const short = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const;
  const options = { ...Object.fromEntries(known), ...short };
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function unknownCommand(name: string): Problem {
  const names = commands.map(command => command.name);
  const meant = nearest(name, names);
  return {
    message: `there is no command "${name}"`,
    help: meant === null ? `commands: ${listed(names, 'and')}` : `did you mean "${meant}"?`,
  };
}

function problemOf(
  token: OptionToken,
  known: Readonly<Record<string, Option>>,
  given: readonly OptionToken[],
): Problem[] {
  const { name, rawName, value } = token;
  const option = Object.hasOwn(known, name) ? known[name]! : null;
  if (option === null) return [unknownOption(rawName, Object.keys(known))];
  if (given.findIndex(other => other.name === name) !== given.indexOf(token))
    return [{ message: `${rawName} is given twice` }];
  if (option.kind === 'flag') return value === undefined ? [] : [{ message: `${rawName} takes no value` }];
  if (value === undefined || (!token.inlineValue && value.startsWith('-')) || value === '') {
    return [{ message: `${rawName} has no value`, help: `write ${rawName} ${placeholder(option)}` }];
  }
  return acceptsValue(option, value) ? [] : [wrongValue(rawName, option, value)];
}

function unknownOption(rawName: string, names: readonly string[]): Problem {
  const meant = nearest(rawName.replace(/^-+/, ''), names);
  const help = meant === null ? `accepted: ${names.map(name => `--${name}`).join(', ')}` : `did you mean --${meant}?`;
  return { message: `there is no option ${rawName} here`, help };
}

function acceptsValue(option: Option, value: string): boolean {
  if (option.kind === 'choice') return option.choices!.includes(value);
  if (option.kind === 'duration') return (parseDuration(value) ?? 0) > 0;
  return option.kind !== 'count' || /^[1-9]\d{0,4}$/.test(value);
}

function wrongValue(rawName: string, option: Option, value: string): Problem {
  const accepted = {
    choice: listed(option.choices ?? []),
    duration: 'a number with its unit, as in 10s',
    count: 'a whole number above 0',
    text: '',
    flag: '',
  };
  return { message: `${rawName} is "${value}"`, help: `accepted: ${accepted[option.kind]}` };
}

function wrongOperands({ name, operands }: Command, given: readonly string[]): Problem[] {
  const { least, most, name: operand } = operands ?? { least: 0, most: 0, name: '' };
  const usage = `usage: auth-check ${[name, operand].join(' ').trim()}`;
  if (given.length < least) return [{ message: `"auth-check ${name}" needs ${operand.replace('…', '')}`, help: usage }];
  return given.slice(most).map(extra => ({ message: `"${extra}" is too much for "auth-check ${name}"`, help: usage }));
}

export function placeholder(option: Option): string {
  return option.choices?.join('|') ?? option.value ?? '';
}

function readers(values: ReadonlyMap<string, string>, known: Readonly<Record<string, Option>>) {
  const text = (name: string) => values.get(name) ?? known[name]?.default ?? null;
  return {
    text,
    flag: (name: string) => values.has(name),
    duration: (name: string) => parseDuration(text(name) ?? ''),
    count: (name: string) => (text(name) === null ? null : Number(text(name))),
  };
}
