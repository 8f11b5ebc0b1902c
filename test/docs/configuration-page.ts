import { placeholder } from '../../src/cli/arguments.ts';
import { type Command, commands, type Option } from '../../src/cli/commands.ts';
import { credentialKeys } from '../../src/config/credential-keys.ts';
import type { Key } from '../../src/config/key.ts';
import { dialectGroups, documentKeys, jwtKeys, targetKeys } from '../../src/config/keys.ts';

/** docs/configuration.md, made from the tables that the loader reads by. */
export function configurationPage(): string {
  const everywhere = (credentialKeys as readonly Key[]).filter(({ schemes }) => schemes === undefined);
  const ofSchemes = (credentialKeys as readonly Key[]).filter(({ schemes }) => schemes !== undefined);
  return `# Configuration

<!-- Made from the tables of src/config/keys.ts by test/docs/configuration.test.ts: don't edit it here. -->

\`.github/auth-check.yml\` names every credential that a deploy uses, how it travels and where it is meant to work.
\`auth-check init\` writes a first one from the secrets that your workflows use; \`auth-check validate --plan\` shows what would be
sent, and sends nothing. All that is wrong with a file is reported at once, each problem with its line and what to write instead.

An editor completes and checks it by its [JSON Schema](auth-check.schema.json); for the YAML language server, begin the file with

\`\`\`yaml
# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/auth-check/v1/docs/auth-check.schema.json
version: 1
credentials:
  guardrails:                       # a name of your own
    provider: calypsoai             # a preset: scheme, probe, default URL, how its answers read
    token: $CALYPSOAI_TOKEN         # read from the environment; a literal secret is refused
    targets:
      production: https://calypso.example.com
      saas: {}                      # the preset's own URL
  datasets:
    scheme: bearer                  # no preset needed
    token: $DATASETS_JWT
    probe: GET /api/v1/companies/42/datasets/
    targets:
      production: https://api.example.com
      staging: https://staging.example.com
    expires-within: 30d
    scopes: [datasets:read]
    jwt: { issuer: https://id.example.com, audience: datasets }
\`\`\`

## Variables

- A secret is \`$NAME\` (or \`\${NAME}\`) and nothing else: the variable is read from the environment of the step, where
  \`env: { NAME: \${{ secrets.NAME }} }\` put it. \`\${{ … }}\` is not filled in here. That a variable is unset is the verdict
  \`missing-credential\`, not a problem of the file.
- User names and client ids may be literal.
- In URLs, probes and other texts \`$NAME\` stands for the variable's value too, which must be set; \`$$\` is a dollar sign.

## The file

${table(documentKeys)}

## A credential

${table(everywhere)}

## Keys of the schemes

${table(ofSchemes, true)}

A preset may know the header, the parameter, the user name and the token endpoint itself, and a preset that signs (AWS, a GitHub
App, a Google service account) has keys of its own: [the presets](providers.md) with an example of each.

## A target

${table(targetKeys)}

Plain \`http://\` is refused except to loopback. A URL has neither a user name nor a query: the query belongs to the probe.

## jwt

${table(jwtKeys)}

## dialects

\`\`\`yaml
version: 1
dialects:
  billing: 'billing refused (?<status>40[13]) at (?<url>\\S+)'
\`\`\`

The named groups are ${dialectGroups.map(group => `\`${group}\``).join(', ')}, at least one of them. An expression runs in time
linear in the line, on V8's engine without backtracking; one that can't is refused when the file is loaded.

## Durations

A number with its unit: \`500ms\`, \`10s\`, \`5m\`, \`24h\`, \`14d\`, \`2w\`.
`;
}

function table(keys: readonly Key[], withSchemes = false): string {
  const head = ['key', ...(withSchemes ? ['scheme'] : []), 'meaning', 'default', 'example'];
  const rows = keys.map(key => [
    `\`${key.name}\`${key.required ? ' (required)' : ''}`,
    ...(withSchemes ? [(key.schemes ?? []).join(', ')] : []),
    [key.description, key.choices ? `One of ${key.choices.map(choice => `\`${choice}\``).join(', ')}.` : '']
      .join(' ')
      .trim(),
    key.default ?? '',
    `\`${key.example}\``,
  ]);
  return markdownTable(head, rows);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** docs/command-line.md, made from the table that the parser reads by. */
export function commandLinePage(): string {
  return `# Command line

<!-- Made from src/cli/commands.ts by test/docs/configuration.test.ts: don't edit it here. -->

\`node dist/cli.js COMMAND\`, or \`auth-check COMMAND\` where the package is installed. It needs Node.js 24. Results go to standard
output, messages for people to standard error; \`--help\` shows the options of a command.

${markdownTable(
  ['command', 'does', 'exit 0', 'exit 1', 'exit 2'],
  commands.map(({ name, operands, summary, exit }: Command) => [
    `[\`${[name, operands?.name].filter(Boolean).join(' ')}\`](#${name})`,
    summary,
    exit[0] ?? '',
    exit[1] ?? '',
    exit[2],
  ]),
)}

${commands.map(commandSection).join('\n\n')}
`;
}

function commandSection({ name, summary, options, operands }: Command): string {
  const rows = Object.entries(options).map(([option, details]: [string, Option]) => [
    `\`--${option}${details.kind === 'flag' ? '' : ` ${placeholder(details)}`}\``,
    details.description,
    details.default === undefined ? '' : `\`${details.default}\``,
  ]);
  const usage = ['auth-check', name, operands?.name, rows.length > 0 ? '[OPTION…]' : null].filter(Boolean).join(' ');
  const parts = [
    `## ${name}`,
    `\`${usage}\`: ${summary}.`,
    rows.length > 0 ? markdownTable(['option', 'meaning', 'default'], rows) : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}
