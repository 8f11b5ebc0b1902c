import { placeholder } from './arguments.ts';
import { type Command, commands, commonOptions, type Option } from './commands.ts';

/** What `auth-check --help` shows. */
export function overview(): string {
  return [
    'auth-check: checks a deploy’s credentials before it, explains the 401 and 403 of a failed one, and writes a support',
    'report with no secret in it.',
    '',
    'Usage: auth-check COMMAND [OPTION…]',
    '',
    'Commands:',
    ...table(
      commands.map((command: Command) => [`${command.name} ${command.operands?.name ?? ''}`.trim(), command.summary]),
    ),
    '',
    'Options:',
    ...optionRows(commonOptions),
    '',
    '"auth-check COMMAND --help" shows the options of one. A first configuration: "auth-check init". A try: "auth-check demo".',
    '',
  ].join('\n');
}

/** What `auth-check COMMAND --help` shows. */
export function helpOf(command: Command): string {
  return [
    `auth-check ${command.name}: ${command.summary}`,
    '',
    `Usage: ${usageOf(command)}`,
    '',
    'Options:',
    ...optionRows({ ...command.options, help: commonOptions.help }),
    '',
    'Exit status:',
    ...table(Object.entries(command.exit)),
    '',
  ].join('\n');
}

function usageOf({ name, operands }: Command): string {
  return ['auth-check', name, ...(operands ? [operands.name] : []), '[OPTION…]'].join(' ');
}

function optionRows(options: Readonly<Record<string, Option>>): string[] {
  return table(
    Object.entries(options).map(([name, option]) => [
      `--${name} ${placeholder(option)}`.trim(),
      option.default === undefined ? option.description : `${option.description} (default: ${option.default})`,
    ]),
  );
}

const width = 120;

function table(rows: readonly (readonly [string, string])[]): string[] {
  const column = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrap(text, width - column);
    return [`  ${name.padEnd(column - 2)}${first}`, ...rest.map(line => ' '.repeat(column) + line)];
  });
}

function wrap(text: string, columns: number): string[] {
  return text.match(new RegExp(`\\S.{0,${columns - 1}}(?=\\s|$)`, 'g')) ?? [];
}
