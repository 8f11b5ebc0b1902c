import { credentialLines, variableWord } from '../config/snippet.ts';
import { apart, comment, indent, oneLine, printable, section } from './comment.ts';
import { type Draft, isComplete, type Target } from './draft.ts';
import { type FoundSecret, isAutomatic } from './found-secret.ts';
import type { SecretUse, WorkflowSecrets } from './workflow-secrets.ts';

export interface UnreadableWorkflow {
  readonly file: string;
  readonly reason: string;
  /** Secrets that its text names all the same. */
  readonly mentions: readonly string[];
}

/** What becomes the file. */
export interface Discovery {
  readonly drafts: readonly Draft[];
  readonly secrets: readonly FoundSecret[];
  readonly unnamed: WorkflowSecrets['unnamed'];
  /** Workflows that could not be read, each with its error. */
  readonly unreadable: readonly UnreadableWorkflow[];
}

/** A first auth-check.yml: every secret is in it, with where it was seen and what was guessed. */
export function writeConfiguration({ drafts, secrets, unnamed, unreadable }: Discovery): string {
  const complete = drafts.filter(isComplete);
  const incomplete = drafts.filter(draft => !isComplete(draft));
  const left = secrets.filter(found => !drafts.some(draft => draft.secrets.includes(found)));
  return [
    '# Written by "auth-check init" from the secrets that the workflows use. What is guessed says so: check it, then see',
    '# what would be sent by "auth-check validate --plan".',
    'version: 1',
    complete.length === 0 ? 'credentials: {}' : 'credentials:',
    ...indent(apart(complete.map(draft => [...comment(about(draft)), ...linesOf(draft)]))),
    ...section(
      'Guessed, and not complete: fill in what stands as … or {…}, and take the "# " off.',
      apart(incomplete.map(draft => [...about(draft), ...indent(linesOf(draft))])),
    ),
    ...section(
      'Not understood: no preset fits. Write a credential (docs/configuration.md), or delete the line.',
      left.flatMap(notUnderstood),
    ),
    ...section(
      'Handed on without their names, so what they are can’t be seen here:',
      unnamed.map(({ file, line, what }) => `${file}:${line}: ${what}`),
    ),
    ...section(
      'Workflows that could not be read, so nothing was guessed of their secrets:',
      unreadable.map(describeUnreadable),
    ),
    '',
  ].join('\n');
}

/** The `env:` of the step: every variable that the configuration reads. */
export function envLines(drafts: readonly Draft[]): string[] {
  const complete = drafts.filter(isComplete);
  const own = complete.flatMap(({ secrets }) =>
    secrets.map(({ secret }) => [variableWord(secret), `\${{ secrets.${secret} }}`] as const),
  );
  const others = complete.flatMap(({ variables }) => Object.entries(variables));
  return [...new Map([...own, ...others])].map(([name, value]) => printable(`${name}: ${value}`));
}

function about({ preset, secrets, targets, environmentsBecause, elsewhere }: Draft): string[] {
  const environments = targets.map(({ environment }) => `"${oneLine(environment)}"`).join(', ');
  return [
    ...secrets.map(seen),
    ...secrets.map(
      ({ secret, guess, key }) => `${secret}: guessed to be "${key}" of ${preset.name}, ${guess!.because}.`,
    ),
    `Guessed: environment ${environments}, ${environmentsBecause}.`,
    ...(elsewhere.length === 0
      ? []
      : [`The step also names ${elsewhere.join(', ')}: if that is your own instance, write it in the place of {}.`]),
  ];
}

function linesOf({ name, preset, values, missing, targets }: Draft): string[] {
  return credentialLines(name, [
    ['provider', preset.id],
    ...values,
    ...missing.map(key => [key, '…'] as const),
    ['targets', `{ ${targets.map(target => written(target, preset)).join(', ')} }`],
  ]);
}

function written({ environment, url }: Target, { urlTemplate = 'https://…' }: Draft['preset']): string {
  const name = /^[A-Za-z][\w-]*$/.test(environment) ? environment : JSON.stringify(oneLine(environment));
  if (url === undefined) return `${name}: '${urlTemplate}'`;
  return `${name}: ${url ?? '{}'}`;
}

function notUnderstood(found: FoundSecret): string[] {
  if (isAutomatic(found.secret))
    return [`${found.secret}: GitHub makes it for each job, so there is nothing to check.`];
  const guess =
    found.guess === null
      ? []
      : [`  Perhaps of ${found.guess.preset.name} (${found.guess.because}), but not one of its keys.`];
  return [seen(found), ...guess];
}

const mostPlaces = 5;

function seen({ secret, uses }: FoundSecret): string {
  const places = [...new Set(uses.map(place))];
  const more = places.length > mostPlaces ? `, and ${places.length - mostPlaces} more` : '';
  return `${secret}: seen in ${places.slice(0, mostPlaces).join(', ')}${more}.`;
}

export function describeUnreadable({ file, reason, mentions }: UnreadableWorkflow): string {
  return `${file}: ${reason}${mentions.length === 0 ? '' : `; it mentions ${mentions.join(', ')}`}`;
}

function place({ file, line, job, step, action, key }: SecretUse): string {
  const details = [
    job && `job "${oneLine(job)}"`,
    step && `step "${oneLine(step)}"`,
    action,
    key && `as ${oneLine(key)}`,
  ];
  return `${file}:${line} (${details.filter(Boolean).join(', ')})`;
}
