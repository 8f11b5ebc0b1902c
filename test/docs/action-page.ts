import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface ActionMetadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: object;
  readonly branding: { readonly icon: string };
}

export function actionMetadata(): ActionMetadata {
  return parse(readFileSync('action.yml', 'utf8')) as ActionMetadata;
}

/** docs/action.md, made from action.yml. */
export function actionPage({ inputs, outputs }: ActionMetadata): string {
  const inputRows = Object.entries(inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    value === undefined ? '' : `\`${value}\``,
    description,
  ]);
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  return [
    head,
    '## Inputs',
    table(['input', 'default', 'meaning'], inputRows),
    '## Outputs',
    table(['output', 'meaning'], outputRows),
    tail,
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const head = `# The action

<!-- Made from action.yml by test/docs/action.test.ts: don't edit it here. -->

Complete workflows are in the [examples](examples.md); what is checked stands in the [configuration](configuration.md). Secrets
reach the step by \`env:\`, never by an input.`;

const tail = `## Permissions

| What it does | Permission of \`github-token\` |
| --- | --- |
| check credentials, and read log files that \`logs\` names | none beyond what \`actions/checkout\` needs |
| check them on a pull request, against the base's configuration | \`contents: read\` |
| read the logs of failed jobs | \`actions: read\` |
| point at the step's line where the repository isn't checked out | \`contents: read\` |
| tell which deployment came before a failure | \`deployments: read\` |

Which secret was rotated, and when, no \`permissions:\` block can grant: \`rotation-token\` takes a GitHub App's token, or a
fine-grained one, with \`secrets: read\` (and \`environments: read\` for the secrets of environments).

## By event

| Event | What happens |
| --- | --- |
| \`push\`, \`schedule\`, \`workflow_dispatch\`, \`workflow_run\` and others | the configuration that is checked out is taken at its word |
| \`pull_request\`, \`pull_request_target\` | a credential goes only where the base's configuration names its origin, or its preset owns it; what is withheld is a warning |
| a pull request of a fork, a run that Dependabot started | what was given no secret is \`skipped\`, and the step passes |

## Where it runs

Linux, Windows and macOS, on runners from 2.327.1 on (they have Node 24). GitHub Enterprise Server stores no artifacts of this
kind: there the log says where the report lies, and \`report-path\` hands it to \`actions/upload-artifact@v3\`. A proxy is taken from
\`https_proxy\` and \`no_proxy\`.
`;
